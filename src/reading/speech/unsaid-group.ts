import type { Language } from "../../languages/language.ts";
import type { Scene } from "../cues/scene.ts";
import type { Item } from "../structure/view.ts";

/** How far the other clause of a sentence, and how far what undoes a verb, is looked for; in items. */
const reach = 14;
const group = 12;

/** « n'a jamais dit », "did not say", « ne dit pas ». */
export function isUndone(scene: Scene, verb: number): boolean {
  const { items, language } = scene;
  const { undoing, restricting, preverbalNegations } = language;
  let undone = false;
  let negated = false;
  let first = verb;
  for (let i = verb - 1; i >= 0 && verb - i <= 8 && items[i]?.sentence === items[verb]?.sentence; i--) {
    const word = items[i]?.word ?? "";
    if (restricting.has(word)) return false;
    if (undoing.has(word)) undone = true;
    else if (preverbalNegations.has(word)) negated = true;
    else if (!isOfGroup(scene, i)) {
      // « ne nie pas avoir dit »: the negation is that of the verb before.
      if (!negated && preverbalNegations.has(items[i - 1]?.word ?? "")) return false;
      break;
    }
    first = i;
  }
  if (!undone && opensUndoing(scene, first, negated)) return true;
  if (!undone && negated) undone = isUndoneBehind(scene, verb);
  return undone && !restricting.has(items[verb + 2]?.word ?? "");
}

/** A part of the verb's group, or another verb that shares it: « n'a ni dit ni écrit ». */
function isOfGroup({ items, language }: Scene, i: number): boolean {
  const word = items[i]?.word ?? "";
  const joined = language.uttering.has(word) && language.undoing.has(items[i + 1]?.word ?? "");
  return (
    language.auxiliaries.has(word) || language.isFiller(word) || language.clauseOpeners.has(word) || joined
  );
}

/** "Never has Anna said", « Jamais Anna n'a dit »: what undoes the verb opens the sentence, and the subject comes between. */
function opensUndoing({ items, at, mentions, language }: Scene, first: number, negated: boolean): boolean {
  const subject = mentions[at[first - 1] ?? -1];
  if (subject === undefined) return false;
  let before = subject.from - 1;
  const inverted = language.auxiliaries.has(items[before]?.word ?? "");
  if (inverted) before--;
  const opener = items[before];
  return (inverted || negated) && opener?.opens === true && language.undoing.has(opener.word);
}

/** « ne dit pas », « n'a prononcé à aucun moment ». */
function isUndoneBehind({ items, language }: Scene, verb: number): boolean {
  if (language.undoing.has(items[verb + 1]?.word ?? "")) return true;
  for (let i = verb + 1; i <= verb + 3 && items[i]?.kind === "word"; i++)
    if (language.nobodies.some(([word, ...more]) => more.length === 0 && word === items[i]?.word))
      return true;
  return false;
}

/** « aucun ministre n'a dit », "nobody said". */
export function isNobodys({ items, at, mentions, language }: Scene, verb: number): boolean {
  // « La personne contactée a dit »: that is somebody.
  let negated = !language.doubledNegation;
  for (let i = verb - 1; i >= 0 && verb - i <= 8; i--) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.sentence !== items[verb]?.sentence) return false;
    if (language.preverbalNegations.has(item.word)) negated = true;
    if (negated && language.nobodies.some((phrase) => phrase.every((word, k) => items[i + k]?.word === word)))
      return true;
    // "No minister said"; not "No doubt Anna said".
    if (item.opens && language.nobodyDeterminers.has(item.word))
      return mentions[Math.max(at[i] ?? -1, at[i + 1] ?? -1)]?.kind === "role";
  }
  return false;
}

/** "denied having said", « refuse de dire », "denied that he had ever said", "without saying". */
export function isWithheld(scene: Scene, verb: number): boolean {
  const { items, at, mentions, language } = scene;
  let subject = false;
  /** Right before "that": the noun of a rumour may stand there, "rejected claims that". */
  let complemented = false;
  for (let i = verb - 1; i >= 0 && verb - i <= group; i--) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.sentence !== items[verb]?.sentence) return false;
    const { word } = item;
    if (language.lacking.has(word)) return true;
    if (language.withholding.has(word)) return !isUndone(scene, i);
    if (
      language.withholdingPhrases.some((phrase) =>
        phrase.every((each, k) => items[i - phrase.length + 1 + k]?.word === each),
      )
    )
      return true;
    if (complemented && (at[i] ?? -1) < 0) {
      complemented = false;
      continue;
    }
    complemented = language.complementisers.has(word);
    const mention = mentions[at[i] ?? -1];
    if (mention !== undefined && !subject) {
      subject = true;
      i = mention.from;
      continue;
    }
    const passed =
      language.auxiliaries.has(word) ||
      language.isFiller(word) ||
      language.complementisers.has(word) ||
      language.clauseOpeners.has(word) ||
      language.prepositions.has(word) ||
      language.grammar.gerund.test(word) ||
      tellsWhen(items, i, language);
    if (!passed) return false;
  }
  return false;
}

/** « a démenti ce mardi avoir dit », "denied on Monday that he said": a day, or what determines it. */
function tellsWhen(items: readonly Item[], i: number, { calendar, times, determiners }: Language): boolean {
  const isTime = (word: string) => calendar.has(word) || times.has(word);
  const word = items[i]?.word ?? "";
  return isTime(word) || (determiners.has(word) && isTime(items[i + 1]?.word ?? ""));
}

/** "should say", "will say"; not "would later say", "could only say". */
export function isPending({ items, language }: Scene, verb: number): boolean {
  // "would call": what somebody was wont to say.
  const told = language.uttering.has(items[verb]?.word ?? "");
  // "ought to have said"
  let first = verb;
  while (verb - first < 2 && language.perfectAuxiliaries.has(items[first - 1]?.word ?? "")) first--;
  const phrased = [verb, first].some((from) =>
    language.pendingPhrases.some((phrase) =>
      phrase.every((word, k) => items[from - phrase.length + k]?.word === word),
    ),
  );
  if (phrased) return true;
  let pending = false;
  for (let i = verb - 1; i >= 0 && verb - i <= 5; i--) {
    const item = items[i];
    const word = item?.word ?? "";
    if (language.habitual.has(word) || language.restricting.has(word)) return false;
    if (language.pending.has(word) && item?.shape === "lower") pending = told || !language.wont.has(word);
    else if (!language.auxiliaries.has(word) && !language.isFiller(word)) break;
  }
  return pending;
}

/** "if Anna says"; not « si Anna dit …, Paul en doute », which grants that she does. */
export function isSupposed(scene: Scene, verb: number, item: number): boolean {
  const { items, at, mentions, language } = scene;
  for (let i = verb - 1; i >= 0 && verb - i <= group; i--) {
    const each = items[i];
    if (each === undefined || each.kind !== "word" || each.sentence !== items[verb]?.sentence) return false;
    const { word } = each;
    if (language.supposing.has(word)) {
      if (language.reflexivePronouns.has(word) && mentions[at[i + 1] ?? -1]?.kind !== "pronoun") return false;
      return !language.grantingIf || hasFuture(scene, i, item);
    }
    if (language.grantingIf && language.auxiliaries.has(word) && !language.counterfactual.has(word))
      return false;
    if (language.relatives.has(word) || language.conjunctions.has(word)) return false;
  }
  return false;
}

/** « qu'Anna dise », "want Anna to say", « demande à Anna de dire », « Demain, Anna dira ». */
export function isWished(scene: Scene, verb: number, item: number): boolean {
  const { items, at, mentions, language } = scene;
  if (language.wished.has(items[verb]?.word ?? "")) return true;
  if (isForetold(scene, verb)) return true;
  let i = verb - 1;
  if (language.causatives.has(items[i]?.word ?? "")) return false;
  if (!language.infinitivePrepositions.has(items[i]?.word ?? "") || item - verb > reach) return false;
  i--;
  const whom = mentions[at[i] ?? -1];
  if (whom === undefined) return false;
  i = whom.from - 1;
  if (language.prepositions.has(items[i]?.word ?? "")) i--;
  return language.wanting.has(items[i]?.word ?? "");
}

/** « dira demain », « dira sans doute ». */
export function isForetold({ items, language }: Scene, verb: number): boolean {
  if (!language.foretold.has(items[verb]?.word ?? "")) return false;
  for (let i = verb - reach; i <= verb + reach; i++) {
    const item = items[i];
    if (item?.sentence === items[verb]?.sentence && language.foretelling.has(item?.word ?? "")) return true;
  }
  return false;
}

/** Whether the other clause of the sentence tells of what will or would be. */
function hasFuture({ items, language }: Scene, from: number, item: number): boolean {
  const sentence = items[item]?.sentence;
  const isFuture = (i: number): boolean =>
    items[i]?.sentence === sentence && language.grammar.finite.test(items[i]?.word ?? "");
  for (let i = 1; i <= reach; i++) if (isFuture(from - i) || isFuture(item + i)) return true;
  return false;
}
