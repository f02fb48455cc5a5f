import type { Article } from "../domain/article.ts";
import type { Passage, QuotedPassage } from "../domain/quoted.ts";
import { referredArticle } from "../domain/references.ts";
import { type Span, slice } from "../domain/span.ts";
import { summarise } from "../reading/summary/summarise.ts";
import { type OfferedQuote, weight } from "./offered-quotes.ts";
import { passage, quotedPassage } from "./quoted-passage.ts";
import { stemCode, stemTerm } from "./ranking/stemming.ts";
import { type Matcher, matcher } from "./search/matcher.ts";
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

/** `rarity` tells how much each word of the query says; all alike without. */
export function answering(article: Article, query: string, rarity: Rarity = alike): Answering {
  const wanted = wantedTerms(article, query);
  const code = stemCode(article.language);
  const matches =
    wanted.length > 0 ? matcher(wanted, termsOf(article.text), (term) => stemTerm(term, code)) : null;
  const total = wanted.reduce((sum, term) => sum + rarity(term), 0);
  /** Share of the query, by the rarity of its words, that a stretch of the text answers: 0 to 1. */
  const share = (span: Span): number => {
    if (!matches || total === 0) return 0;
    const found = new Map<string, number>();
    for (const term of termsOf(slice(article.text, span))) {
      const match = matches(term);
      if (match) found.set(match.wanted, Math.max(match.score, found.get(match.wanted) ?? 0));
    }
    return [...found].reduce((sum, [term, score]) => sum + score * rarity(term), 0) / total;
  };
  return {
    matches,
    summary(maxChars) {
      const options = matches ? { maxChars, relevance: share } : { maxChars };
      return summarise(article, options).map((span, at, spans) => {
        const before = spans[at - 1];
        const continues = before !== undefined && article.text.slice(before.end, span.start).trim() === "";
        return { ...passage(article, span, matches), continues };
      });
    },
    bestOf(offered) {
      let best: { offered: OfferedQuote; score: number } | null = null;
      for (const one of offered) {
        const { span, context } = one.quote;
        const [inside, around] = [share(span), share(context)];
        const score = weight(one.quote) + 2 * wanted.length * (inside + 0.3 * Math.max(0, around - inside));
        if (!best || score > best.score) best = { offered: one, score };
      }
      return best && quotedPassage(article, best.offered.quote, best.offered.id, matches);
    },
  };
}

/** How much a word of a query says. */
export type Rarity = (term: string) => number;
const alike: Rarity = () => 1;

/** The words that count in this article: those that are empty in its language do not. */
export function wantedTerms({ language }: Article, query: string): string[] {
  return referredArticle(query) ? [] : queryTerms(query, stopWordsOf(language));
}
