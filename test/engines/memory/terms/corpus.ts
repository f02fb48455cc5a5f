import type { ArticleTerms } from "../../../../src/domain/nomination.ts";
import type { TermList } from "../../../../src/domain/term-list.ts";
import type { IndexedArticle } from "../../../../src/engines/memory/terms/freeze.ts";
import { freeze } from "../../../../src/engines/memory/terms/freeze.ts";
import type { Marked } from "../../../../src/engines/memory/terms/merge-segments.ts";
import { Removals } from "../../../../src/engines/memory/terms/removals.ts";
import type { Segment } from "../../../../src/engines/memory/terms/segment.ts";
import { termAt, termCount } from "../../../../src/engines/memory/terms/segment.ts";
import { TermCounter } from "../../../../src/library/ranking/term-counter.ts";

/** Repeats itself for one seed: numbers from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Terms with their frequencies, and what an article has beside them. */
export function articleTermsOf(
  frequencies: Iterable<readonly [string, number]>,
  more: Partial<ArticleTerms> = {},
): ArticleTerms {
  const counter = new TermCounter();
  let length = 0;
  for (const [term, frequency] of frequencies) {
    counter.add(term, frequency);
    length += frequency;
  }
  return { length, sequence: new Uint16Array(), marks: new Uint32Array(), ...more, ...counter.list() };
}

/** The terms of a list with their frequencies, in its order. */
export function frequenciesOf({ terms, termStarts, frequencies }: TermList): Map<string, number> {
  const text = (at: number) => Buffer.from(terms.subarray(termStarts[at], termStarts[at + 1])).toString();
  return new Map([...frequencies].map((frequency, at) => [text(at), frequency]));
}

const syllables = "ba lo mi ter qua né sol ра ка 港 ou grin".split(" ");

/** Articles of invented words, some of them in nearly all, most in few. */
export function inventedArticles(count: number, seed = 1): IndexedArticle[] {
  const next = random(seed);
  const word = (): string => {
    const at = Math.floor(next() ** 3 * 900);
    return [at % 12, Math.floor(at / 12) % 12, Math.floor(at / 144)].map((i) => syllables[i] ?? "").join("");
  };
  return Array.from({ length: count }, (_, index) => {
    const frequencies = new Map<string, number>();
    const length = 2 * (5 + Math.floor(next() * 60));
    for (let i = 0; i < length / 2; i++) {
      const term = word();
      frequencies.set(term, (frequencies.get(term) ?? 0) + 2);
    }
    return {
      no: seed * 1000 + index,
      terms: articleTermsOf(index % 3 === 0 ? [...frequencies, ["\u0001lamp", 1]] : frequencies, {
        length,
        sequence: Uint16Array.from({ length: index % 7 }, (_, i) => i + index),
        marks: Uint32Array.from({ length: index % 5 }, (_, i) => 70_000 * i + index),
      }),
    };
  });
}

export function unmarked(articles: readonly IndexedArticle[]): Marked {
  return { segment: freeze(articles), removed: new Removals(articles.length) };
}

export function allTerms(segment: Segment): string[] {
  return Array.from({ length: termCount(segment) }, (_, at) => termAt(segment, at));
}
