import { highestFrequency, type TermList } from "../../domain/term-list.ts";
import { foldLatinInto } from "../latin.ts";
import { hashOfBytes, sameBytes } from "./term-bytes.ts";

/** Bytes of a term's beginning that are compared as one number. */
const keyBytes = 5;
/** Beside those, a double holds the number of a term among so many. */
const mostByKey = 2 ** 13;
/** Longer runs of terms with one beginning are left to the engine's own sorting. */
const fewSorted = 12;
/** Units of the longest term that is added as a text, in bytes. */
const bytesOfUnit = 3;

const encoder = new TextEncoder();

/** Counts the terms of one article by their bytes in UTF-8, without a text or an object for any, and lists them. */
export class TermCounter {
  /** The terms, one after the other as they were met, and behind them what is looked up. */
  #bytes = new Uint8Array(2 ** 13);
  readonly #starts: number[] = [0];
  readonly #hashes: number[] = [];
  readonly #frequencies: number[] = [];
  /** By hash, one more than a term's number; 0 is free. At most half of it is taken. */
  #slots = new Int32Array(2 ** 11);
  /** What all terms begin with that have its first byte: to their order among each other it says nothing. */
  readonly #common: Uint8Array;

  /** @param common what all terms begin with that begin with its first character */
  constructor(common = "") {
    this.#common = encoder.encode(common);
  }

  get size(): number {
    return this.#hashes.length;
  }

  frequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }

  /** A term that has a number already, so often again. */
  again(term: number, frequency: number): void {
    this.#frequencies[term] = this.frequency(term) + frequency;
  }

  /** @returns the term's number: they are given in order from 0 */
  add(text: string, frequency: number): number {
    const start = this.#end;
    this.#reserve(bytesOfUnit * text.length);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        const { written } = encoder.encodeInto(text, this.#bytes.subarray(start));
        return this.#take(start + written, frequency);
      }
      this.#bytes[start + at] = unit;
    }
    return this.#take(start + text.length, frequency);
  }

  /** As {@link add}, of bytes that stand elsewhere. */
  addBytes(bytes: Uint8Array, start: number, end: number, frequency: number): number {
    let at = this.#end;
    this.#reserve(end - start);
    for (let from = start; from < end; from++) this.#bytes[at++] = bytes[from] ?? 0;
    return this.#take(at, frequency);
  }

  /** As {@link add}, of Latin letters that are to be folded; -1 where that is longer than `longest`. */
  addLatin(text: string, start: number, end: number, longest: number, frequency: number): number {
    this.#reserve(2 * (end - start));
    const to = foldLatinInto(text, start, end, this.#bytes, this.#end);
    return to - this.#end > longest ? -1 : this.#take(to, frequency);
  }

  /** Where a term's bytes stand, until the next one is added. */
  bytesOf(term: number): { readonly bytes: Uint8Array; readonly start: number; readonly end: number } {
    return { bytes: this.#bytes, start: this.#starts[term] ?? 0, end: this.#starts[term + 1] ?? 0 };
  }

  hashOf(term: number): number {
    return this.#hashes[term] ?? 0;
  }

  list(): TermList {
    const sorted = this.#sorted();
    const termStarts = new Uint32Array(sorted.length + 1);
    const frequencies = new Uint8Array(sorted.length);
    const terms = new Uint8Array(this.#end);
    let used = 0;
    for (const [at, term] of sorted.entries()) {
      const end = this.#starts[term + 1] ?? 0;
      for (let from = this.#starts[term] ?? 0; from < end; from++) terms[used++] = this.#bytes[from] ?? 0;
      termStarts[at + 1] = used;
      frequencies[at] = Math.min(highestFrequency, this.frequency(term));
    }
    return { terms, termStarts, frequencies };
  }

  /** Where the terms end. */
  get #end(): number {
    return this.#starts[this.#hashes.length] ?? 0;
  }

  /** What stands behind the terms, up to `end`. */
  #take(end: number, frequency: number): number {
    const start = this.#end;
    const hash = hashOfBytes(this.#bytes, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const term = (this.#slots[slot] ?? 0) - 1;
      if (term < 0) {
        this.#slots[slot] = this.#hashes.push(hash);
        this.#frequencies.push(frequency);
        this.#starts.push(end);
        if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
        return this.#hashes.length - 1;
      }
      if (this.#hashes[term] !== hash || !this.#is(term, start, end)) continue;
      this.again(term, frequency);
      return term;
    }
  }

  #is(term: number, start: number, end: number): boolean {
    const own = this.#starts[term] ?? 0;
    return (
      (this.#starts[term + 1] ?? 0) - own === end - start &&
      sameBytes(this.#bytes, own, this.#bytes, start, end - start)
    );
  }

  #grow(): void {
    const mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (const [term, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = term + 1;
    }
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    grown.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = grown;
  }

  /** By their beginnings as numbers, which an engine sorts many times as fast; those that begin alike by all their bytes. */
  #sorted(): ArrayLike<number> & Iterable<number> & { entries(): IterableIterator<[number, number]> } {
    const { size } = this;
    const compare = (a: number, b: number) => this.#compare(a, b);
    if (size > mostByKey) return Uint32Array.from(this.#hashes.keys()).sort(compare);
    const keys = new Float64Array(size);
    for (let term = 0; term < size; term++) keys[term] = this.#keyOf(term) * mostByKey + term;
    keys.sort();
    const sorted = new Uint32Array(size);
    for (let at = 0; at < size; at++) sorted[at] = (keys[at] ?? 0) % mostByKey;
    for (let from = 0; from < size; ) {
      const key = Math.floor((keys[from] ?? 0) / mostByKey);
      let to = from + 1;
      while (to < size && Math.floor((keys[to] ?? 0) / mostByKey) === key) to++;
      if (to - from > 1) this.#sortAlike(sorted, from, to);
      from = to;
    }
    return sorted;
  }

  #sortAlike(sorted: Uint32Array, from: number, to: number): void {
    if (to - from > fewSorted) {
      sorted.subarray(from, to).sort((a, b) => this.#compare(a, b));
      return;
    }
    for (let at = from + 1; at < to; at++) {
      const term = sorted[at] ?? 0;
      let place = at;
      for (
        let before = sorted[place - 1] ?? 0;
        place > from && this.#compare(before, term) > 0;
        before = sorted[place - 1] ?? 0
      )
        sorted[place--] = before;
      sorted[place] = term;
    }
  }

  #keyOf(term: number): number {
    const bytes = this.#bytes;
    const [start = 0, end = 0] = [this.#starts[term], this.#starts[term + 1]];
    const first = start < end ? (bytes[start] ?? 0) : 0;
    let key = first;
    let at = start + (first === this.#common[0] ? this.#common.length : 1);
    for (let left = keyBytes - 1; left > 0; left--, at++)
      key = key * 0x100 + (at < end ? (bytes[at] ?? 0) : 0);
    return key;
  }

  #compare(a: number, b: number): number {
    const bytes = this.#bytes;
    const [startA = 0, endA = 0] = [this.#starts[a], this.#starts[a + 1]];
    const [startB = 0, endB = 0] = [this.#starts[b], this.#starts[b + 1]];
    const common = Math.min(endA - startA, endB - startB);
    for (let at = 0; at < common; at++) {
      const difference = (bytes[startA + at] ?? 0) - (bytes[startB + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - startA - (endB - startB);
  }
}
