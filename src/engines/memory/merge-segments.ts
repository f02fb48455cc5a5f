import type { Removals } from "./removals.ts";
import { compareBytes, postingsAt, type Segment, sequenceAt, termCount } from "./segment.ts";
import { type SegmentArticle, type TermPostings, writeSegment } from "./write-segment.ts";

/** A segment with the marks of what was removed from it. */
export interface Marked {
  readonly segment: Segment;
  readonly removed: Removals;
}

/** One segment of several, in their order, without what is marked as removed. */
export function mergeSegments(parts: readonly Marked[]): Segment {
  const articles: SegmentArticle[] = [];
  const cursors = parts.map(({ segment, removed }) => {
    const renumbered = new Int32Array(segment.ids.length).fill(-1);
    for (const [ordinal, id] of segment.ids.entries()) {
      if (removed.has(ordinal)) continue;
      const length = segment.lengths[ordinal] ?? 0;
      renumbered[ordinal] = articles.push({ id, length, sequence: sequenceAt(segment, ordinal) }) - 1;
    }
    return { segment, renumbered, at: 0 };
  });
  return writeSegment(articles, mergedEntries(cursors));
}

interface Cursor {
  readonly segment: Segment;
  readonly renumbered: Int32Array;
  at: number;
}

function mergedEntries(cursors: readonly Cursor[]): TermPostings[] {
  const entries: TermPostings[] = [];
  for (let term = smallest(cursors); term !== null; term = smallest(cursors)) {
    const ordinals: number[] = [];
    const frequencies: number[] = [];
    for (const cursor of cursors) {
      const own = bytesAt(cursor);
      if (own === null || compareBytes(own, term) !== 0) continue;
      const held = postingsAt(cursor.segment, cursor.at);
      cursor.at++;
      for (const [index, old] of held.ordinals.entries()) {
        const ordinal = cursor.renumbered[old] ?? -1;
        if (ordinal < 0) continue;
        ordinals.push(ordinal);
        frequencies.push(held.frequencies[index] ?? 0);
      }
    }
    if (ordinals.length > 0) entries.push({ term, ordinals, frequencies });
  }
  return entries;
}

function smallest(cursors: readonly Cursor[]): Uint8Array | null {
  let best: Uint8Array | null = null;
  for (const cursor of cursors) {
    const own = bytesAt(cursor);
    if (own !== null && (best === null || compareBytes(own, best) < 0)) best = own;
  }
  return best;
}

function bytesAt({ segment, at }: Cursor): Uint8Array | null {
  if (at >= termCount(segment)) return null;
  return segment.terms.subarray(segment.termStarts[at], segment.termStarts[at + 1]);
}
