import type { ArticleTerms } from "../../../domain/nomination.ts";
import { perArticle } from "./per-article.ts";
import { mostArticles, type Segment } from "./segment.ts";
import { TermTable } from "./term-table.ts";

export interface IndexedArticle {
  readonly no: number;
  readonly terms: ArticleTerms;
}

/**
 * Articles as a segment, in their order.
 * @throws RangeError when there are more than a segment holds.
 */
export function freeze(articles: readonly IndexedArticle[]): Segment {
  if (articles.length > mostArticles) throw new RangeError(`${articles.length} articles in one segment`);
  const size = articles.reduce((sum, { terms }) => sum + terms.frequencies.length, 0);
  const table = new TermTable();
  // Of each posting, article by article, the number of its term and its frequency.
  const termNumbers = new Uint32Array(size);
  const termFrequencies = new Uint8Array(size);
  const ends = new Uint32Array(articles.length);
  let at = 0;
  for (const [ordinal, { terms }] of articles.entries()) {
    termFrequencies.set(terms.frequencies, at);
    for (let own = 0; own < terms.frequencies.length; own++)
      termNumbers[at++] = table.add(terms.terms, terms.termStarts[own] ?? 0, terms.termStarts[own + 1] ?? 0);
    ends[ordinal] = at;
  }
  const order = table.inOrder();
  return {
    ...perArticle(
      articles.map(({ no, terms: { length, sequence, marks } }) => ({ no, length, sequence, marks })),
    ),
    ...table.joined(order),
    ...postingsIn(order, termNumbers, termFrequencies, ends),
  };
}

/**
 * The postings of the terms in an order of their numbers. `numbers` and `frequencies` are those of the postings, article by
 * article; `ends` says where each article's end.
 */
function postingsIn(
  order: Uint32Array,
  numbers: Uint32Array,
  frequencies: Uint8Array,
  ends: Uint32Array,
): Pick<Segment, "postingStarts" | "ordinals" | "frequencies"> {
  const counts = new Uint32Array(order.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const postingStarts = new Uint32Array(order.length + 1);
  // Where the next posting of each term goes.
  const next = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const number = order[rank] ?? 0;
    const start = postingStarts[rank] ?? 0;
    next[number] = start;
    postingStarts[rank + 1] = start + (counts[number] ?? 0);
  }
  const placed = { ordinals: new Uint16Array(numbers.length), frequencies: new Uint8Array(numbers.length) };
  for (let at = 0, ordinal = 0; at < numbers.length; at++) {
    while (at >= (ends[ordinal] ?? numbers.length)) ordinal++;
    const number = numbers[at] ?? 0;
    const place = next[number] ?? 0;
    next[number] = place + 1;
    placed.ordinals[place] = ordinal;
    placed.frequencies[place] = frequencies[at] ?? 0;
  }
  return { postingStarts, ...placed };
}
