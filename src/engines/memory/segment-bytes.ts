import { crc32 } from "node:zlib";
import type { Segment } from "./segment.ts";

const magic = 0x32_47_53_56;
const headerWords = 10;

/** The bytes are not those of a segment, or not all of them. */
export class SegmentError extends Error {
  override readonly name = "SegmentError";
}

/**
 * A segment as a file: magic, checksum (CRC-32 of all that follows), sizes, then the arrays, each at a multiple of
 * four bytes. Numbers are in the machine's order; the magic tells when it is another.
 */
export function segmentToBytes(segment: Segment): Uint8Array {
  const ids = new TextEncoder().encode(segment.ids.join("\n"));
  const sections = [
    bytesOf(segment.lengths),
    bytesOf(segment.termStarts),
    bytesOf(segment.postingStarts),
    bytesOf(segment.sequenceStarts),
    bytesOf(segment.markStarts),
    bytesOf(segment.marks),
    bytesOf(segment.sequences),
    bytesOf(segment.ordinals),
    segment.frequencies,
    segment.terms,
    ids,
  ];
  const size = sections.reduce((sum, { length }) => sum + padded(length), headerWords * 4);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, headerWords);
  header.set([
    magic,
    0,
    size,
    segment.ids.length,
    segment.termStarts.length,
    segment.ordinals.length,
    segment.sequences.length,
    segment.marks.length,
    segment.terms.length,
    ids.length,
  ]);
  let at = headerWords * 4;
  for (const section of sections) {
    bytes.set(section, at);
    at += padded(section.length);
  }
  header[1] = crc32(bytes.subarray(8));
  return bytes;
}

/**
 * The segment that {@link segmentToBytes} wrote. Its arrays are views of `bytes`, which must not change any more.
 * @throws SegmentError when anything is missing or altered.
 */
export function segmentFromBytes(bytes: Uint8Array): Segment {
  const buffer = aligned(bytes);
  if (buffer.length < headerWords * 4) throw new SegmentError("too short for a segment");
  const [
    found,
    checksum,
    size,
    articles = 0,
    starts = 0,
    postings = 0,
    inOrder = 0,
    marked = 0,
    termBytes = 0,
    idBytes = 0,
  ] = new Uint32Array(buffer.buffer, buffer.byteOffset, headerWords);
  if (found !== magic) throw new SegmentError("not a segment, or of another version or machine");
  if (size !== buffer.length) throw new SegmentError("cut short or overlong");
  if (checksum !== crc32(buffer.subarray(8))) throw new SegmentError("checksum differs");
  let at = headerWords * 4;
  const section = (length: number): Uint8Array => {
    const part = buffer.subarray(at, at + length);
    if (part.length !== length) throw new SegmentError("sizes do not add up");
    at += padded(length);
    return part;
  };
  const words = (count: number): Uint32Array => {
    const part = section(count * 4);
    return new Uint32Array(part.buffer, part.byteOffset, count);
  };
  const halfWords = (count: number): Uint16Array => {
    const part = section(count * 2);
    return new Uint16Array(part.buffer, part.byteOffset, count);
  };
  const lengths = words(articles);
  const termStarts = words(starts);
  const postingStarts = words(starts);
  const sequenceStarts = words(articles + 1);
  const markStarts = words(articles + 1);
  const marks = words(marked);
  const sequences = halfWords(inOrder);
  const ordinals = halfWords(postings);
  const frequencies = section(postings);
  const terms = section(termBytes);
  const joined = new TextDecoder().decode(section(idBytes));
  const ids = articles === 0 ? [] : joined.split("\n");
  if (at !== buffer.length || ids.length !== articles) throw new SegmentError("sizes do not add up");
  return {
    ...{ ids, lengths, termStarts, postingStarts, ordinals, frequencies, terms },
    ...{ sequences, sequenceStarts, marks, markStarts },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Typed arrays need their place in memory to be a multiple of four; a part of a larger buffer may not be. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
