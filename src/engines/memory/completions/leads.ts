import type { TimeSlice } from "../../../domain/time-slice.ts";
import { Growing } from "../bytes/growing.ts";
import { check, inParts, type Numbers, type PieceReader } from "../bytes/pieces.ts";

/** An entry that an article declares or quotes, by which forms, and how often it quotes it. */
export interface Declared {
  readonly entry: number;
  readonly quotes: number;
  readonly forms: readonly number[];
}

/** What leads to each article, so that it can be found there and taken away with it. */
export class Leads {
  /** By article: 1 + where its own begin; 0 for none. */
  readonly #starts: Growing<Int32Array>;
  /**
   * Of an article: how many bytes follow, how many entries; of each entry its number, quotations, how many forms, these;
   * numbers are in groups of seven bits, the lowest first. Then hashes, of four bytes.
   */
  #bytes: Growing<Uint8Array>;
  #wasted = 0;

  constructor(starts: Int32Array = new Int32Array(0), bytes: Uint8Array = new Uint8Array(0)) {
    this.#starts = new Growing(starts);
    this.#bytes = new Growing(bytes);
  }

  has(article: number): boolean {
    return article < this.#starts.length && this.#starts.at(article) > 0;
  }

  /** `phrases` are hashes of those found in it. */
  set(article: number, declared: readonly Declared[], phrases: readonly number[]): void {
    if (article >= this.#starts.length) this.#starts.extend(article + 1 - this.#starts.length);
    const own: number[] = [];
    pushNumber(own, declared.length);
    for (const { entry, quotes, forms } of declared)
      for (const number of [entry, quotes, forms.length, ...forms]) pushNumber(own, number);
    for (const hash of phrases)
      for (let byte = 0; byte < hashSize; byte++) own.push((hash >>> (8 * byte)) & 0xff);
    const size: number[] = [];
    pushNumber(size, own.length);
    const start = this.#bytes.extend(size.length + own.length);
    for (const [at, byte] of [...size, ...own].entries()) this.#bytes.set(start + at, byte);
    this.#starts.set(article, start + 1);
  }

  declared(article: number): Declared[] {
    const [declared] = this.#read(article);
    return declared;
  }

  phrases(article: number): number[] {
    const [, phrases] = this.#read(article);
    return phrases;
  }

  /**
   * Calls `declared` with each entry that the article declares and how often it quotes it, then `found` with the hash of
   * each phrase found in it.
   */
  visit(
    article: number,
    declared: (entry: number, quotes: number) => void,
    found: (hash: number) => void,
  ): void {
    if (!this.has(article)) return;
    const start = this.#starts.at(article) - 1;
    const [at, end] = [new Place(this.#bytes, start), this.#endOf(start)];
    at.number();
    for (let left = at.number(); left > 0 && at.place < end; left--) {
      declared(at.number(), at.number());
      for (let forms = at.number(); forms > 0; forms--) at.number();
    }
    while (at.place < end) found(at.hash());
  }

  delete(article: number): void {
    if (!this.has(article)) return;
    const start = this.#starts.at(article) - 1;
    this.#wasted += this.#endOf(start) - start;
    this.#starts.set(article, 0);
    if (this.#wasted * 2 > this.#bytes.length) this.#compact();
  }

  arrays(): Numbers[] {
    return [this.#starts.view(), this.#bytes.view(), Int32Array.of(this.#wasted)];
  }

  /** @throws EngineBytesError */
  static async read(from: PieceReader, slice: TimeSlice): Promise<Leads> {
    const [starts, bytes, [wasted = 0]] = [from.int32(), from.uint8(), from.int32()];
    const leads = new Leads(starts, bytes);
    leads.#wasted = wasted;
    await inParts(starts, slice, (part) => {
      for (const start of part)
        check(start === 0 || (start > 0 && start <= bytes.length && leads.#endOf(start - 1) <= bytes.length));
    });
    return leads;
  }

  #read(article: number): [Declared[], number[]] {
    if (!this.has(article)) return [[], []];
    const start = this.#starts.at(article) - 1;
    const [at, end] = [new Place(this.#bytes, start), this.#endOf(start)];
    at.number();
    const declared: Declared[] = [];
    for (let left = at.number(); left > 0 && at.place < end; left--) {
      const [entry, quotes, forms] = [at.number(), at.number(), at.number()];
      declared.push({ entry, quotes, forms: Array.from({ length: forms }, () => at.number()) });
    }
    const phrases: number[] = [];
    while (at.place < end) phrases.push(at.hash());
    return [declared, phrases];
  }

  /** Behind what begins there. */
  #endOf(start: number): number {
    const at = new Place(this.#bytes, start);
    const size = at.number();
    return at.place + size;
  }

  #compact(): void {
    const before = this.#bytes.view();
    const kept = new Growing(new Uint8Array(0));
    for (let article = 0; article < this.#starts.length; article++) {
      const start = this.#starts.at(article) - 1;
      if (start < 0) continue;
      const own = before.subarray(start, this.#endOf(start));
      const to = kept.extend(own.length);
      kept.view().set(own, to);
      this.#starts.set(article, to + 1);
    }
    this.#bytes = kept;
    this.#wasted = 0;
  }
}

const hashSize = 4;

/** Reads on from a place. */
class Place {
  readonly #bytes: Growing<Uint8Array>;
  place: number;

  constructor(bytes: Growing<Uint8Array>, place: number) {
    this.#bytes = bytes;
    this.place = place;
  }

  number(): number {
    let [number, byte] = [0, 0x80];
    for (let shift = 0; byte > 0x7f && shift < 32; shift += 7) {
      byte = this.#bytes.at(this.place++);
      number |= (byte & 0x7f) << shift;
    }
    return number;
  }

  hash(): number {
    let hash = 0;
    for (let byte = 0; byte < hashSize; byte++) hash |= this.#bytes.at(this.place++) << (8 * byte);
    return hash >>> 0;
  }
}

function pushNumber(to: number[], number: number): void {
  let left = number;
  for (; left > 0x7f; left >>>= 7) to.push((left & 0x7f) | 0x80);
  to.push(left);
}
