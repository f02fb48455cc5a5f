import type { TimeSlice } from "../../../domain/time-slice.ts";
import type { Removals } from "./removals.ts";
import { marksAt, mostArticles, type Segment, sequenceAt } from "./segment.ts";

/** The articles of several segments as those of one. */
export interface KeptArticles {
  /** By the ordinal in each segment the one in the new segment; -1 for what is removed. */
  readonly renumbered: readonly Int32Array[];
  readonly perArticle: Pick<
    Segment,
    "numbers" | "lengths" | "sequences" | "sequenceStarts" | "marks" | "markStarts"
  >;
}

/** Articles that are copied between two looks at the clock. */
const articlesAtOnce = 256;

/**
 * Those that are not marked as removed when it begins, in their order. Made in slices: their words are most of a segment.
 * @throws RangeError when there are more than a segment holds
 */
export async function keptArticles(
  parts: readonly { readonly segment: Segment; readonly removed: Removals }[],
  slice: TimeSlice,
): Promise<KeptArticles> {
  let [count, words, marked] = [0, 0, 0];
  const renumbered = parts.map(({ segment, removed }): Int32Array => {
    const { numbers, sequenceStarts, markStarts } = segment;
    const ordinals = new Int32Array(numbers.length).fill(-1);
    for (let ordinal = 0; ordinal < ordinals.length; ordinal++) {
      if (removed.has(ordinal)) continue;
      ordinals[ordinal] = count++;
      words += (sequenceStarts[ordinal + 1] ?? 0) - (sequenceStarts[ordinal] ?? 0);
      marked += (markStarts[ordinal + 1] ?? 0) - (markStarts[ordinal] ?? 0);
    }
    return ordinals;
  });
  if (count > mostArticles) throw new RangeError(`${count} articles in one segment`);
  const [numbers, lengths] = [new Uint32Array(count), new Uint32Array(count)];
  const [sequences, sequenceStarts] = [new Uint16Array(words), new Uint32Array(count + 1)];
  const [marks, markStarts] = [new Uint32Array(marked), new Uint32Array(count + 1)];
  for (const [part, { segment }] of parts.entries()) {
    const ordinals = renumbered[part] ?? new Int32Array(0);
    for (let ordinal = 0; ordinal < ordinals.length; ordinal++) {
      const own = ordinals[ordinal] ?? -1;
      if (own < 0) continue;
      numbers[own] = segment.numbers[ordinal] ?? 0;
      lengths[own] = segment.lengths[ordinal] ?? 0;
      sequenceStarts[own + 1] = putAt(sequences, sequenceStarts[own] ?? 0, sequenceAt(segment, ordinal));
      markStarts[own + 1] = putAt(marks, markStarts[own] ?? 0, marksAt(segment, ordinal));
      if (own % articlesAtOnce === 0 && slice.isOver()) await slice.pause();
    }
  }
  const perArticle = { numbers, lengths, sequences, sequenceStarts, marks, markStarts };
  return { renumbered, perArticle };
}

/** Where the next one goes. */
function putAt<A extends Uint16Array | Uint32Array>(all: A, at: number, own: A): number {
  all.set(own, at);
  return at + own.length;
}
