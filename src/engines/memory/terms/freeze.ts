import type { ArticleTerms } from "../../../domain/nomination.ts";
import { perArticle } from "./per-article.ts";
import { highestFrequency, mostArticles, type Segment } from "./segment.ts";

export interface IndexedArticle {
  readonly no: number;
  readonly terms: ArticleTerms;
  /** What is marked as no word of its text, with frequencies. */
  readonly marked: ReadonlyMap<string, number>;
}

/**
 * Articles as a segment, in their order.
 * @throws RangeError when there are more than a segment holds.
 */
export function freeze(articles: readonly IndexedArticle[]): Segment {
  if (articles.length > mostArticles) throw new RangeError(`${articles.length} articles in one segment`);
  const size = articles.reduce((sum, { terms, marked }) => sum + terms.frequencies.size + marked.size, 0);
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  // Of each posting, article by article, the number of its term, in the order in which terms were met.
  const termNumbers = new Uint32Array(size);
  let at = 0;
  const count = (all: ReadonlyMap<string, number>) => {
    for (const term of all.keys()) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(term, number);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      termNumbers[at++] = number;
    }
  };
  for (const { terms, marked } of articles) {
    count(terms.frequencies);
    count(marked);
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
  const post = (ordinal: number, all: ReadonlyMap<string, number>) => {
    for (const frequency of all.values()) {
      const number = termNumbers[at++] ?? 0;
      const place = next[number] ?? 0;
      next[number] = place + 1;
      ordinals[place] = ordinal;
      frequencies[place] = Math.min(highestFrequency, frequency);
    }
  };
  for (const [ordinal, { terms, marked }] of articles.entries()) {
    post(ordinal, terms.frequencies);
    post(ordinal, marked);
  }
  return {
    ...perArticle(
      articles.map(({ no, terms: { length, sequence, marks } }) => ({ no, length, sequence, marks })),
    ),
    ...encoded(sorted),
    ...{ postingStarts, ordinals, frequencies },
  };
}

/** From here on the order of a string's units is not that of its UTF-8 bytes. */
const beyondUnits = /[\uD800-\uFFFF]/;

/** The few that have a character from {@link beyondUnits} are sorted apart: comparing all as bytes takes many times as long. */
function inOrderOfBytes(terms: string[]): string[] {
  if (!beyondUnits.test(terms.join(""))) return terms.sort();
  const beyond = terms.filter((term) => beyondUnits.test(term)).sort(compareAsBytes);
  const others = terms.filter((term) => !beyondUnits.test(term)).sort();
  const sorted: string[] = [];
  let next = 0;
  for (const term of others) {
    for (let far = beyond[next]; far !== undefined && compareAsBytes(far, term) < 0; far = beyond[++next])
      sorted.push(far);
    sorted.push(term);
  }
  return [...sorted, ...beyond.slice(next)];
}

/** By code points, which is the order of UTF-8: halves of a pair stand for what is behind all single units. */
function compareAsBytes(a: string, b: string): number {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rankOf(one) - rankOf(other);
  }
  return a.length - b.length;
}

function rankOf(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
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
