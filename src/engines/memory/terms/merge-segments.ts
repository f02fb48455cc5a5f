import { TimeSlice } from "../../../domain/time-slice.ts";
import { perArticle, type SegmentArticle } from "./per-article.ts";
import type { Removals } from "./removals.ts";
import { compareTerms, marksAt, mostArticles, type Segment, sequenceAt, termCount } from "./segment.ts";

/** A segment with the marks of what was removed from it. */
export interface Marked {
  readonly segment: Segment;
  readonly removed: Removals;
}

/** Terms that are merged between two looks at the clock. */
const termsAtOnce = 256;

/**
 * One segment of several, in their order, without what is marked as removed when it begins. Made in slices, since a large
 * one takes seconds.
 * @throws RangeError when there are more articles than a segment holds.
 */
export async function mergeSegments(parts: readonly Marked[], slice = new TimeSlice()): Promise<Segment> {
  const articles: SegmentArticle[] = [];
  const cursors = parts.map(({ segment, removed }): Cursor => {
    const renumbered = new Int32Array(segment.numbers.length).fill(-1);
    for (const [ordinal, no] of segment.numbers.entries()) {
      if (removed.has(ordinal)) continue;
      const length = segment.lengths[ordinal] ?? 0;
      const [sequence, marks] = [sequenceAt(segment, ordinal), marksAt(segment, ordinal)];
      renumbered[ordinal] = articles.push({ no, length, sequence, marks }) - 1;
    }
    return { segment, renumbered, at: 0 };
  });
  if (articles.length > mostArticles) throw new RangeError(`${articles.length} articles in one segment`);
  const merged = new Merged(parts);
  const next: Cursor[] = [];
  for (let count = 1; findNext(cursors, next); count++) {
    const [first] = next;
    const [segment, at] = [first?.segment, first?.at ?? 0];
    for (const cursor of next) merged.take(cursor);
    if (segment) merged.endTerm(segment, at);
    if (count % termsAtOnce === 0) await slice.pause();
  }
  return { ...perArticle(articles), ...merged.postings() };
}

interface Cursor {
  readonly segment: Segment;
  readonly renumbered: Int32Array;
  at: number;
}

/** Postings under way: arrays as long as all parts together need at most, cut to size at the end. */
class Merged {
  readonly #terms: Uint8Array;
  readonly #termStarts: Uint32Array;
  readonly #postingStarts: Uint32Array;
  readonly #ordinals: Uint16Array;
  readonly #frequencies: Uint8Array;
  #count = 0;
  #bytes = 0;
  #size = 0;

  constructor(parts: readonly Marked[]) {
    const sum = (of: (segment: Segment) => number) =>
      parts.reduce((total, { segment }) => total + of(segment), 0);
    this.#terms = new Uint8Array(sum(({ terms }) => terms.length));
    this.#termStarts = new Uint32Array(sum(termCount) + 1);
    this.#postingStarts = new Uint32Array(sum(termCount) + 1);
    this.#ordinals = new Uint16Array(sum(({ ordinals }) => ordinals.length));
    this.#frequencies = new Uint8Array(this.#ordinals.length);
  }

  /** Adds the postings of the cursor's term, and moves it on. */
  take(cursor: Cursor): void {
    const { segment, renumbered } = cursor;
    const { postingStarts, ordinals, frequencies } = segment;
    const end = postingStarts[cursor.at + 1] ?? 0;
    for (let i = postingStarts[cursor.at] ?? 0; i < end; i++) {
      const ordinal = renumbered[ordinals[i] ?? 0] ?? -1;
      if (ordinal < 0) continue;
      this.#ordinals[this.#size] = ordinal;
      this.#frequencies[this.#size++] = frequencies[i] ?? 0;
    }
    cursor.at++;
  }

  /** A term whose articles are all gone is left out. */
  endTerm({ terms, termStarts }: Segment, at: number): void {
    if (this.#size === this.#postingStarts[this.#count]) return;
    const end = termStarts[at + 1] ?? 0;
    for (let i = termStarts[at] ?? 0; i < end; i++) this.#terms[this.#bytes++] = terms[i] ?? 0;
    this.#count++;
    this.#termStarts[this.#count] = this.#bytes;
    this.#postingStarts[this.#count] = this.#size;
  }

  postings(): Pick<Segment, "terms" | "termStarts" | "postingStarts" | "ordinals" | "frequencies"> {
    return {
      terms: this.#terms.slice(0, this.#bytes),
      termStarts: this.#termStarts.slice(0, this.#count + 1),
      postingStarts: this.#postingStarts.slice(0, this.#count + 1),
      ordinals: this.#ordinals.slice(0, this.#size),
      frequencies: this.#frequencies.slice(0, this.#size),
    };
  }
}

/** Those that stand at the term that comes next, in their order; `false` when all are at their ends. */
function findNext(cursors: readonly Cursor[], next: Cursor[]): boolean {
  next.length = 0;
  for (const cursor of cursors) {
    if (cursor.at >= termCount(cursor.segment)) continue;
    const [first] = next;
    const order = first ? compareTerms(cursor.segment, cursor.at, first.segment, first.at) : 0;
    if (order > 0) continue;
    if (order < 0) next.length = 0;
    next.push(cursor);
  }
  return next.length > 0;
}
