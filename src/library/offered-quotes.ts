import { type Article, type ArticleId, isSpeech, type Quote } from "../domain/article.ts";
import { foldedTypography } from "../domain/folding.ts";
import type { QuoteId } from "../domain/quoted.ts";
import { slice } from "../domain/span.ts";
import { quoteIdOf } from "./quote-id.ts";

export interface OfferedQuote {
  readonly id: QuoteId;
  readonly quote: Quote;
}

const tierWeight = { named: 1, likely: 0.8, mention: 0.6, unknown: 0.5 } as const;

/** How sure it is that these are somebody's words, and whose. */
export function trust({ attribution, speech }: Quote): number {
  return tierWeight[attribution.tier] * speech;
}

/** A longer quotation with a known speaker says more; the gain of length flattens out (words / (words + 4)). */
export function weight(quote: Quote): number {
  return trust(quote) * (0.5 + quote.words / (quote.words + 4));
}

/**
 * The quotations of an article that may be offered, in the order of its text. The same words twice are one quotation:
 * the better attributed of the two.
 */
export function offeredQuotes(article: Article): readonly OfferedQuote[] {
  const byWords = new Map<string, Offered>();
  for (const quote of article.quotes) {
    if (!isSpeech(quote)) continue;
    const words = slice(article.text, quote.span);
    const key = foldedTypography(words);
    const other = byWords.get(key);
    if (!other || weight(quote) > weight(other.quote))
      byWords.set(key, new Offered(article.id, words, quote));
  }
  return [...byWords.values()].sort((a, b) => a.quote.span.start - b.quote.span.start);
}

/** Of many quotations few are asked for their ids, which take a hash each. */
class Offered implements OfferedQuote {
  readonly #article: ArticleId;
  readonly #words: string;
  readonly quote: Quote;

  constructor(article: ArticleId, words: string, quote: Quote) {
    this.#article = article;
    this.#words = words;
    this.quote = quote;
  }

  get id(): QuoteId {
    return quoteIdOf(this.#article, this.#words);
  }
}
