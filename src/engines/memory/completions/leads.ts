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
  /** Of an article: how many numbers follow, how many entries; of each entry its number, quotations, forms; then hashes. */
  #numbers: Growing<Int32Array>;
  #wasted = 0;

  constructor(starts: Int32Array = new Int32Array(0), numbers: Int32Array = new Int32Array(0)) {
    this.#starts = new Growing(starts);
    this.#numbers = new Growing(numbers);
  }

  has(article: number): boolean {
    return article < this.#starts.length && this.#starts.at(article) > 0;
  }

  /** `phrases` are hashes of those found in it. */
  set(article: number, declared: readonly Declared[], phrases: readonly number[]): void {
    if (article >= this.#starts.length) this.#starts.extend(article + 1 - this.#starts.length);
    const numbers = this.#numbers;
    const start = numbers.length;
    this.#starts.set(article, start + 1);
    numbers.push(0);
    numbers.push(declared.length);
    for (const { entry, quotes, forms } of declared) {
      numbers.push(entry);
      numbers.push(quotes);
      numbers.push(forms.length);
      for (const form of forms) numbers.push(form);
    }
    for (const hash of phrases) numbers.push(hash);
    numbers.set(start, numbers.length - start - 1);
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
    const numbers = this.#numbers;
    let at = this.#starts.at(article) - 1;
    const end = at + 1 + numbers.at(at);
    let left = numbers.at(at + 1);
    for (at += 2; left > 0 && at < end; left--) {
      declared(numbers.at(at), numbers.at(at + 1));
      at += 3 + numbers.at(at + 2);
    }
    for (; at < end; at++) found(numbers.at(at) >>> 0);
  }

  delete(article: number): void {
    if (!this.has(article)) return;
    this.#wasted += 1 + this.#numbers.at(this.#starts.at(article) - 1);
    this.#starts.set(article, 0);
    if (this.#wasted * 2 > this.#numbers.length) this.#compact();
  }

  arrays(): Numbers[] {
    return [this.#starts.view(), this.#numbers.view(), Int32Array.of(this.#wasted)];
  }

  /** @throws EngineBytesError */
  static async read(from: PieceReader, slice: TimeSlice): Promise<Leads> {
    const [starts, numbers, [wasted = 0]] = [from.int32(), from.int32(), from.int32()];
    await inParts(starts, slice, (part) => {
      for (const start of part)
        check(start >= 0 && start <= numbers.length && start + (numbers[start - 1] ?? 0) <= numbers.length);
    });
    const leads = new Leads(starts, numbers);
    leads.#wasted = wasted;
    return leads;
  }

  #read(article: number): [Declared[], number[]] {
    if (!this.has(article)) return [[], []];
    let at = this.#starts.at(article) - 1;
    const next = () => this.#numbers.at(at++);
    const end = at + 1 + next();
    const declared: Declared[] = [];
    for (let left = next(); left > 0 && at < end; left--) {
      const [entry, quotes, forms] = [next(), next(), next()];
      declared.push({ entry, quotes, forms: Array.from({ length: forms }, next) });
    }
    const phrases: number[] = [];
    while (at < end) phrases.push(next() >>> 0);
    return [declared, phrases];
  }

  #compact(): void {
    const before = this.#numbers.view();
    const kept = new Growing(new Int32Array(0));
    for (let article = 0; article < this.#starts.length; article++) {
      const start = this.#starts.at(article) - 1;
      if (start < 0) continue;
      const own = before.subarray(start, start + 1 + (before[start] ?? 0));
      const to = kept.extend(own.length);
      kept.view().set(own, to);
      this.#starts.set(article, to + 1);
    }
    this.#numbers = kept;
    this.#wasted = 0;
  }
}
