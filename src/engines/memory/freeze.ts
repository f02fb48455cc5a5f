import type { ArticleTerms } from "../../domain/nomination.ts";
import { compareBytes, mostArticles, type Segment } from "./segment.ts";
import { writeSegment } from "./write-segment.ts";

export interface IndexedArticle {
  readonly id: string;
  readonly terms: ArticleTerms;
}

/**
 * Articles as a segment, in their order.
 * @throws RangeError when there are more than a segment holds.
 */
export function freeze(articles: readonly IndexedArticle[]): Segment {
  if (articles.length > mostArticles) throw new RangeError(`${articles.length} articles in one segment`);
  const lists = new Map<string, { ordinals: number[]; frequencies: number[] }>();
  for (const [ordinal, { terms }] of articles.entries()) {
    for (const [term, frequency] of terms.frequencies) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, { ordinals: [ordinal], frequencies: [frequency] });
      else {
        list.ordinals.push(ordinal);
        list.frequencies.push(frequency);
      }
    }
  }
  const encoder = new TextEncoder();
  const entries = [...lists]
    .map(([term, list]) => ({ term: encoder.encode(term), ...list }))
    .sort((a, b) => compareBytes(a.term, b.term));
  return writeSegment(
    articles.map(({ id, terms: { length, sequence, marks } }) => ({ id, length, sequence, marks })),
    entries,
  );
}
