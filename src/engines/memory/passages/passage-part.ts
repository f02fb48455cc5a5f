import type { PassageDigest } from "../../../domain/engine.ts";
import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, checkStarts, EngineBytesError, inParts, PieceReader, toPiece } from "../bytes/pieces.ts";
import type { Removals } from "../terms/removals.ts";

/**
 * The pairs of some articles. Of a pair's hash the first 12 bits say in which bucket it is, and the next 16 stand there,
 * with the number of a segment that has it: four bytes for each word.
 */
export interface PassagePart {
  /** The articles' numbers; their order gives the ordinals. */
  readonly numbers: Uint32Array;
  /** The number of each article's first segment; one more at the end. */
  readonly firsts: Uint32Array;
  /** Where each segment begins in its article's text. */
  readonly starts: Uint32Array;
  /** Where each bucket begins; one more at the end. */
  readonly buckets: Uint32Array;
  /** Sixteen bits of the hash above, the segment below; ascending in each bucket. */
  readonly entries: Uint32Array;
}

/** A part with the marks of what was removed from it. */
export interface MarkedPart {
  readonly part: PassagePart;
  readonly removed: Removals;
}

export interface FreshPassages extends PassageDigest {
  readonly no: number;
}

/** Segments that a part may have. Of a longer text (some four million words) the beginning alone is found. */
export const mostSegments = 2 ** 16;
const buckets = 2 ** 12;
/** Shorter buckets are sorted faster by hand. */
const fewSorted = 24;

/** New articles, whose segments are not more than {@link mostSegments} unless it is one alone. */
export function partOf(articles: readonly FreshPassages[]): PassagePart {
  const kept = articles.map(({ no, starts }) => ({ no, starts: starts.subarray(0, mostSegments) }));
  return assembled(kept, (firsts, put) => {
    for (const [ordinal, { pairs, owners }] of articles.entries()) {
      const first = firsts[ordinal] ?? 0;
      for (let at = 0; at < pairs.length; at++) {
        const [hash, owner] = [pairs[at] ?? 0, owners[at] ?? 0];
        if (owner < mostSegments) put(hash >>> 20, lowBitsOf(hash) | (first + owner));
      }
    }
  });
}

/** Parts as one, in their order, without what is removed. */
export function mergeParts(parts: readonly MarkedPart[]): PassagePart {
  const kept: { readonly no: number; readonly starts: Uint32Array }[] = [];
  let size = 0;
  const renumbered = parts.map(({ part: { numbers, firsts, starts }, removed }) => {
    const segments = new Int32Array(starts.length).fill(-1);
    for (const [ordinal, no] of numbers.entries()) {
      if (removed.has(ordinal)) continue;
      const [first = 0, end = 0] = [firsts[ordinal], firsts[ordinal + 1]];
      kept.push({ no, starts: starts.subarray(first, end) });
      for (let at = first; at < end; at++) segments[at] = size++;
    }
    return segments;
  });
  return assembled(kept, (_, put) => {
    for (const [index, { part }] of parts.entries()) {
      const segments = renumbered[index] ?? new Int32Array(0);
      for (let bucket = 0; bucket < buckets; bucket++) {
        const end = part.buckets[bucket + 1] ?? 0;
        for (let at = part.buckets[bucket] ?? 0; at < end; at++) {
          const entry = part.entries[at] ?? 0;
          const segment = segments[entry & 0xffff] ?? -1;
          if (segment >= 0) put(bucket, (entry & ~0xffff) | segment);
        }
      }
    }
  });
}

type Put = (bucket: number, entry: number) => void;

/** `each` is called twice, to count the entries of each bucket and to put them there. */
function assembled(
  articles: readonly { readonly no: number; readonly starts: ArrayLike<number> }[],
  each: (firsts: Uint32Array, put: Put) => void,
): PassagePart {
  const firsts = new Uint32Array(articles.length + 1);
  for (const [ordinal, { starts }] of articles.entries())
    firsts[ordinal + 1] = (firsts[ordinal] ?? 0) + starts.length;
  const starts = new Uint32Array(firsts[articles.length] ?? 0);
  for (const [ordinal, own] of articles.entries()) starts.set(own.starts, firsts[ordinal]);
  const begins = new Uint32Array(buckets + 1);
  each(firsts, (bucket) => {
    begins[bucket + 1] = (begins[bucket + 1] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < buckets; bucket++)
    begins[bucket + 1] = (begins[bucket + 1] ?? 0) + (begins[bucket] ?? 0);
  const entries = new Uint32Array(begins[buckets] ?? 0);
  const next = begins.slice();
  each(firsts, (bucket, entry) => {
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    entries[at] = entry;
  });
  for (let bucket = 0; bucket < buckets; bucket++)
    sort(entries, begins[bucket] ?? 0, begins[bucket + 1] ?? 0);
  const numbers = Uint32Array.from(articles, ({ no }) => no);
  return { numbers, firsts, starts, buckets: begins, entries };
}

function sort(entries: Uint32Array, from: number, to: number): void {
  if (to - from > fewSorted) {
    entries.subarray(from, to).sort();
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const entry = entries[at] ?? 0;
    let place = at;
    for (
      let before = entries[place - 1] ?? 0;
      place > from && before > entry;
      before = entries[place - 1] ?? 0
    )
      entries[place--] = before;
    entries[place] = entry;
  }
}

/** Where the entries of a pair stand: from, and up to. */
export function rangeOf({ buckets: begins, entries }: PassagePart, hash: number): [number, number] {
  const [start = 0, end = 0] = [begins[hash >>> 20], begins[(hash >>> 20) + 1]];
  const least = lowBitsOf(hash) >>> 0;
  return [lowerBound(entries, start, end, least), lowerBound(entries, start, end, least + 2 ** 16)];
}

export function segmentAt({ entries }: PassagePart, at: number): number {
  return (entries[at] ?? 0) & 0xffff;
}

/** The ordinal of the article that has the segment. */
export function ordinalWith({ firsts }: PassagePart, segment: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= segment) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function partToBytes({ numbers, firsts, starts, buckets, entries }: PassagePart): Uint8Array {
  return toPiece("passages", [numbers, firsts, starts, buckets, entries]);
}

/** The part of which {@link partToBytes} has just made the bytes, as views of them: nobody may change them any more. */
export function partOver(bytes: Uint8Array): PassagePart {
  return viewed(new PieceReader("passages", bytes));
}

/**
 * The part that {@link partToBytes} wrote, as views of `bytes`, which must not change any more.
 * @throws EngineBytesError
 */
export async function partFromBytes(bytes: Uint8Array, slice: TimeSlice): Promise<PassagePart> {
  const part = viewed(await PieceReader.open("passages", bytes, slice));
  check(part.firsts.length === part.numbers.length + 1 && part.buckets.length === buckets + 1);
  await checkStarts(part.firsts, part.starts.length, slice);
  await checkStarts(part.buckets, part.entries.length, slice);
  await inParts(part.entries, slice, (entries) => checkSegments(entries, part.starts.length));
  return part;
}

function viewed(from: PieceReader): PassagePart {
  const part: PassagePart = {
    numbers: from.uint32(),
    firsts: from.uint32(),
    starts: from.uint32(),
    buckets: from.uint32(),
    entries: from.uint32(),
  };
  from.end();
  return part;
}

function checkSegments(entries: Uint32Array, limit: number): void {
  for (let at = 0; at < entries.length; at++)
    if (((entries[at] ?? 0) & 0xffff) >= limit) throw new EngineBytesError("a segment is out of range");
}

/** The bits of a hash that stand in an entry, where they stand there. */
function lowBitsOf(hash: number): number {
  return (hash >>> 4) << 16;
}

/** The first place from `from` on, before `to`, that is not less than `value`. */
function lowerBound(sorted: Uint32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
