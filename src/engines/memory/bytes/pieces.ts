import { crc32 } from "node:zlib";
import type { TimeSlice } from "../../../domain/time-slice.ts";

/** Raise it whenever what stands in a piece changes. */
const version = 4;
const magic = 0x45_47_53_56;
/** Magic, version, kind, checksum, size in bytes, count of arrays. */
const headerWords = 6;
/** The checksum is of what stands behind it. */
const signedFrom = 16;
/** Bytes, or numbers, that are looked at between two pauses. */
const bytesAtOnce = 2 ** 20;
const numbersAtOnce = 2 ** 17;

/** What a piece may be of; their order is their number. */
const kinds = ["shelf", "completions", "terms", "passages", "vocabulary", "articles", "segments"] as const;
export type PieceKind = (typeof kinds)[number];

const types = [Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array] as const;
export type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** The bytes are not those of an engine, or not all of them. */
export class EngineBytesError extends Error {
  override readonly name = "EngineBytesError";
}

/**
 * Arrays as bytes that can be viewed as arrays again: magic, version, kind, checksum (CRC-32 of all behind it), sizes,
 * then each array at a multiple of eight bytes. Numbers are in the machine's order; the magic tells when it is another.
 */
export function toPiece(kind: PieceKind, arrays: readonly Numbers[]): Uint8Array {
  const { bytes, starts } = framed(kind, arrays);
  for (const [index, array] of arrays.entries()) bytes.set(bytesOf(array), starts[index]);
  wordsOf(bytes, headerWords)[3] = crc32(bytes.subarray(signedFrom));
  return bytes;
}

/** As {@link toPiece}, in slices: nobody may change the arrays before it is made. */
export async function toPieceInSlices(
  kind: PieceKind,
  arrays: readonly Numbers[],
  slice: TimeSlice,
): Promise<Uint8Array> {
  const { bytes, starts } = framed(kind, arrays);
  for (const [index, array] of arrays.entries()) {
    const [own, start = 0] = [bytesOf(array), starts[index]];
    for (let at = 0; at < own.length; at += bytesAtOnce) {
      bytes.set(own.subarray(at, at + bytesAtOnce), start + at);
      await slice.pause();
    }
  }
  wordsOf(bytes, headerWords)[3] = await checksumOf(bytes, slice);
  return bytes;
}

async function checksumOf(bytes: Uint8Array, slice: TimeSlice): Promise<number> {
  let checksum = 0;
  for (let at = signedFrom; at < bytes.length; at += bytesAtOnce) {
    checksum = crc32(bytes.subarray(at, at + bytesAtOnce), checksum);
    await slice.pause();
  }
  return checksum;
}

/** A piece without its checksum and its arrays, and where each of those starts. */
function framed(
  kind: PieceKind,
  arrays: readonly Numbers[],
): { readonly bytes: Uint8Array; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let size = padded((headerWords + 2 * arrays.length) * 4);
  for (const { byteLength } of arrays) {
    starts.push(size);
    size += padded(byteLength);
  }
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, headerWords + 2 * arrays.length);
  header.set([magic, version, kinds.indexOf(kind), 0, size, arrays.length]);
  for (const [index, array] of arrays.entries())
    header.set([types.findIndex((type) => array instanceof type), array.length], headerWords + 2 * index);
  return { bytes, starts };
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Gives the arrays of a piece one by one, in the order in which they were written, as views of its bytes. */
export class PieceReader {
  readonly #bytes: Uint8Array;
  readonly #header: Uint32Array;
  #next = 0;
  #at: number;

  /** Of bytes that {@link toPiece} has just made; those from elsewhere are {@link open}ed. */
  constructor(kind: PieceKind, bytes: Uint8Array) {
    const own = aligned(bytes);
    if (own.length < headerWords * 4) throw new EngineBytesError("too short");
    const [found, made, what, , size, count = 0] = wordsOf(own, headerWords);
    if (found !== magic || made !== version)
      throw new EngineBytesError("not an engine's, or of another version or machine");
    if (what !== kinds.indexOf(kind)) throw new EngineBytesError(`not ${kind}`);
    if (size !== own.length) throw new EngineBytesError("cut short or overlong");
    if ((headerWords + 2 * count) * 4 > size) throw new EngineBytesError("sizes do not add up");
    this.#bytes = own;
    this.#header = wordsOf(own, headerWords + 2 * count);
    this.#at = padded((headerWords + 2 * count) * 4);
  }

  /** @throws EngineBytesError when it is no piece of the kind, or anything is missing or altered */
  static async open(kind: PieceKind, bytes: Uint8Array, slice: TimeSlice): Promise<PieceReader> {
    const reader = new PieceReader(kind, bytes);
    if ((await checksumOf(reader.#bytes, slice)) !== reader.#header[3])
      throw new EngineBytesError("checksum differs");
    return reader;
  }

  uint8(): Uint8Array {
    return this.#take(Uint8Array);
  }

  uint16(): Uint16Array {
    return this.#take(Uint16Array);
  }

  int32(): Int32Array {
    return this.#take(Int32Array);
  }

  uint32(): Uint32Array {
    return this.#take(Uint32Array);
  }

  float64(): Float64Array {
    return this.#take(Float64Array);
  }

  /** @throws EngineBytesError when there are more arrays than were taken */
  end(): void {
    check(this.#at === this.#bytes.length);
  }

  #take<A extends Numbers>(
    type: (typeof types)[number] & (new (buffer: ArrayBufferLike, from: number, length: number) => A),
  ): A {
    const place = headerWords + 2 * this.#next++;
    const [found, length = 0] = this.#header.subarray(place, place + 2);
    check(found === types.indexOf(type));
    const at = this.#at;
    this.#at += padded(length * type.BYTES_PER_ELEMENT);
    check(this.#at <= this.#bytes.length);
    return new type(this.#bytes.buffer, this.#bytes.byteOffset + at, length);
  }
}

/** @throws EngineBytesError when what has to be so is not */
export function check(isSo: boolean): void {
  if (!isSo) throw new EngineBytesError("what is in it does not fit together");
}

/** That `starts` begin at 0, never fall, and end at `end`: then no slice between two of them is out of range. */
export async function checkStarts(starts: Uint32Array, end: number, slice: TimeSlice): Promise<void> {
  let before = 0;
  await inParts(starts, slice, (part) => {
    for (let at = 0; at < part.length; at++) {
      const start = part[at] ?? 0;
      if (start < before) throw new EngineBytesError("starts fall");
      before = start;
    }
  });
  check(starts.length > 0 && starts[0] === 0 && before === end);
}

/** Looks at all of a long array, part by part, and lets others go first between them. */
export async function inParts<A extends Numbers>(
  numbers: A,
  slice: TimeSlice,
  look: (part: A) => void,
): Promise<void> {
  for (let at = 0; at < numbers.length; at += numbersAtOnce) {
    look(numbers.subarray(at, at + numbersAtOnce) as A);
    await slice.pause();
  }
}

/** That all numbers are from `least` up to, but not, `limit`. */
export function checkBelow(numbers: Exclude<Numbers, Float64Array>, limit: number, least = 0): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1;
    if (number < least || number >= limit) throw new EngineBytesError(`${number} is out of range`);
  }
}

function wordsOf({ buffer, byteOffset }: Uint8Array, count: number): Uint32Array {
  return new Uint32Array(buffer, byteOffset, count);
}

/** Typed arrays need their place in memory to be a multiple of their width; a part of a larger buffer may not be. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

function padded(length: number): number {
  return (length + 7) & ~7;
}
