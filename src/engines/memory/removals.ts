/** Which articles of a segment are no longer there, by ordinal. */
export class Removals {
  readonly #marks: Uint8Array;
  #count = 0;

  constructor(articles: number) {
    this.#marks = new Uint8Array(articles);
  }

  get count(): number {
    return this.#count;
  }

  add(ordinal: number): void {
    if (ordinal < 0 || ordinal >= this.#marks.length) throw new RangeError(`no article ${ordinal}`);
    if (this.#marks[ordinal] === 0) this.#count++;
    this.#marks[ordinal] = 1;
  }

  has(ordinal: number): boolean {
    return this.#marks[ordinal] === 1;
  }
}
