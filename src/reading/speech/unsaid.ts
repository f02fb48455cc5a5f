import type { Unsaid } from "../../domain/article.ts";
import type { Scene } from "../cues/scene.ts";
import { reportingAt } from "../cues/verbs.ts";
import { isFaked } from "./faked.ts";

/** How far from the marks a verb that governs them is looked for, and how far before it what undoes it; in items. */
const reach = 14;
const reachAfter = 8;
const group = 12;

/**
 * Whether the narrator tells that the words of the quotation at `item` were not said (« n'a jamais dit », "denied
 * having said", "a fake post"), or only supposes it ("if Anna says", "should say"); `null` where neither.
 */
export function unsaidAt(scene: Scene, item: number): Unsaid | null {
  if (isFaked(scene, item)) return "denied";
  const before = verbBefore(scene, item);
  if (before >= 0) return judge(scene, before, item);
  const after = verbAfter(scene, item);
  return after >= 0 ? judgeAfter(scene, after, item) : null;
}

/** The verb of saying that governs the marks from their left, or -1. */
function verbBefore(scene: Scene, item: number): number {
  const { items, language } = scene;
  for (let i = item - 1; i >= 0 && item - i <= reach; i--) {
    const each = items[i];
    if (each === undefined || each.sentence !== items[item]?.sentence || each.word === ";") return -1;
    // "did not say “yes” but “perhaps”": the second was said.
    if (language.coordinators.but.has(each.word)) return -1;
    if (isUttering(scene, i)) return i;
    if (language.reporting.get(each.word) === "strong") return -1;
  }
  return -1;
}

/** A verb for saying, not one for saying of oneself: « se prononcer sur ». */
function isUttering({ items, language }: Scene, i: number): boolean {
  const { word, shape } = items[i] ?? { word: "", shape: "upper" };
  return (
    language.uttering.has(word) &&
    shape !== "upper" &&
    !language.reflexivePronouns.has(items[i - 1]?.word ?? "")
  );
}

/** The verb of saying that stands after the marks with its subject, or -1. */
function verbAfter(scene: Scene, item: number): number {
  const { items, language } = scene;
  for (let i = item + 1; i <= item + reachAfter; i++) {
    const each = items[i];
    if (each === undefined || each.kind === "quote" || each.sentence !== items[item]?.sentence) return -1;
    if (isUttering(scene, i)) return i;
    const ends =
      language.conjunctions.has(each.word) ||
      language.relatives.has(each.word) ||
      language.lacking.has(each.word) ||
      (each.word === "," && i > item + 1) ||
      reportingAt(scene, i) === "strong";
    if (ends) return -1;
  }
  return -1;
}

function judge(scene: Scene, verb: number, item: number): Unsaid | null {
  const { items, language } = scene;
  for (let i = verb + 1; i < item; i++) if (language.restricting.has(items[i]?.word ?? "")) return null;
  if (isUndone(scene, verb) || isNobodys(scene, verb) || isWithheld(scene, verb)) return "denied";
  return isPending(scene, verb) || isSupposed(scene, verb, item) ? "supposed" : null;
}

function judgeAfter(scene: Scene, verb: number, item: number): Unsaid | null {
  if (!isLinked(scene, item + 1, verb)) return null;
  if (isUndone(scene, verb)) return "denied";
  return isPending(scene, verb) ? "supposed" : null;
}

/** Whether nothing but a subject and the parts of a verb group stand from `from` to the verb. */
function isLinked({ items, at, language }: Scene, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const word = items[i]?.word ?? "";
    const part =
      word === "," ||
      (at[i] ?? -1) >= 0 ||
      language.auxiliaries.has(word) ||
      language.isFiller(word) ||
      language.undoing.has(word) ||
      language.preverbalNegations.has(word) ||
      language.pending.has(word);
    if (!part) return false;
  }
  return true;
}

/** « n'a jamais dit », "did not say", « ne dit pas ». */
function isUndone({ items, language }: Scene, verb: number): boolean {
  const { undoing, restricting, preverbalNegations } = language;
  let undone = false;
  let negated = false;
  for (let i = verb - 1; i >= 0 && verb - i <= 6; i--) {
    const word = items[i]?.word ?? "";
    if (restricting.has(word)) return false;
    if (undoing.has(word)) undone = true;
    else if (preverbalNegations.has(word)) negated = true;
    else if (!language.auxiliaries.has(word) && !language.isFiller(word) && !language.clauseOpeners.has(word))
      break;
  }
  const after = items[verb + 1]?.word ?? "";
  if (!undone && negated && undoing.has(after)) undone = true;
  return undone && !restricting.has(items[verb + 2]?.word ?? "");
}

/** « aucun ministre n'a dit », "nobody said". */
function isNobodys({ items, language }: Scene, verb: number): boolean {
  // « La personne contactée a dit »: that is somebody.
  let negated = !language.doubledNegation;
  for (let i = verb - 1; i >= 0 && verb - i <= 8; i--) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.sentence !== items[verb]?.sentence) return false;
    if (language.preverbalNegations.has(item.word)) negated = true;
    if (negated && language.nobodies.some((phrase) => phrase.every((word, k) => items[i + k]?.word === word)))
      return true;
  }
  return false;
}

/** "denied having said", « refuse de dire », "denied that he had ever said", "without saying". */
function isWithheld(scene: Scene, verb: number): boolean {
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
      language.grammar.gerund.test(word);
    if (!passed) return false;
  }
  return false;
}

/** "should say", "will say"; not "would later say". */
function isPending({ items, language }: Scene, verb: number): boolean {
  const phrased = language.pendingPhrases.some((phrase) =>
    phrase.every((word, k) => items[verb - phrase.length + k]?.word === word),
  );
  if (phrased) return true;
  let pending = false;
  for (let i = verb - 1; i >= 0 && verb - i <= 5; i--) {
    const item = items[i];
    const word = item?.word ?? "";
    if (language.habitual.has(word)) return false;
    if (language.pending.has(word) && item?.shape === "lower") pending = true;
    else if (!language.auxiliaries.has(word) && !language.isFiller(word)) break;
  }
  return pending;
}

/** "if Anna says"; not « si Anna dit …, Paul en doute », which grants that she does. */
function isSupposed(scene: Scene, verb: number, item: number): boolean {
  const { items, at, mentions, language } = scene;
  for (let i = verb - 1; i >= 0 && verb - i <= group; i--) {
    const each = items[i];
    if (each === undefined || each.kind !== "word" || each.sentence !== items[verb]?.sentence) return false;
    const { word } = each;
    if (language.supposing.has(word)) {
      if (language.reflexivePronouns.has(word) && mentions[at[i + 1] ?? -1]?.kind !== "pronoun") return false;
      return !language.grantingIf || hasFuture(scene, i, item);
    }
    if (language.grantingIf && language.auxiliaries.has(word)) return false;
    if (language.relatives.has(word) || language.conjunctions.has(word)) return false;
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
