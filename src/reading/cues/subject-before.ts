import type { Scene } from "./scene.ts";
import { groupStart, isConjugated, isNonfinite, reportingAt } from "./verbs.ts";

/** Whether the verb has its subject from another: "…, saluant", "… et a ajouté", "and told". */
function dependent({ items, language }: Scene, verb: number, from: number): boolean {
  if (isNonfinite(items[verb]?.word ?? "", language)) return true;
  const before = items[from - 1]?.word ?? "";
  return language.coordinators.and.has(before) || language.coordinators.but.has(before);
}

/** Whether the auxiliary or the verb itself is a plural. */
function isPlural({ items, language }: Scene, from: number, verb: number): boolean {
  for (let i = from; i <= verb; i++) if (language.grammar.pluralVerb.test(items[i]?.word ?? "")) return true;
  return false;
}

/** The verb that a dependent one hangs on: the last reporting verb before it, else the last conjugated verb. */
function headVerb(scene: Scene, from: number, start: number): number {
  let conjugated = -1;
  for (let i = from; i >= start && from - i < 80; i--) {
    const follows = (scene.at[i - 1] ?? -1) >= 0 && scene.items[i]?.shape === "lower";
    if (
      follows &&
      conjugated < 0 &&
      (scene.at[i] ?? -1) < 0 &&
      scene.language.grammar.looksLikeVerb(scene.items[i]?.word ?? "")
    )
      conjugated = i;
    if ((scene.at[i] ?? -1) >= 0 || !isConjugated(scene, i)) {
      if (reportingAt(scene, i) === "strong" && (scene.at[i] ?? -1) < 0) return i;
      continue;
    }
    if (reportingAt(scene, i) === "strong") return i;
    if (conjugated < 0) conjugated = i;
  }
  return conjugated;
}

const dash = /^[-–—]$/;

/** "The mayors – Anna Brun among them – say": where what two dashes hold begins, before a verb at item `from`. */
function pastInsertion({ items }: Scene, from: number, start: number): number {
  if (!dash.test(items[from - 1]?.word ?? "")) return from;
  for (let i = from - 2; i > start && items[i]?.sentence === items[from]?.sentence; i--)
    if (dash.test(items[i]?.word ?? "")) return i;
  return from;
}

/** The subject of the verb at `verb`, looked for to its left from item `start` on. -1 when there is none. */
export function subjectBefore(scene: Scene, verb: number, start: number, depth = 0): number {
  const { items, mentions, language } = scene;
  const from = groupStart(scene, verb);
  const beside = mentions[scene.at[from - 1] ?? -1];
  const open =
    beside === undefined ||
    (beside.preposition !== null &&
      !language.comitatives.has(beside.preposition) &&
      language.grammar.gerund.test(items[verb]?.word ?? ""));
  if (depth < 3 && open && dependent(scene, verb, from)) {
    const head = headVerb(scene, from - 2, start);
    if (head >= 0) return subjectBefore(scene, head, start, depth + 1);
  }
  const relative =
    language.relatives.has(items[from - 1]?.word ?? "") &&
    language.subjectRelatives.has(items[from - 1]?.word ?? "");
  const antecedent = items[from - 2]?.word === "," ? from - 3 : from - 2;
  if (relative && items[antecedent]?.kind === "quote") return -1;
  const passive = !relative && isNonfinite(items[verb]?.word ?? "", language);
  /** "an official from her party, who said": who are people. */
  const who = relative && language.personalRelatives.has(items[from - 1]?.word ?? "");
  const many = isPlural(scene, from, verb);
  /** "Anna Brun, qui a soutenu Paul, a félicité": what the two commas hold is not the subject. */
  const set = items[from - 1]?.word === ",";
  const origin = pastInsertion(scene, from, start);
  let best = -1;
  let bestScore = 0;
  let verbs = 0;
  let commas = 0;
  let relatives = 0;
  for (let i = origin - 1; i >= start && origin - i < 80; i--) {
    const item = items[i];
    if (item === undefined) break;
    const index = scene.at[i] ?? -1;
    const mention = mentions[index];
    if (mention !== undefined && mention.to === i) {
      let score = 2 - 0.03 * (origin - i);
      if (i === origin - 1) score += 3;
      else if (verbs === 0) score += commas % 2 === 0 ? 2 : 1.2;
      else if (relatives > 0) score += 1.2;
      const antecedent = relative && (i === from - 2 || (i === from - 3 && items[from - 2]?.word === ","));
      if (set && commas === 1 && verbs + relatives === 0) score -= 2.2;
      if (antecedent && who && mention.looks === "body" && mention.preposition !== null) score -= 1;
      else if (antecedent && who && mention.looks === "person") score += i === from - 2 ? 4 : 2;
      else if (antecedent) score += i === from - 2 ? 4 : mention.preposition === null ? 2 : -0.5;
      else if (mention.preposition !== null)
        score -=
          i === from - 1 && language.comitatives.has(mention.preposition)
            ? 0
            : i === from - 1 && mention.kind === "name"
              ? 2.4
              : 3.2;
      if (passive && verbs > 0) score += 0.5;
      if (many && mention.agreement.number === "s") score -= 1.5;
      if (mention.kind === "pronoun" || mention.looks === "person") score += 0.5;
      if (mention.kind === "name" && mention.looks === "place") score -= 1;
      if (items[mention.from - 1]?.word === "(") score -= 2.5;
      if (score > bestScore) {
        bestScore = score;
        best = index;
      }
      i = mention.from;
      continue;
    }
    if (isConjugated(scene, i)) verbs++;
    if (item.word === ",") commas++;
    if (language.relatives.has(item.word)) relatives++;
  }
  return issuer(scene, best, start, depth) ?? best;
}

/** "Anna Brun released a statement saying": whoever gave a paper out says what is in it. */
function issuer(scene: Scene, best: number, start: number, depth: number): number | null {
  const paper = scene.mentions[best];
  if (paper === undefined || depth > 2 || paper.kind !== "body" || paper.determiner === "definite")
    return null;
  if (!scene.language.documents.has(paper.head ?? "")) return null;
  for (let i = paper.from - 1; i >= start && paper.from - i < 6; i--) {
    if (!scene.language.issuing.has(scene.items[i]?.word ?? "")) continue;
    const subject = subjectBefore(scene, i, start, depth + 1);
    return subject >= 0 && subject !== best ? subject : null;
  }
  return null;
}
