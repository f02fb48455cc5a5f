import type { Language } from "../../languages/language.ts";
import type { Scene } from "../cues/scene.ts";
import { isNonfinite, reportingAt } from "../cues/verbs.ts";
import type { Item } from "../structure/view.ts";

/** How far from the marks such a word is looked for, in items. */
const reach = 16;

/** "A fake post has Anna saying “…”", « …, une citation attribuée à tort à Anna »: whether the words are called invented. */
export function isFaked(scene: Scene, item: number): boolean {
  const { items } = scene;
  const sentence = items[item]?.sentence;
  if (isCalledFake(scene, item) || isDisowned(scene, item)) return true;
  for (let i = item - 1; i >= 0 && item - i <= reach && items[i]?.sentence === sentence; i--) {
    if (isFake(scene, i)) return true;
    // "After a fake post, Anna said": she did; "a fake post has Anna say": she did not.
    if (tells(scene, i) && !isCaused(scene, i)) break;
  }
  for (let i = item + 1; i <= item + reach && items[i]?.sentence === sentence; i++) {
    if (items[i]?.kind === "quote") break;
    if (isFake(scene, i)) return true;
    if (tells(scene, i)) break;
  }
  return false;
}

/** "rejected the words ascribed to her: “…”": before the colon somebody disowns what others give them. */
function isDisowned({ items, language }: Scene, item: number): boolean {
  if (items[item - 1]?.word !== ":") return false;
  let ascribed = false;
  for (let i = item - 2; i >= 0 && item - i <= reach && items[i]?.sentence === items[item]?.sentence; i--) {
    const word = items[i]?.word ?? "";
    if (language.ascribing.has(word)) ascribed = true;
    if (ascribed && language.withholding.has(word)) return true;
  }
  return false;
}

/** Whether the verb at item `i` is what somebody is made to say: "has Anna say". */
function isCaused({ items, at, mentions, language }: Scene, i: number): boolean {
  const whom = mentions[at[i - 1] ?? -1];
  return whom !== undefined && language.causatives.has(items[whom.from - 1]?.word ?? "");
}

/** « La citation "…" est fausse »: what stands in marks is called so behind them. */
function isCalledFake({ items, language }: Scene, item: number): boolean {
  if (!language.fakeable.has(items[item - 1]?.word ?? "")) return false;
  for (let i = item + 1; i <= item + 4 && items[i]?.sentence === items[item]?.sentence; i++)
    if (language.faking.has(items[i]?.word ?? "")) return true;
  return false;
}

function tells(scene: Scene, i: number): boolean {
  return (
    reportingAt(scene, i) === "strong" &&
    !isNonfinite(scene.items[i]?.word ?? "", scene.language) &&
    (scene.at[i] ?? -1) < 0
  );
}

/** Whether at item `i` stands a word for a text, or for giving words to somebody, and beside it that it is not true. */
function isFake({ items, language }: Scene, i: number): boolean {
  const word = items[i]?.word ?? "";
  if (language.fakes.has(word) && makesSay(items, i, language)) return true;
  const ascribes = language.ascribing.has(word);
  if (!ascribes && !language.fakeable.has(word)) return false;
  const from = ascribes ? i - 2 : i - 1;
  const to = ascribes ? i + 6 : i + 1;
  for (let k = from; k <= to; k++) {
    const near = items[k];
    if (near === undefined || near.sentence !== items[i]?.sentence || near.kind === "quote") continue;
    if (language.faking.has(near.word)) return true;
    if (language.fakingPhrases.some((phrase) => phrase.every((each, j) => items[k + j]?.word === each)))
      return true;
  }
  return false;
}

/** « un montage fait dire à Anna ». */
function makesSay(items: readonly Item[], noun: number, { causatives, grammar }: Language): boolean {
  for (let i = noun + 1; i <= noun + 2; i++)
    if (causatives.has(items[i]?.word ?? "")) return grammar.infinitive.test(items[i + 1]?.word ?? "");
  return false;
}
