import { termsOf } from "./terms.ts";

/** Longer queries are pasted text: their first words tell what is wanted, and each word costs time. */
const mostTerms = 24;

/** The words of a query that have to count, each once: all but the stop words, unless there is nothing else. */
export function queryTerms(text: string, stopWords: ReadonlySet<string>): string[] {
  const all = [...new Set(termsOf(text))];
  const telling = all.filter((term) => !stopWords.has(term));
  return (telling.length > 0 ? telling : all).slice(0, mostTerms);
}
