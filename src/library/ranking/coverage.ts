import type { Nominee } from "../../domain/nomination.ts";
import type { Plan } from "./plan.ts";

/** Share of the best article's coverage that another has to have to fit the query at all. */
export const enoughCoverage = 0.6;

/** How much of the query articles have, by the rarity of its words, whatever their form. Words that stand nowhere count for none. */
export function coverageOf({ query, groups }: Plan): (nominee: Nominee) => number {
  const words = query.words.flatMap(({ kind }, word) => {
    const own = groups.flatMap((group, at) =>
      kind === "word" && group.word === word && group.documentFrequency > 0 ? [at] : [],
    );
    return own.length > 0 ? [{ own, rarity: Math.min(...own.map((at) => groups[at]?.idf ?? 0)) }] : [];
  });
  return ({ frequencies }) =>
    words.reduce(
      (sum, { own, rarity }) => (own.some((at) => (frequencies[at] ?? 0) > 0) ? sum + rarity : sum),
      0,
    );
}

/** Whether an article has any word of the query as it was typed, or in another form, and not in a guessed spelling alone. */
export function hasExactly({ groups }: Plan, nominee: Nominee): boolean {
  return groups.some(
    ({ word, form }, at) =>
      word !== null && form !== "misspelt" && form !== "family" && (nominee.frequencies[at] ?? 0) > 0,
  );
}
