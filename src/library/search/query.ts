import type { QueryCombination } from "minisearch";
import { allowsPrefix, editsAllowed, similarity } from "./matcher.ts";
import { termsOf } from "./terms.ts";

/** Longer queries are pasted text: their first words tell what is wanted, and each word costs time. */
const mostTerms = 24;

/** The words of a query that have to count, each once: all but the stop words, unless there is nothing else. */
export function queryTerms(text: string, stopWords: ReadonlySet<string>): string[] {
  const all = [...new Set(termsOf(text))];
  const telling = all.filter((term) => !stopWords.has(term));
  return (telling.length > 0 ? telling : all).slice(0, mostTerms);
}

/** How forgiving one try of a search is. */
export interface Stage {
  readonly combineWith: "AND" | "OR";
  readonly fuzzy: boolean;
}

/** From strict to forgiving; the first try that finds anything answers. */
export const stages: readonly Stage[] = [
  { combineWith: "AND", fuzzy: false },
  { combineWith: "AND", fuzzy: true },
  { combineWith: "OR", fuzzy: false },
  { combineWith: "OR", fuzzy: true },
];

export interface Try {
  readonly query: readonly string[];
  readonly stage: Stage;
}

/** All words of each wording first, then all words of each with near spellings; some words only of the last. */
export function tries(wordings: readonly (readonly string[])[]): Try[] {
  const last = wordings.slice(-1);
  return stages.flatMap((stage) =>
    (stage.combineWith === "AND" ? wordings : last).map((query) => ({ query, stage })),
  );
}

/** The query of one stage over `fields`, as MiniSearch takes it. */
export function toMiniSearch(wanted: readonly string[], stage: Stage, fields: string[]): QueryCombination {
  return {
    fields,
    combineWith: stage.combineWith,
    prefix: allowsPrefix,
    fuzzy: stage.fuzzy ? (term) => editsAllowed(term) || false : false,
    weights: { fuzzy: 0.3, prefix: 0.5 },
    queries: [...wanted],
  };
}

/** How many of the query's words have an answer among the terms of a document that MiniSearch says match. */
function answered(wanted: readonly string[], matched: readonly string[]): number {
  return wanted.filter((word) => matched.some((term) => similarity(word, term) > 0)).length;
}

/**
 * The hits of a stage that deserve their place: MiniSearch's near spellings are wider than ours, and where some
 * words are enough, at least half of them have to be there. Less is no answer, and is offered as a near title only.
 */
export function keepAnswering<Hit extends { readonly terms: readonly string[] }>(
  hits: readonly Hit[],
  wanted: readonly string[],
  stage: Stage,
): readonly Hit[] {
  const enough = stage.combineWith === "AND" ? wanted.length : Math.ceil(wanted.length / 2);
  return wanted.length === 0 ? hits : hits.filter(({ terms }) => answered(wanted, terms) >= enough);
}
