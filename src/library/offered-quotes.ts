import { type Article, isSpeech, type Quote } from "../domain/article.ts";
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
  const byId = new Map<QuoteId, OfferedQuote>();
  for (const quote of article.quotes) {
    if (!isSpeech(quote)) continue;
    const id = quoteIdOf(article.id, slice(article.text, quote.span));
    const other = byId.get(id);
    if (!other || weight(quote) > weight(other.quote)) byId.set(id, { id, quote });
  }
  return [...byId.values()].sort((a, b) => a.quote.span.start - b.quote.span.start);
}
