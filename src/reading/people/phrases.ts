import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { isFormer } from "../../languages/parts/former.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, personWithin, type Run, runAt } from "./names.ts";

/** A noun phrase about people or bodies: its head, its end, and the name that stands right after it. */
export interface Phrase {
  readonly head: number;
  /** Last item of the description. */
  readonly to: number;
  /** First item of a name in apposition within the phrase ("la maire de Paris Anne Hidalgo"), or -1. */
  readonly name: number;
}

/**
 * How many items a description may take, and how many lower-case words in a row without a preposition, where
 * adjectives follow their noun.
 */
const longest = 16;
const stretch = 3;

/** Looks for a role or body noun after a determiner at `at`, past adjectives ("l'ancienne ministre"), or -1. */
export function findHead(items: readonly Item[], at: number, language: Language): number {
  let bodies = -1;
  for (let i = at; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[at]?.block) break;
    if (language.roles.has(item.word)) return betterHead(items, i, language);
    if (language.bodies.has(item.word)) {
      bodies = i;
      if (language.grammar.compoundNouns && language.roles.has(items[i + 1]?.word ?? "")) continue;
      break;
    }
    if (
      language.prepositions.has(item.word) ||
      language.relatives.has(item.word) ||
      language.auxiliaries.has(item.word) ||
      language.subjectPronouns.has(item.word) ||
      language.conjunctions.has(item.word)
    )
      break;
    if (
      language.prenominal !== null &&
      i < at + 3 &&
      !language.prenominal.has(item.word) &&
      !(i === at && isFormer(item.word)) &&
      !language.determiners.has(item.word)
    )
      break;
    const titled =
      language.prenominal?.has(item.word) === true && language.roles.has(items[i + 1]?.word ?? "");
    if (
      language.determiners.has(item.word) ||
      (i > at && isCapital(item) && !isCapital(items[at]) && !titled)
    )
      break;
  }
  return bodies;
}

/** "premier adjoint", "jeune femme": the noun after an adjective that is a noun too. Where the head comes last, the last noun wins. */
function betterHead(items: readonly Item[], at: number, language: Language): number {
  const { headInitial } = language.grammar;
  let head = at;
  for (let i = at + 1; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word") break;
    if (language.roles.has(item.word) && (!headInitial || isLoose(items[head]?.word ?? "", language)))
      head = i;
    else if (headInitial || item.shape !== "lower" || language.bodies.has(item.word)) break;
  }
  return head;
}

function isLoose(word: string, language: Language): boolean {
  return language.looseHeads.has(word) || isFormer(word);
}

/** Follows a description from its head to its end: adjectives, "de …" and the like, up to a verb or a mark. */
export function phraseFrom(items: readonly Item[], head: number, language: Language): Phrase {
  const first = items[head];
  let to = head;
  let bare = 0;
  let governed = false;
  let within = false;
  for (let i = head + 1; i < items.length && i - head < longest; i++) {
    const item = items[i];
    if (item === undefined || item.block !== first?.block || item.kind === "mark" || item.kind === "quote")
      break;
    const word = item.word;
    if (isPhrasePreposition(word, language)) {
      const next = items[i + 1];
      if (
        next === undefined ||
        next.kind === "mark" ||
        next.kind === "quote" ||
        (next.kind === "number" && !language.genitives.has(word))
      )
        break;
      if (
        language.subjectPronouns.has(next.word) ||
        (language.gerundPrepositions.has(word) && language.grammar.gerund.test(next.word)) ||
        language.clauseOpeners.has(next.word) ||
        language.calendar.has(next.word)
      )
        break;
      if (
        language.datives.has(word) &&
        (tellsWhere(items, i, language) || (i - head > 2 && !isCapital(next) && !isCapital(items[i + 2])))
      )
        break;
      governed = true;
      within = true;
      bare = 0;
      to = i;
      continue;
    }
    if (i === head + 1 && language.numberedNouns.has(first?.word ?? "")) {
      to = i;
      continue;
    }
    if (language.determiners.has(word) || word === language.grammar.possessiveMarker) {
      if (!governed) break;
      to = i;
      continue;
    }
    if (isCapital(item)) {
      const run = runAt(items, i, language);
      if (run === null) break;
      const length = run.to - run.from + 1;
      if (!governed && length === 1 && item.shape === "upper" && item.word.length <= 6) {
        to = i;
        continue;
      }
      if (within && namesPlace(items, run, language)) {
        to = run.to;
        i = run.to;
        governed = false;
        continue;
      }
      const isRole = language.roles.has(first?.word ?? "");
      if (!governed && (!within || length > 1 || isGivenName(fold(item.word))))
        return { head, to: lastWord(items, to, language), name: i };
      const person = isRole ? personWithin(items, run, language) : -1;
      if (person > 0) return { head, to: person - 1, name: person };
      to = run.to;
      i = run.to;
      governed = false;
      bare = 0;
      continue;
    }
    if (item.kind === "number") {
      if (!governed) break;
      to = i;
      continue;
    }
    if (
      language.coordinators.and.has(word) &&
      language.roles.has(items[i + 1]?.word ?? "") &&
      items[i + 1]?.shape === "lower"
    ) {
      i++;
      to = i;
      governed = false;
      bare = 0;
      continue;
    }
    if (
      language.grammar.headInitial &&
      language.coordinators.and.has(word) &&
      within &&
      isCapital(items[i + 2]) &&
      !opensClause(items[i + 1], language)
    ) {
      i++;
      to = i;
      continue;
    }
    if (opensParticiple(items, i, language) || (!governed && isPredicate(item, first, language))) break;
    if (stops(word, language) || !language.grammar.headInitial || ++bare > stretch) break;
    governed = false;
    to = i;
  }
  return { head, to: lastWord(items, to, language), name: -1 };
}

/** "le gardien du stade Nord 3", "la professeure du lycée Victor Hugo": the name is the house's. */
function namesPlace(items: readonly Item[], run: Run, language: Language): boolean {
  return (
    language.premises.has(items[run.from - 1]?.word ?? "") ||
    items.slice(run.from, run.to + 1).some((each) => each.kind === "number")
  );
}

/** "le maire viendra", "les joueurs attendent": the verb of the sentence, no adjective. */
function isPredicate(item: Item, head: Item | undefined, { grammar }: Language): boolean {
  if (item.shape !== "lower") return false;
  return (
    grammar.finite.test(item.word) ||
    (grammar.pluralNoun.test(head?.word ?? "") && grammar.pluralVerb.test(item.word))
  );
}

/** "une lettre adressée à Anna Brun": what was done with it is no part of what it is. */
function opensParticiple(items: readonly Item[], at: number, language: Language): boolean {
  const next = items[at + 1]?.word ?? "";
  return (
    language.grammar.participle.test(items[at]?.word ?? "") &&
    (language.datives.has(next) || language.agentPrepositions.has(next)) &&
    isCapital(items[at + 2])
  );
}

function opensClause(item: Item | undefined, language: Language): boolean {
  return (
    item === undefined ||
    item.kind !== "word" ||
    item.shape !== "lower" ||
    stops(item.word, language) ||
    language.determiners.has(item.word) ||
    language.roles.has(item.word)
  );
}

function lastWord(items: readonly Item[], at: number, language: Language): number {
  let to = at;
  while (
    to > 0 &&
    (language.prepositions.has(items[to]?.word ?? "") || language.determiners.has(items[to]?.word ?? ""))
  )
    to--;
  return to;
}

function isPhrasePreposition(word: string, language: Language): boolean {
  return (
    language.genitives.has(word) || (language.prepositions.has(word) && language.phrasePrepositions.has(word))
  );
}

/** "a déclaré le maire à l'AFP": the newsroom that was told is not part of the role. */
function tellsWhere(items: readonly Item[], at: number, { newsroomWords }: Language): boolean {
  return newsroomWords.has(items[at + 1]?.word ?? "") || newsroomWords.has(items[at + 2]?.word ?? "");
}

function stops(word: string, language: Language): boolean {
  return (
    language.auxiliaries.has(word) ||
    language.relatives.has(word) ||
    language.conjunctions.has(word) ||
    language.subjectPronouns.has(word) ||
    language.prepositions.has(word) ||
    language.isFiller(word) ||
    language.calendar.has(word) ||
    (language.reporting.has(word) &&
      !language.grammar.participle.test(word) &&
      !language.grammar.gerund.test(word))
  );
}
