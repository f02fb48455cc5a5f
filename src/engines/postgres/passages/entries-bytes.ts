import { DatabaseContentError } from "../sql.ts";
import { BitReader, BitWriter } from "./bits.ts";

/** Of numbers that stand before the entries. */
const countBits = 24;
const halfBits = 16;
const widthBits = 5;

/**
 * Entries of a row, which ascend, in less than three bytes each: their count, how many bits the lower part of a step has
 * (Rice's code), the first entry, then of each further one the step from the one before: its higher part as so many ones
 * and a zero, and its lower part.
 */
export function entriesToBytes(entries: Uint32Array): Uint8Array {
  const bits = new BitWriter();
  const [first = 0, last = 0] = [entries[0], entries.at(-1)];
  const width = widthFor((last - first) / Math.max(1, entries.length - 1));
  bits.write(entries.length, countBits);
  bits.write(width, widthBits);
  bits.write(first, halfBits);
  bits.write(first >>> halfBits, halfBits);
  for (let at = 1; at < entries.length; at++) {
    const step = (entries[at] ?? 0) - (entries[at - 1] ?? 0);
    for (let higher = Math.floor(step / 2 ** width); higher > 0; higher--) bits.write(1, 1);
    bits.write(0, 1);
    bits.write(step & 0xffff, Math.min(width, halfBits));
    if (width > halfBits) bits.write((step >>> halfBits) & (2 ** (width - halfBits) - 1), width - halfBits);
  }
  return bits.bytes();
}

/** @throws DatabaseContentError for bytes that {@link entriesToBytes} did not write */
export function entriesFromBytes(bytes: Uint8Array): Uint32Array {
  const bits = new BitReader(bytes);
  const [count, width] = [bits.read(countBits), bits.read(widthBits)];
  // Each has a bit at least.
  if (count > 8 * bytes.length) throw broken();
  const entries = new Uint32Array(count);
  let entry = bits.read(halfBits) + bits.read(halfBits) * 2 ** halfBits;
  for (let at = 0; at < count; at++) {
    if (at > 0) {
      entry += bits.ones() * 2 ** width + bits.read(Math.min(width, halfBits));
      if (width > halfBits) entry += bits.read(width - halfBits) * 2 ** halfBits;
    }
    if (entry > mostEntry || bits.isPastEnd) throw broken();
    entries[at] = entry;
  }
  if (bits.isPastEnd) throw broken();
  return entries;
}

const mostEntry = 2 ** 32 - 1;

/** The bits of a lower part for which steps that are so long on average come out shortest, or nearly. */
function widthFor(step: number): number {
  return Math.max(0, Math.min(31, Math.floor(Math.log2(Math.max(1, step)))));
}

function broken(): DatabaseContentError {
  return new DatabaseContentError("entries of passages are broken");
}
