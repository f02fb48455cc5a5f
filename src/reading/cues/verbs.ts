import type { Language } from "../../languages/language.ts";
import type { Strength } from "../../languages/shape/reporting-words.ts";
import { openersOf } from "../structure/phrase-openers.ts";
import type { Item } from "../structure/view.ts";
import type { Scene } from "./scene.ts";

export interface VerbGroup {
  /** First item of the group (auxiliary, negation, reflexive), its main verb, and its last item. */
  readonly from: number;
  readonly verb: number;
  readonly to: number;
  /** Mention of the pronoun inside ("a-t-il ajouté"), or -1. */
  readonly clitic: number;
  readonly strength: Strength | "unknown";
}

const reach = 9;

/** A reporting verb at item `at` (a phrase such as "fait valoir" counts as strong), or `null`. */
export function reportingAt({ items, language }: Scene, at: number): Strength | null {
  const word = items[at]?.word ?? "";
  if (items[at]?.kind !== "word" || items[at]?.shape === "upper") return null;
  if (openersOf(language.reportingPhrases).has(word))
    for (const phrase of language.reportingPhrases)
      if (phrase.every((part, i) => items[at + i]?.word === part)) return "strong";
  // « répondre de "vol" »: an offence, and no answer.
  const charged = language.answering.has(word) && items[at + 2]?.kind === "quote";
  if (charged && language.chargePrepositions.has(items[at + 1]?.word ?? "")) return null;
  const strength = language.reporting.get(word) ?? null;
  if (strength === "weak" && isNoun(items, at, language)) return null;
  return strength !== null && language.reflexive.has(word) && !isReflexive(items, at, language)
    ? null
    : strength;
}

/** "du poste", "de l'attaque", "la mise en scène": a finite verb behind an article, with a preposition before or after. */
function isNoun(items: readonly Item[], at: number, language: Language): boolean {
  if (isNonfinite(items[at]?.word ?? "", language)) return false;
  const [before, further] = [items[at - 1]?.word ?? "", items[at - 2]?.word ?? ""];
  const after = items[at + 1]?.word ?? "";
  // "elle le qualifie de": behind a subject it is a pronoun.
  const clitic =
    language.subjectPronouns.has(further) ||
    language.relatives.has(further) ||
    language.preverbalNegations.has(further) ||
    items[at - 2]?.shape !== "lower";
  const governs = !clitic && (language.genitives.has(after) || language.gerundPrepositions.has(after));
  return (
    language.contractions.has(before) ||
    (language.articles.has(before) && (language.genitives.has(further) || governs))
  );
}

function isReflexive(items: readonly Item[], at: number, { reflexivePronouns }: Language): boolean {
  for (let i = at - 1; i >= at - 5 && i >= 0; i--)
    if (reflexivePronouns.has(items[i]?.word ?? "")) return true;
  return false;
}

/**
 * The verb group that starts at item `at`, fillers skipped: "a de son côté répliqué", "ajoute-t-elle", "said".
 * With `guess`, an unlisted word that looks like a verb will do.
 */
export function groupFrom(scene: Scene, at: number, guess: boolean): VerbGroup | null {
  const { items, language } = scene;
  let clitic = -1;
  let auxiliary = false;
  let candidate: VerbGroup | null = null;
  for (let i = at; i < Math.min(items.length, at + reach); i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[at]?.block) break;
    const mention = scene.at[i] ?? -1;
    if (item.word.startsWith("-")) {
      if (mention >= 0) clitic = mention;
      continue;
    }
    const strength = reportingAt(scene, i);
    if (strength !== null && !(language.auxiliaries.has(item.word) && !auxiliary)) {
      const next = items[i + 1];
      if (next?.word.startsWith("-") === true) {
        const hung = scene.at[i + 1] ?? -1;
        return { from: at, verb: i, to: i + 1, clitic: hung, strength };
      }
      return { from: at, verb: i, to: i, clitic, strength };
    }
    if (language.auxiliaries.has(item.word)) {
      auxiliary = true;
      continue;
    }
    // "…, comme le dit Anna Brun": no verb, whatever it looks like.
    if (language.isFiller(item.word) || language.comparatives.has(item.word)) continue;
    if (mention >= 0) break;
    if (
      guess &&
      language.grammar.looksLikeVerb(item.word) &&
      (auxiliary || !language.grammar.participle.test(item.word)) &&
      item.shape === "lower" &&
      candidate === null
    ) {
      const hung = items[i + 1]?.word.startsWith("-") === true ? (scene.at[i + 1] ?? -1) : clitic;
      candidate = {
        from: at,
        verb: i,
        to: hung >= 0 && hung !== clitic ? i + 1 : i,
        clitic: hung,
        strength: "unknown",
      };
      return candidate;
    }
    if (!auxiliary || i - at > 6) break;
  }
  return candidate;
}

/** Where the verb group whose main verb is at `verb` begins: auxiliaries, negation and adverbs to its left. */
export function groupStart({ items, language, at }: Scene, verb: number): number {
  let from = verb;
  while (from > 0 && verb - from < 20) {
    const before = items[from - 1];
    if (
      before === undefined ||
      before.kind !== "word" ||
      before.block !== items[verb]?.block ||
      (at[from - 1] ?? -1) >= 0
    )
      break;
    if (
      !language.auxiliaries.has(before.word) &&
      !language.isFiller(before.word) &&
      !language.reporting.has(before.word)
    )
      break;
    from--;
  }
  return from;
}

/** A gerund or an infinitive. */
export function isNonfinite(word: string, { grammar }: Language): boolean {
  return grammar.gerund.test(word) || grammar.infinitive.test(word);
}

export function isConjugated({ items, language }: Scene, i: number): boolean {
  const word = items[i]?.word ?? "";
  return (
    items[i]?.kind === "word" &&
    (language.auxiliaries.has(word) ||
      (language.reporting.has(word) &&
        !language.grammar.participle.test(word) &&
        !isNonfinite(word, language)))
  );
}

/** The subject that the verb at `verb` does without, as a mention in its place, or -1. */
export function nullSubject({ at, mentions }: Scene, verb: number): number {
  const index = at[verb] ?? -1;
  return mentions[index]?.kind === "pronoun" && mentions[index]?.from === verb ? index : -1;
}

/** The subject after a verb group: the next mention that no preposition governs. -1 when there is none. */
export function subjectAfter(scene: Scene, group: VerbGroup, end: number): number {
  const { items, language } = scene;
  const none = language.grammar.nullSubjects ? nullSubject(scene, group.verb) : -1;
  if (none >= 0) return none;
  const limit = Math.min(end, group.to + 26);
  for (let i = group.to + 1; i <= limit; i++) {
    const item = items[i];
    if (item === undefined || item.word === ";" || item.kind === "quote") break;
    const index = scene.at[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention !== undefined) {
      if (mention.preposition === null && !(mention.kind === "pronoun" && mention.from > group.to + 3))
        return index;
      i = mention.to;
      continue;
    }
    const opens = language.relatives.has(item.word) && !language.isFiller(item.word);
    if (opens && !language.comparatives.has(item.word)) break;
    if (item.word === ":") break;
  }
  return -1;
}
