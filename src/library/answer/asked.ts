import type { Article } from "../../domain/article.ts";
import { referredArticle } from "../../domain/references.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { matcher } from "../search/matcher.ts";
import { queryTerms } from "../search/query.ts";
import { stopWordsOf } from "../search/stop-words.ts";
import { type Term, terms, termsOf } from "../search/terms.ts";
import { compoundParts } from "./compound-parts.ts";
import { expectedBy, type Holds } from "./expected.ts";
import { type FoundWord, foundIn, isHyphened } from "./found-words.ts";

/** What the library knows of the words of a query. */
export interface QueryStatistics {
  /** How much a word says: the rarer, the more. */
  rarity(term: string): number;
  /** Whether it stands anywhere, in any form; one that does not may be misspelt. */
  isKnown(term: string): boolean;
}

/** A query as one article hears it. */
export interface Asked {
  /** Folded words that count in the article's language, in the query's order; empty where nothing was asked. */
  readonly wanted: readonly string[];
  /** All folded words of the query, the empty ones too. */
  readonly spoken: readonly string[];
  /** The words that answer it, in the order of the article's text. */
  readonly found: readonly FoundWord[];
  readonly rarity: QueryStatistics["rarity"];
  /** Whether a stretch holds what is of the kind asked for; `null` where that cannot be told. */
  readonly holds: Holds | null;
}

const nothingKnown: QueryStatistics = { rarity: () => 1, isKnown: () => false };

export function askedOf(article: Article, query: string, statistics: QueryStatistics = nothingKnown): Asked {
  const { rarity, isKnown } = statistics;
  const wanted = wantedTerms(article, query);
  if (wanted.length === 0) return { wanted, spoken: [], found: [], rarity, holds: null };
  const code = stemCode(article.language);
  const words = terms(article.text);
  const matches = matcher(
    wanted,
    words.map(({ term }) => term),
    (term) => stemTerm(term, code),
    (term) => !isKnown(term),
    compoundParts(code),
  );
  const spoken = termsOf(query);
  const hyphened = hyphenedIn(query, wanted);
  return {
    wanted,
    spoken,
    rarity,
    holds: expectedBy(article, query),
    found: foundIn(article.text, words, { wanted, spoken, hyphened, matches }),
  };
}

/** The words that count in this article: those that are empty in its language do not. */
export function wantedTerms({ language }: Article, query: string): string[] {
  return referredArticle(query) ? [] : queryTerms(query, stopWordsOf(language));
}

/** Only those whose first part says nothing by itself: of "Saint-Malo", either word may be asked for. */
function hyphenedIn(query: string, wanted: readonly string[]): ReadonlyMap<string, string> {
  const pairs = hyphenedPairs(query, terms(query));
  return new Map(
    pairs.flatMap(([before, after]) =>
      !wanted.includes(before) && wanted.includes(after) ? [[after, before] as const] : [],
    ),
  );
}

function hyphenedPairs(text: string, words: readonly Term[]): [string, string][] {
  return words.flatMap((word, at): [string, string][] => {
    const before = words[at - 1];
    return before && isHyphened(text, before, word) ? [[before.term, word.term]] : [];
  });
}
