import { Growing } from "./growing.ts";
import { check, type Numbers, type PieceReader } from "./pieces.ts";

const none = -1;

/**
 * Records of a fixed number of whole numbers (32 bits, signed), by their own number. A record that was dropped is given
 * out again; the first of its numbers, its link to the next one that is free, is then not to be relied on.
 */
export class Records {
  readonly #width: number;
  readonly #numbers: Growing<Int32Array>;
  #free: number;

  constructor(width: number, numbers: Int32Array = new Int32Array(0), free = none) {
    this.#width = width;
    this.#numbers = new Growing(numbers);
    this.#free = free;
  }

  /** How many there are, dropped ones included. */
  get size(): number {
    return this.#numbers.length / this.#width;
  }

  /** A record of zeros. */
  make(): number {
    const made = this.#free;
    if (made === none) return this.#numbers.extend(this.#width) / this.#width;
    this.#free = this.get(made, 0);
    for (let field = 0; field < this.#width; field++) this.set(made, field, 0);
    return made;
  }

  drop(record: number): void {
    this.set(record, 0, this.#free);
    this.#free = record;
  }

  get(record: number, field: number): number {
    return this.#numbers.at(record * this.#width + field);
  }

  set(record: number, field: number, value: number): void {
    this.#numbers.set(record * this.#width + field, value);
  }

  add(record: number, field: number, value: number): void {
    this.set(record, field, this.get(record, field) + value);
  }

  arrays(): Numbers[] {
    return [this.#numbers.view(), Int32Array.of(this.#free)];
  }

  static read(width: number, from: PieceReader): Records {
    const [numbers, [free = none]] = [from.int32(), from.int32()];
    check(numbers.length % width === 0 && free >= none && free * width < numbers.length);
    return new Records(width, numbers, free);
  }
}
