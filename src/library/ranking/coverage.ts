import type { Nominee } from "../../domain/nomination.ts";
import type { Plan } from "./plan.ts";

/** Share of the best article's coverage that another has to have to fit the query at all. */
export const enoughCoverage = 0.6;

/** How much of the query an article has, by the rarity of its words, whatever their form. Words that stand nowhere count for none. */
export function coverage({ query, groups }: Plan, nominee: Nominee): number {
  const found = query.words.map(() => false);
  const rarity = query.words.map(() => Number.POSITIVE_INFINITY);
  for (const [at, { word, documentFrequency, idf }] of groups.entries()) {
    if (word === null || query.words[word]?.kind !== "word" || documentFrequency === 0) continue;
    rarity[word] = Math.min(rarity[word] ?? idf, idf);
    if ((nominee.frequencies[at] ?? 0) > 0) found[word] = true;
  }
  return found.reduce((sum, is, word) => (is ? sum + (rarity[word] ?? 0) : sum), 0);
}

/** Whether an article has any word of the query as it was typed, or in another form, and not in a guessed spelling alone. */
export function hasExactly({ groups }: Plan, nominee: Nominee): boolean {
  return groups.some(
    ({ word, form }, at) =>
      word !== null && form !== "misspelt" && form !== "family" && (nominee.frequencies[at] ?? 0) > 0,
  );
}
