import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import type { Answered } from "../ranking/answered.ts";
import { hasPhrase } from "../ranking/proximity.ts";
import type { AnalysedQuery } from "../ranking/query-analysis.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { terms, termsOf } from "./terms.ts";

/** Words of a query that an article has not, with words of its own that begin alike, as it writes them. */
export interface Relatives {
  readonly typed: string;
  readonly by: readonly string[];
}

/** As typed: what stands in quotation marks in the query, and nowhere in the text as it is. */
export function missingPhrases(
  { phrases, typedPhrases }: Pick<AnalysedQuery, "phrases" | "typedPhrases">,
  text: string,
): string[] {
  if (phrases.length === 0) return [];
  const words = termsOf(text);
  return typedPhrases.filter((_, at) => !hasPhrase(words, phrases[at] ?? []));
}

const mostMissing = 2;

/** Whole phrases before words, and no word of one beside it. */
export function withPhrases(words: readonly string[], phrases: readonly string[]): string[] {
  const others = words.filter((word) => !phrases.some((phrase) => phrase.includes(word)));
  return [...phrases, ...others].slice(0, mostMissing);
}

/** A replacement by words that the article has, as it writes them; a word that was still being typed is no misspelling. */
export function inArticle(
  { typed, by }: Answered["replaced"][number],
  { text, title, language }: Pick<Article, "text" | "title" | "language">,
): Answered["replaced"] {
  const code = stemCode(language);
  const written = new Map<string, string>();
  // What comes before the title is about the file: an address writes names small.
  for (const { term, start, end } of terms(text))
    if (start >= title.start && !written.has(stemTerm(term, code)))
      written.set(stemTerm(term, code), text.slice(start, end));
  const there = by.flatMap((word) => written.get(stemTerm(word, code)) ?? []);
  return there.length === 0 || by.some((word) => word.startsWith(fold(typed))) ? [] : [{ typed, by: there }];
}

const mostRelatives = 2;

/** The words of the article whose stems begin as that of a word that it does not have. */
export function relativesIn(
  { typed, prefixes }: Answered["akin"][number],
  { text, title, language }: Article,
): readonly Relatives[] {
  const code = stemCode(language);
  const written = new Map<string, string>();
  for (const { term, start, end } of terms(text)) {
    const stem = stemTerm(term, code);
    if (start >= title.start && !written.has(stem) && prefixes.some((prefix) => stem.startsWith(prefix)))
      written.set(stem, text.slice(start, end));
  }
  const by = [...written.values()].slice(0, mostRelatives);
  return by.length > 0 ? [{ typed, by }] : [];
}
