import type { PassageDigest } from "../../domain/engine.ts";
import { check, checkBelow, checkStarts, PieceReader, toPiece } from "./bytes/pieces.ts";
import type { Removals } from "./terms/removals.ts";

/** Some articles' pairs: sorted by hash, and each with its segment. Six bytes for each word; eight in a part of a huge text. */
export interface PassagePart {
  /** The articles' numbers; their order gives the ordinals. */
  readonly numbers: Uint32Array;
  /** The number of each article's first segment; one more at the end. */
  readonly firsts: Uint32Array;
  /** Where each segment begins in its article's text. */
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  /** Of each hash. */
  readonly segments: Uint16Array | Uint32Array;
}

/** A part with the marks of what was removed from it. */
export interface MarkedPart {
  readonly part: PassagePart;
  readonly removed: Removals;
}

/** One article's. */
export function partOf(no: number, { starts, pairs, owners }: PassageDigest): PassagePart {
  // Sorted as one number each, hash before segment: exact, since a text has fewer than 2^20 segments.
  const order = new Float64Array(pairs.length);
  for (let i = 0; i < order.length; i++) order[i] = (pairs[i] ?? 0) * 2 ** 20 + (owners[i] ?? 0);
  order.sort();
  const hashes = new Uint32Array(order.length);
  const segments = numbersBelow(starts.length, order.length);
  for (let i = 0; i < order.length; i++) {
    const one = order[i] ?? 0;
    hashes[i] = Math.floor(one / 2 ** 20);
    segments[i] = one % 2 ** 20;
  }
  return {
    ...{ numbers: Uint32Array.of(no), firsts: Uint32Array.of(0, starts.length) },
    ...{ starts: Uint32Array.from(starts), hashes, segments },
  };
}

/** Parts as one, the articles of `a` before those of `b`, without what is removed. */
export function mergeParts(a: MarkedPart, b: MarkedPart | null): PassagePart {
  const kept: { readonly no: number; readonly starts: Uint32Array }[] = [];
  let size = 0;
  const renumber = ({ part: { numbers, firsts, starts }, removed }: MarkedPart): Int32Array => {
    const renumbered = new Int32Array(starts.length).fill(-1);
    for (const [ordinal, no] of numbers.entries()) {
      if (removed.has(ordinal)) continue;
      const [first = 0, end = 0] = [firsts[ordinal], firsts[ordinal + 1]];
      kept.push({ no, starts: starts.subarray(first, end) });
      for (let at = first; at < end; at++) renumbered[at] = size++;
    }
    return renumbered;
  };
  const [numbersA, numbersB] = [renumber(a), b ? renumber(b) : new Int32Array(0)];
  const one = a.part;
  const other = b?.part ?? { hashes: new Uint32Array(0), segments: new Uint16Array(0) };
  const hashes = new Uint32Array(one.hashes.length + other.hashes.length);
  const segments = numbersBelow(size, hashes.length);
  let [i, j, to] = [0, 0, 0];
  while (i < one.hashes.length || j < other.hashes.length) {
    const isOne =
      j >= other.hashes.length || (i < one.hashes.length && (one.hashes[i] ?? 0) <= (other.hashes[j] ?? 0));
    const segment = isOne ? numbersA[one.segments[i] ?? 0] : numbersB[other.segments[j] ?? 0];
    if (segment !== undefined && segment >= 0) {
      hashes[to] = (isOne ? one.hashes[i] : other.hashes[j]) ?? 0;
      segments[to++] = segment;
    }
    if (isOne) i++;
    else j++;
  }
  const firsts = new Uint32Array(kept.length + 1);
  const starts = new Uint32Array(size);
  for (const [ordinal, own] of kept.entries()) {
    starts.set(own.starts, firsts[ordinal]);
    firsts[ordinal + 1] = (firsts[ordinal] ?? 0) + own.starts.length;
  }
  return {
    ...{ numbers: Uint32Array.from(kept, ({ no }) => no), firsts, starts },
    ...{ hashes: hashes.slice(0, to), segments: segments.slice(0, to) },
  };
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

export function partToBytes({ numbers, firsts, starts, hashes, segments }: PassagePart): Uint8Array {
  return toPiece("passages", [numbers, firsts, starts, hashes, segments]);
}

/**
 * The part that {@link partToBytes} wrote, as views of `bytes`, which must not change any more.
 * @throws EngineBytesError
 */
export function partFromBytes(bytes: Uint8Array): PassagePart {
  const from = new PieceReader("passages", bytes);
  const [numbers, firsts, starts, hashes] = [from.uint32(), from.uint32(), from.uint32(), from.uint32()];
  const segments = isNarrow(starts.length) ? from.uint16() : from.uint32();
  from.end();
  check(firsts.length === numbers.length + 1 && segments.length === hashes.length);
  checkStarts(firsts, starts.length);
  checkBelow(segments, starts.length);
  return { numbers, firsts, starts, hashes, segments };
}

/** Room for `length` numbers that are all below `limit`. */
function numbersBelow(limit: number, length: number): Uint16Array | Uint32Array {
  return isNarrow(limit) ? new Uint16Array(length) : new Uint32Array(length);
}

function isNarrow(limit: number): boolean {
  return limit <= 2 ** 16;
}
