import { shortHash } from "./sequence.ts";
import { stemTerm } from "./stemming.ts";
import { sameBytes } from "./term-bytes.ts";
import type { TermCounter } from "./term-counter.ts";

/** Words that are remembered of a language, at most, and bytes of them and their stems. */
const mostRemembered = 2 ** 15;
const room = 2 ** 20;
/** Numbers before a record's bytes: the word's length, the stem's, and the two bytes of the stem's hash. */
const head = 4;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What the words of one language come to, as bytes. It depends on nothing else, and articles share most of their words:
 * stemming each anew would be a tenth of the work of making an article's terms.
 */
export class StemMemory {
  readonly #code: string;
  readonly #bytes = new Uint8Array(room);
  #used = 0;
  #count = 0;
  /** By hash, one more than where a record begins; 0 is free. At most half of it is taken. */
  readonly #slots = new Int32Array(2 * mostRemembered);
  /** Of the word that was looked up last: where its record begins. */
  #found = 0;

  /** `code` is one of `stemCode`. */
  constructor(code: string) {
    this.#code = code;
  }

  /**
   * Adds the stem of a word, both terms of `counter`.
   * @returns the number of the stem's term
   */
  addStem(counter: TermCounter, word: number): number {
    const { bytes, start, end } = counter.bytesOf(word);
    this.#found = this.#recordOf(bytes, start, end, counter.hashOf(word));
    const from = this.#found + head + (end - start);
    return counter.addBytes(this.#bytes, from, from + (this.#bytes[this.#found + 1] ?? 0), 0);
  }

  /** Sixteen bits of the stem that was added last. */
  get hash(): number {
    return (this.#bytes[this.#found + 2] ?? 0) | ((this.#bytes[this.#found + 3] ?? 0) << 8);
  }

  #recordOf(bytes: Uint8Array, start: number, end: number, hashOfWord: number): number {
    const length = end - start;
    const mask = this.#slots.length - 1;
    let slot = hashOfWord & mask;
    for (let next = this.#slots[slot] ?? 0; next > 0; next = this.#slots[slot] ?? 0) {
      const own = this.#bytes;
      if (own[next - 1] === length && sameBytes(own, next - 1 + head, bytes, start, length)) return next - 1;
      slot = (slot + 1) & mask;
    }
    const word = decoder.decode(bytes.subarray(start, end));
    const text = stemTerm(word, this.#code);
    const stem = encoder.encode(text);
    if (this.#count >= mostRemembered || this.#used + head + length + stem.length > room) {
      // All are forgotten together: the frequent ones are soon back.
      this.#slots.fill(0);
      this.#used = this.#count = 0;
      slot = hashOfWord & mask;
    }
    const record = this.#used;
    const hash = shortHash(text);
    this.#bytes.set([length, stem.length, hash & 0xff, hash >>> 8], record);
    this.#bytes.set(bytes.subarray(start, end), record + head);
    this.#bytes.set(stem, record + head + length);
    this.#used += head + length + stem.length;
    this.#count++;
    this.#slots[slot] = record + 1;
    return record;
  }
}

const memories = new Map<string, StemMemory>();

/** `code` is one of `stemCode`, which are few. */
export function stemMemory(code: string): StemMemory {
  const memory = memories.get(code) ?? new StemMemory(code);
  memories.set(code, memory);
  return memory;
}
