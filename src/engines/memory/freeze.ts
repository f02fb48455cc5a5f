import type { ArticleTerms } from "../../domain/nomination.ts";
import { perArticle } from "./per-article.ts";
import { highestFrequency, mostArticles, type Segment } from "./segment.ts";

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
  const size = articles.reduce((sum, { terms }) => sum + terms.frequencies.size, 0);
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  // Of each posting, article by article, the number of its term, in the order in which terms were met.
  const termNumbers = new Uint32Array(size);
  let at = 0;
  for (const { terms } of articles) {
    for (const term of terms.frequencies.keys()) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(term, number);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      termNumbers[at++] = number;
    }
  }
  const sorted = inOrderOfBytes([...numbers.keys()]);
  const postingStarts = new Uint32Array(sorted.length + 1);
  // Where the next posting of each term goes.
  const next = new Uint32Array(sorted.length);
  for (const [rank, term] of sorted.entries()) {
    const number = numbers.get(term) ?? 0;
    const start = postingStarts[rank] ?? 0;
    next[number] = start;
    postingStarts[rank + 1] = start + (counts[number] ?? 0);
  }
  const ordinals = new Uint16Array(size);
  const frequencies = new Uint8Array(size);
  at = 0;
  for (const [ordinal, { terms }] of articles.entries()) {
    for (const frequency of terms.frequencies.values()) {
      const number = termNumbers[at++] ?? 0;
      const place = next[number] ?? 0;
      next[number] = place + 1;
      ordinals[place] = ordinal;
      frequencies[place] = Math.min(highestFrequency, frequency);
    }
  }
  return {
    ...perArticle(
      articles.map(({ id, terms: { length, sequence, marks } }) => ({ id, length, sequence, marks })),
    ),
    ...encoded(sorted),
    ...{ postingStarts, ordinals, frequencies },
  };
}

/** From here on the order of a string's units is not that of its UTF-8 bytes. */
const beyondUnits = /[\uD800-\uFFFF]/;

function inOrderOfBytes(terms: string[]): string[] {
  if (!terms.some((term) => beyondUnits.test(term))) return terms.sort();
  return terms
    .map((term) => ({ term, points: Array.from(term, (character) => character.codePointAt(0) ?? 0) }))
    .sort((a, b) => comparePoints(a.points, b.points))
    .map(({ term }) => term);
}

function comparePoints(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((point, i) => point !== b[i]);
  return at < 0 || at >= b.length ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function encoded(sorted: readonly string[]): Pick<Segment, "terms" | "termStarts"> {
  const joined = sorted.join("");
  const terms = new TextEncoder().encode(joined);
  const isAscii = terms.length === joined.length;
  const termStarts = new Uint32Array(sorted.length + 1);
  for (const [rank, term] of sorted.entries())
    termStarts[rank + 1] = (termStarts[rank] ?? 0) + (isAscii ? term.length : Buffer.byteLength(term));
  return { terms, termStarts };
}
