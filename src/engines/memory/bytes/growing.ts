/**
 * Numbers that room is made for before they come: a quarter of those that are there, up to this many, and of more than that a
 * sixteenth. Of what is large, little should stand empty, and it should not be copied again and again.
 */
const manyAhead = 2 ** 18;

/** Numbers in a row that can become more. */
export class Growing<A extends Uint8Array | Int32Array | Uint16Array | Float64Array> {
  #array: A;
  #length: number;

  /** Goes on where `array` ends, and writes into it as well. */
  constructor(array: A) {
    this.#array = array;
    this.#length = array.length;
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#array[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#array[index] = value;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) this.#grow(1);
    this.#array[this.#length++] = value;
  }

  /** Puts one before that at `index`. */
  insert(index: number, value: number): void {
    this.push(value);
    this.#array.copyWithin(index + 1, index, this.#length - 1);
    this.#array[index] = value;
  }

  removeAt(index: number): void {
    this.#array.copyWithin(index, index + 1, this.#length);
    this.#array[--this.#length] = 0;
  }

  /** Makes room for so many more, all 0, and says where they begin. */
  extend(by: number): number {
    const from = this.#length;
    if (from + by > this.#array.length) this.#grow(by);
    this.#length += by;
    return from;
  }

  /** All of them, until they become more. */
  view(): A {
    return this.#array.subarray(0, this.#length) as A;
  }

  #grow(by: number): void {
    const most = Math.max(manyAhead, this.#length >> 4);
    const more = Math.min(most, Math.max(16, this.#length >> 2));
    const size = this.#length + Math.max(by, more);
    const array = new (this.#array.constructor as new (length: number) => A)(size);
    array.set(this.#array);
    this.#array = array;
  }
}
