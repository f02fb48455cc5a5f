import type { Unsaid } from "../../domain/article.ts";
import type { Language } from "../../languages/language.ts";
import type { Scene } from "../cues/scene.ts";
import { reportingAt } from "../cues/verbs.ts";
import { isFaked } from "./faked.ts";
import {
  isForetold,
  isNobodys,
  isPending,
  isSupposed,
  isUndone,
  isWished,
  isWithheld,
} from "./unsaid-group.ts";

/** How far from the marks a verb that governs them is looked for, and how far before it what undoes it; in items. */
const reach = 14;
const reachAfter = 8;
/** A verb that is not one for saying as such governs marks this near. */
const near = 5;

/**
 * Whether the narrator tells that the words of the quotation at `item` were not said (« n'a jamais dit », "denied
 * having said", "a fake post"), or only supposes it ("if Anna says", "should say"); `null` where neither.
 */
export function unsaidAt(scene: Scene, item: number): Unsaid | null {
  if (isFaked(scene, item)) return "denied";
  const before = verbBefore(scene, item);
  if (before >= 0) return judge(scene, before, item);
  const after = verbAfter(scene, item);
  if (after < 0) return null;
  return isDeniedAround(scene, item, after) ? "denied" : judgeAfter(scene, after);
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

/** A verb for giving words, not one for saying of oneself: « se prononcer sur », « ne s'est pas avoué vaincu ». */
function isUttering({ items, language }: Scene, i: number): boolean {
  const { word, shape } = items[i] ?? { word: "", shape: "upper" };
  const known = [language.uttering, language.wording, language.wished, language.foretold];
  if (shape === "upper" || !known.some((words) => words.has(word))) return false;
  for (let k = i - 1; k >= i - 4; k--) {
    const before = items[k]?.word ?? "";
    if (language.reflexivePronouns.has(before)) return false;
    if (!language.auxiliaries.has(before) && !language.undoing.has(before) && !language.isFiller(before))
      break;
  }
  return true;
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
  const { word } = items[verb] ?? { word: "" };
  for (let i = verb + 1; i < item; i++) if (language.restricting.has(items[i]?.word ?? "")) return null;
  const told = language.uttering.has(word);
  const introduced = introduces(items[item - 1]?.word ?? "", language);
  if (!told && !introduced && item - verb > near) return null;
  if (isUndone(scene, verb) || isNobodys(scene, verb) || isWithheld(scene, verb)) return "denied";
  if (!told && !introduced && item - verb > 1) return null;
  if (isPending(scene, verb) || isWished(scene, verb, item)) return "supposed";
  return told && isSupposed(scene, verb, item) ? "supposed" : null;
}

/** What leads from a verb to the words in marks. */
function introduces(word: string, { complementisers }: Language): boolean {
  return word === ":" || complementisers.has(word);
}

/** „Anna Brun bestritt am Montag, „…“ gesagt zu haben“: what withholds the words stands before them, and their verb behind. */
function isDeniedAround(scene: Scene, item: number, verb: number): boolean {
  const { items, language } = scene;
  if (!language.infinitivePrepositions.has(items[verb + 1]?.word ?? "")) return false;
  for (let i = item - 1; i >= 0 && item - i <= reach; i--) {
    const each = items[i];
    if (each === undefined || each.kind === "quote" || each.sentence !== items[item]?.sentence) return false;
    if (language.withholding.has(each.word)) return !isUndone(scene, i);
  }
  return false;
}

function judgeAfter(scene: Scene, verb: number): Unsaid | null {
  if (!isLinked(scene, verb)) return null;
  if (isUndone(scene, verb)) return "denied";
  return isPending(scene, verb) || isForetold(scene, verb) ? "supposed" : null;
}

/** Whether nothing but a subject and the parts of a verb group stand between the marks and the verb. */
function isLinked({ items, at, language }: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && items[i]?.kind !== "quote"; i--) {
    const word = items[i]?.word ?? "";
    const part =
      word === "," ||
      (at[i] ?? -1) >= 0 ||
      language.auxiliaries.has(word) ||
      language.isFiller(word) ||
      language.undoing.has(word) ||
      language.preverbalNegations.has(word) ||
      language.pending.has(word) ||
      language.pendingPhrases.some((phrase) => phrase.includes(word));
    if (!part) return false;
  }
  return true;
}
