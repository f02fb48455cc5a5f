import type { Cue } from "./cue.ts";
import type { Scene } from "./scene.ts";
import { reportingAt, subjectAfter } from "./verbs.ts";

/** `"…," Anna Brun, the mayor of Lone, said`: a mention, perhaps with something in apposition, then the verb. */
export function follows(scene: Scene, item: number, at: number, end: number): Cue | null {
  const { items, language } = scene;
  const { freeInversion } = language.grammar;
  let start = at;
  while (
    start < at + 2 &&
    start <= end &&
    (scene.at[start] ?? -1) < 0 &&
    language.isFiller(items[start]?.word ?? "")
  )
    start++;
  const bare = start;
  while (
    !language.grammar.needsDeterminers &&
    start < at + 4 &&
    (scene.at[start] ?? -1) < 0 &&
    // "a smiling Anna Brown".
    (isAdjectival(scene, start) ||
      (start === bare && language.indefiniteArticles.has(items[start]?.word ?? "")))
  )
    start++;
  const index = scene.at[start] ?? -1;
  const mention = scene.mentions[index];
  if (mention === undefined || mention.from !== start || mention.preposition !== null) return null;
  let commas = 0;
  for (let i = mention.to + 1; i <= Math.min(end, mention.to + 22); i++) {
    const each = items[i];
    if (each === undefined || each.kind === "quote" || each.word === ";" || each.word === ":") break;
    if (each.word === ",") commas++;
    if (freeInversion && each.word.startsWith("-")) return null;
    const strength = reportingAt(scene, i);
    if (start > bare && strength !== null && strength !== "strong") return null;
    if (strength !== null && items[i + 1]?.word.startsWith("-") === true && freeInversion) return null;
    if (strength !== null && (items[i + 1]?.word === ":" || items[i + 1]?.kind === "quote")) return null;
    if (
      strength !== null &&
      (commas === 0
        ? i - mention.to <= 5
        : commas >= 2 || items[i - 1]?.word === "," || (strength === "strong" && i - mention.to <= 12))
    ) {
      // ""…", le candidat des libertaires, a expliqué Anna Brun": the verb has a subject of its own after it.
      if (freeInversion && commas > 0) {
        const own = subjectAfter(
          scene,
          { from: i, verb: i, to: i, clitic: -1, strength },
          Math.min(end, i + 3),
        );
        if (own >= 0) return null;
      }
      return {
        kind: "follows",
        mention: quotedBy(scene, i, end) ?? index,
        strength,
        verb: i,
        distance: i - item,
      };
    }
  }
  return null;
}

/** "retired general Lloyd Newton": a word that may stand before a description. */
export function isAdjectival({ items, language }: Scene, at: number): boolean {
  const item = items[at];
  return (
    item?.kind === "word" &&
    item.shape === "lower" &&
    !language.prepositions.has(item.word) &&
    !language.relatives.has(item.word) &&
    !language.conjunctions.has(item.word) &&
    !language.auxiliaries.has(item.word) &&
    !language.determiners.has(item.word) &&
    !language.subjectPronouns.has(item.word) &&
    (!language.reporting.has(item.word) || language.grammar.gerund.test(item.word))
  );
}

/** "the site quoted Anna Brun, the editor, as saying": who was quoted, or `null`. */
function quotedBy({ items, at, language }: Scene, verb: number, end: number): number | null {
  if (!language.quotingVerbs.has(items[verb]?.word ?? "")) return null;
  const quoted = at[verb + 1] ?? -1;
  for (let i = verb + 2; quoted >= 0 && i <= Math.min(end, verb + 14); i++)
    if (language.quotedSpeech.some((phrase) => phrase.every((word, k) => items[i + k]?.word === word)))
      return quoted;
  return null;
}
