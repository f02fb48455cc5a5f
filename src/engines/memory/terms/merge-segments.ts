import { TimeSlice } from "../../../domain/time-slice.ts";
import { keptArticles } from "./kept-articles.ts";
import type { Removals } from "./removals.ts";
import { type Segment, termCount } from "./segment.ts";
import { TermsInOrder, type Waiting } from "./terms-in-order.ts";

/** A segment with the marks of what was removed from it. */
export interface Marked {
  readonly segment: Segment;
  readonly removed: Removals;
}

/** Terms that are merged between two looks at the clock. */
const termsAtOnce = 256;

/**
 * One segment of several, in their order, without what is marked as removed when it begins. Made in slices, since a large
 * one takes a tenth of a second and more.
 * @throws RangeError when there are more articles than a segment holds.
 */
export async function mergeSegments(parts: readonly Marked[], slice = new TimeSlice()): Promise<Segment> {
  const { renumbered, perArticle } = await keptArticles(parts, slice);
  const merged = new Merged(parts);
  const terms = new TermsInOrder(parts.map(({ segment }) => segment));
  let count = 0;
  for (let same = terms.take(); same.length > 0; same = terms.take()) {
    for (const one of same) merged.add(one, renumbered[one.part] ?? none);
    const [first] = same;
    if (first) merged.endTerm(first);
    if (++count % termsAtOnce === 0 && slice.isOver()) await slice.pause();
  }
  return { ...perArticle, ...merged.postings() };
}

const none = new Int32Array(0);

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

  /** Adds the postings of a segment's term. */
  add({ segment, at }: Waiting, renumbered: Int32Array): void {
    const { postingStarts, ordinals, frequencies } = segment;
    const end = postingStarts[at + 1] ?? 0;
    let size = this.#size;
    for (let i = postingStarts[at] ?? 0; i < end; i++) {
      const ordinal = renumbered[ordinals[i] ?? 0] ?? -1;
      if (ordinal < 0) continue;
      this.#ordinals[size] = ordinal;
      this.#frequencies[size++] = frequencies[i] ?? 0;
    }
    this.#size = size;
  }

  /** A term whose articles are all gone is left out. */
  endTerm({ segment: { terms }, start, end }: Waiting): void {
    if (this.#size === this.#postingStarts[this.#count]) return;
    for (let i = start; i < end; i++) this.#terms[this.#bytes++] = terms[i] ?? 0;
    this.#count++;
    this.#termStarts[this.#count] = this.#bytes;
    this.#postingStarts[this.#count] = this.#size;
  }

  postings(): Pick<Segment, "terms" | "termStarts" | "postingStarts" | "ordinals" | "frequencies"> {
    return {
      terms: cut(this.#terms, this.#bytes),
      termStarts: cut(this.#termStarts, this.#count + 1),
      postingStarts: cut(this.#postingStarts, this.#count + 1),
      ordinals: cut(this.#ordinals, this.#size),
      frequencies: cut(this.#frequencies, this.#size),
    };
  }
}

/** Without a copy where there is nothing to be cut off. */
function cut<A extends Uint8Array | Uint16Array | Uint32Array>(array: A, length: number): A {
  return length === array.length ? array : (array.slice(0, length) as A);
}
