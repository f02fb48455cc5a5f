import type { Nominee } from "../../domain/nomination.ts";
import type { Plan } from "./plan.ts";
import type { QueryWord } from "./query-analysis.ts";

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

/**
 * Whether an article has any word of the query as it was typed, or in another form, and not in a guessed spelling alone. A
 * number beside words says nothing without them: that somebody is eleven is no answer to "Apollo 11".
 */
export function hasExactly({ query, groups }: Plan, nominee: Nominee): boolean {
  const counts = query.words.some(isTelling) ? isTelling : () => true;
  return groups.some(({ word, form }, at) => {
    const own = word === null ? undefined : query.words[word];
    const isGuess = form === "misspelt" || form === "family";
    return own !== undefined && counts(own) && !isGuess && (nominee.frequencies[at] ?? 0) > 0;
  });
}

function isTelling({ term }: Pick<QueryWord, "term">): boolean {
  return /\p{L}/u.test(term);
}
