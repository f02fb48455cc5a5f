import { DatabaseContentError } from "../sql.ts";

/** Bytes of a block from which on the next one begins; a longer list of postings has one of its own. */
const blockSize = 1000;

/** Neighbouring terms with their entries, which stand in one row: most terms are so rare that a row each would be most of it. */
export interface TermBlock {
  readonly first: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Cuts terms, which come in the order of their bytes, into blocks. Of each stand there: how many bytes it shares with the
 * one before, how many follow, these, how many bytes its entries have, these. Numbers are in groups of seven bits.
 */
export class BlockWriter {
  #first: Uint8Array | null = null;
  #last: Uint8Array = new Uint8Array(0);
  #bytes = new Uint8Array(4 * blockSize);
  #size = 0;

  /** The blocks that end before the term: none, as a rule. */
  add(term: Uint8Array, entries: Uint8Array): TermBlock | null {
    const isFull = this.#size > 0 && this.#size + entries.length > blockSize;
    const ended = isFull ? this.end() : null;
    let shared = 0;
    if (this.#first === null) this.#first = term;
    else while (shared < term.length && term[shared] === this.#last[shared]) shared++;
    this.#reserve(term.length + entries.length + 16);
    this.#number(shared);
    this.#number(term.length - shared);
    this.#put(term.subarray(shared));
    this.#number(entries.length);
    this.#put(entries);
    this.#last = term;
    return ended;
  }

  /** What is left; the next term begins a block. */
  end(): TermBlock | null {
    if (this.#first === null) return null;
    const block = { first: this.#first, bytes: this.#bytes.slice(0, this.#size) };
    this.#first = null;
    this.#size = 0;
    return block;
  }

  #number(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) this.#bytes[this.#size++] = (left & 0x7f) | 0x80;
    this.#bytes[this.#size++] = left;
  }

  #put(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#size + more));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}

/** Goes through a block's terms. */
export class BlockReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #term = new Uint8Array(64);
  #length = 0;
  #from = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * Whether there is one more.
   * @throws DatabaseContentError for bytes that {@link BlockWriter} did not write
   */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    const [shared, further] = [this.#number(), this.#number()];
    if (shared > this.#length || this.#at + further > this.#bytes.length)
      throw new DatabaseContentError("a block of terms is broken");
    this.#length = shared + further;
    if (this.#length > this.#term.length) {
      const longer = new Uint8Array(2 * this.#length);
      longer.set(this.#term.subarray(0, shared));
      this.#term = longer;
    }
    for (let at = shared; at < this.#length; at++) this.#term[at] = this.#bytes[this.#at++] ?? 0;
    const size = this.#number();
    this.#from = this.#at;
    this.#at += size;
    if (this.#at > this.#bytes.length) throw new DatabaseContentError("a block of terms is broken");
    return true;
  }

  /** A copy of the term. */
  term(): Uint8Array {
    return this.#term.slice(0, this.#length);
  }

  /** A view of its entries. */
  entries(): Uint8Array {
    return this.#bytes.subarray(this.#from, this.#at);
  }

  /** Negative, 0 or positive, as the term comes before, is, or comes after the other. */
  compare(other: Uint8Array): number {
    const common = Math.min(this.#length, other.length);
    for (let at = 0; at < common; at++) {
      const difference = (this.#term[at] ?? 0) - (other[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return this.#length - other.length;
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.#length < prefix.length) return false;
    for (let at = 0; at < prefix.length; at++) if (this.#term[at] !== prefix[at]) return false;
    return true;
  }

  #number(): number {
    let [value, shift, byte] = [0, 0, 0x80];
    while (byte > 0x7f && shift < 32) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    }
    return value;
  }
}
