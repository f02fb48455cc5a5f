import type { Article } from "../domain/article.ts";
import type { Passage, QuotedPassage } from "../domain/quoted.ts";
import { referredArticle } from "../domain/references.ts";
import { type Span, slice } from "../domain/span.ts";
import { summarise } from "../reading/summary/summarise.ts";
import { type OfferedQuote, weight } from "./offered-quotes.ts";
import { passage, quotedPassage } from "./quoted-passage.ts";
import { type Matcher, matcher, matchesIn } from "./search/matcher.ts";
import { queryTerms } from "./search/query.ts";
import { stopWordsOf } from "./search/stop-words.ts";
import { termsOf } from "./search/terms.ts";

/** What one article has to say to one query. */
export interface Answering {
  /** Which of the article's words answer the query; `null` where it has none to answer. */
  readonly matches: Matcher | null;
  /** Whole sentences in the article's order, at most `maxChars` UTF-16 units in all. */
  summary(maxChars: number): Passage[];
  /** The quotation that answers best, or says most without a query. */
  bestOf(offered: readonly OfferedQuote[]): QuotedPassage | null;
}

export function answering(article: Article, query: string): Answering {
  const wanted = wantedTerms(article, query);
  const matches = wanted.length > 0 ? matcher(wanted, termsOf(article.text)) : null;
  return {
    matches,
    summary(maxChars) {
      const options = matches
        ? { maxChars, relevance: (span: Span) => relevance(article, span, matches, wanted.length) }
        : { maxChars };
      return summarise(article, options).map((span, at, spans) => {
        const before = spans[at - 1];
        const continues = before !== undefined && article.text.slice(before.end, span.start).trim() === "";
        return { ...passage(article, span, matches), continues };
      });
    },
    bestOf(offered) {
      let best: { offered: OfferedQuote; score: number } | null = null;
      for (const one of offered) {
        const score = weight(one.quote) + 2 * (matches ? hits(article, one, matches) : 0);
        if (!best || score > best.score) best = { offered: one, score };
      }
      return best && quotedPassage(article, best.offered.quote, best.offered.id, matches);
    },
  };
}

/** The words that count in this article: those that are empty in its language do not. */
function wantedTerms({ language }: Article, query: string): string[] {
  return referredArticle(query) ? [] : queryTerms(query, stopWordsOf(language));
}

/** Share of the query's words that the span answers, 0 to 1. */
function relevance(article: Article, span: Span, matches: Matcher, wanted: number): number {
  const found = new Map<string, number>();
  for (const term of termsOf(slice(article.text, span))) {
    const score = matches(term);
    if (score > 0) found.set(term, score);
  }
  const total = [...found.values()].reduce((sum, score) => sum + score, 0);
  return Math.min(1, total / wanted);
}

function hits(article: Article, { quote }: OfferedQuote, matches: Matcher): number {
  const inQuote = matchesIn(article.text, quote.span, matches).length;
  return inQuote + 0.3 * (matchesIn(article.text, quote.context, matches).length - inQuote);
}
