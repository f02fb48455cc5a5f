import type { Wanted } from "../../domain/engine.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import { allowsPrefix, editsAllowed, similarity } from "./matcher.ts";
import { allStopWords, stopWordsOf } from "./stop-words.ts";
import { termsOf } from "./terms.ts";

/** Longer queries are pasted text: their first words tell what is wanted, and each word costs time. */
const mostTerms = 24;
/** More words than these are pasted rather than typed. */
const mostTyped = 12;

/** The words of a query that have to count, each once: all but the stop words, unless there is nothing else. */
export function queryTerms(text: string, stopWords: ReadonlySet<string>): string[] {
  const all = [...new Set(termsOf(text))];
  const telling = all.filter((term) => !stopWords.has(term));
  return (telling.length > 0 ? telling : all).slice(0, mostTerms);
}

/**
 * The query as its reader's language has it and, for want of an answer, without what is empty in any language: "war"
 * is a word to an English reader, and "de" is none in the French name that they type.
 */
export function wordings(query: string, locale: LocaleCode): string[][] {
  const own = queryTerms(query, stopWordsOf(locale));
  const bare = queryTerms(query, allStopWords);
  if (own.length === 0) return [];
  return own.length === bare.length ? [own] : [own, bare];
}

/** How forgiving one try of a search is. */
export interface Stage {
  readonly combine: Wanted<string>["combine"];
  readonly fuzzy: boolean;
}

/** From strict to forgiving; the first try that finds anything answers. */
export const stages: readonly Stage[] = [
  { combine: "all", fuzzy: false },
  { combine: "all", fuzzy: true },
  { combine: "any", fuzzy: false },
  { combine: "any", fuzzy: true },
];

export interface Try {
  readonly query: readonly string[];
  readonly stage: Stage;
}

/** All words of each wording first, then all words of each with near spellings; some words only of the last. */
export function tries(wordings: readonly (readonly string[])[]): Try[] {
  const last = wordings.slice(-1);
  return stages.flatMap((stage) =>
    (stage.combine === "all" ? wordings : last).map((query) => ({ query, stage })),
  );
}

/** The query of one stage over `fields`. Pasted text has whole words, and each beginning of one costs time. */
export function wantedOf<Field extends string>(
  query: readonly string[],
  { combine, fuzzy }: Stage,
  fields: readonly Field[],
): Wanted<Field> {
  const typed = query.length <= mostTyped;
  const terms = query.map((term) => ({
    term,
    prefix: typed && allowsPrefix(term),
    edits: typed && fuzzy ? editsAllowed(term) : (0 as const),
  }));
  return { terms, combine, fields };
}

/** How many of the query's words have an answer among the terms of a document that an engine says match. */
function answered(wanted: readonly string[], matched: readonly string[]): number {
  return wanted.filter((word) => matched.some((term) => similarity(word, term) > 0)).length;
}

/**
 * The hits of a stage that deserve their place: an engine's near spellings may be wider than ours, and where some
 * words are enough, at least half of them have to be there. Less is no answer, and is offered as a near title only.
 */
export function keepAnswering<Hit extends { readonly terms: readonly string[] }>(
  hits: readonly Hit[],
  wanted: readonly string[],
  stage: Stage,
): readonly Hit[] {
  const enough = stage.combine === "all" ? wanted.length : Math.ceil(wanted.length / 2);
  return wanted.length === 0 ? hits : hits.filter(({ terms }) => answered(wanted, terms) >= enough);
}
