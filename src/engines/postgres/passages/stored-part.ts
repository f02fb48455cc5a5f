import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, checkStarts, PieceReader, toPiece } from "../../memory/bytes/pieces.ts";
import type { PassagePart } from "../../memory/passages/passage-part.ts";
import type { Removals } from "../../memory/terms/removals.ts";

/** What every process knows of a part whose pairs stand in the database. */
export interface StoredPart extends PassageHead {
  readonly part: number;
  readonly removed: Removals;
}

export interface PassageHead extends Pick<PassagePart, "numbers" | "firsts" | "starts"> {
  /** So many first bits of a pair's hash say in which row it stands: 12 to 16. */
  readonly bits: number;
}

/** A run of entries, as {@link PassagePart} has them. */
export interface BucketRow {
  /** The first bits of the hashes. */
  readonly bucket: number;
  readonly entries: Uint32Array;
}

/** Entries that a row should have: few enough to be read in vain, enough that rows are not most of the table. */
const entriesInRow = 100;
const fewestBits = 12;
const mostBits = 16;

export function bitsFor(entries: number): number {
  const bits = Math.round(Math.log2(Math.max(1, entries / entriesInRow)));
  return Math.min(mostBits, Math.max(fewestBits, bits));
}

export function passageHeadToBytes({ numbers, firsts, starts, bits }: PassageHead): Uint8Array {
  return toPiece("segments", [numbers, firsts, starts, Uint32Array.of(bits)]);
}

/** @throws EngineBytesError */
export async function passageHeadFromBytes(bytes: Uint8Array, slice: TimeSlice): Promise<PassageHead> {
  const from = await PieceReader.open("segments", bytes, slice);
  const [numbers, firsts, starts, [bits = 0]] = [from.uint32(), from.uint32(), from.uint32(), from.uint32()];
  from.end();
  check(firsts.length === numbers.length + 1 && bits >= fewestBits && bits <= mostBits);
  await checkStarts(firsts, starts.length, slice);
  return { numbers, firsts, starts, bits };
}

/** The rows of a part that is held in memory, in order. */
export function* rowsOf({ buckets, entries }: PassagePart, bits: number): Generator<BucketRow> {
  // Of the bits of a hash that an entry begins with, the first few tell rows of one bucket apart.
  const further = bits - fewestBits;
  const rowAt = (first: number, at: number) =>
    first * 2 ** further + (((entries[at] ?? 0) >>> 16) >>> (16 - further));
  for (let first = 0; first + 1 < buckets.length; first++) {
    const end = buckets[first + 1] ?? 0;
    for (let at = buckets[first] ?? 0; at < end; ) {
      const bucket = rowAt(first, at);
      const from = at;
      while (at < end && rowAt(first, at) === bucket) at++;
      yield { bucket, entries: entries.subarray(from, at) };
    }
  }
}

/** A part with the entries of these rows, which are in order; with all rows it is the whole. */
export function partOfRows(
  { numbers, firsts, starts, bits }: PassageHead,
  rows: readonly BucketRow[],
): PassagePart {
  const shift = bits - fewestBits;
  const buckets = new Uint32Array(2 ** fewestBits + 1);
  for (const { bucket, entries } of rows)
    buckets[(bucket >>> shift) + 1] = (buckets[(bucket >>> shift) + 1] ?? 0) + entries.length;
  for (let at = 1; at < buckets.length; at++) buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0);
  const entries = new Uint32Array(buckets.at(-1) ?? 0);
  let filled = 0;
  for (const row of rows) {
    entries.set(row.entries, filled);
    filled += row.entries.length;
  }
  return { numbers, firsts, starts, buckets, entries };
}
