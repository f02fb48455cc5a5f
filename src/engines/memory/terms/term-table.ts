import { inOrderOfBytes } from "./byte-order.ts";

const free = -1;

/**
 * Terms by number, counted from 0 as they are met, as their UTF-8 bytes one after the other. A table of this process's own
 * seed finds them, so that no text can be made to fill one place of it.
 */
export class TermTable {
  readonly #seed = Math.floor(Math.random() * 2 ** 32);
  #bytes = new Uint8Array(2 ** 16);
  #starts = new Uint32Array(2 ** 13);
  #hashes = new Int32Array(2 ** 13);
  /** Twice as many as there may be terms until it grows: a power of two. */
  #slots = new Int32Array(2 ** 14).fill(free);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Its number, a new one where it was not met yet. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const start = this.#starts[this.#size] ?? 0;
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * end));
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at] ?? 0;
    const hash = hashOf(this.#bytes, start, end, this.#seed);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let known = this.#slots[slot] ?? free; known !== free; known = this.#slots[slot] ?? free) {
      if (this.#hashes[known] === hash && this.#is(known, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    return this.#put(hash, slot, end);
  }

  /** Of all of them: their numbers in the order of their bytes. */
  inOrder(): Uint32Array {
    return inOrderOfBytes(this.#bytes, this.#starts, this.#size);
  }

  /** The bytes of the terms one after the other, in this order of their numbers, and where each starts. */
  joined(order: Uint32Array): { readonly terms: Uint8Array<ArrayBuffer>; readonly termStarts: Uint32Array } {
    const terms = new Uint8Array(this.#starts[this.#size] ?? 0);
    const termStarts = new Uint32Array(order.length + 1);
    let filled = 0;
    for (let at = 0; at < order.length; at++) {
      const number = order[at] ?? 0;
      const end = this.#starts[number + 1] ?? 0;
      for (let from = this.#starts[number] ?? 0; from < end; from++) terms[filled++] = this.#bytes[from] ?? 0;
      termStarts[at + 1] = filled;
    }
    return { terms, termStarts };
  }

  #put(hash: number, slot: number, end: number): number {
    const number = this.#size++;
    this.#hashes[number] = hash;
    this.#slots[slot] = number;
    if (this.#size + 1 >= this.#starts.length) this.#grow();
    this.#starts[number + 1] = end;
    return number;
  }

  #is(number: number, start: number, end: number): boolean {
    const own = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - own !== end - start) return false;
    for (let at = 0; at < end - start; at++)
      if (this.#bytes[own + at] !== this.#bytes[start + at]) return false;
    return true;
  }

  #grow(): void {
    this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
    this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    const slots = new Int32Array(this.#slots.length * 2).fill(free);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== free) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function grown<A extends Uint8Array | Uint32Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** FNV-1a, with every bit mixed into every other at the end. */
function hashOf(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
