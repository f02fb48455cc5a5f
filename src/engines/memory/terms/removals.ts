import { check, checkBelow } from "../bytes/pieces.ts";

/** Which articles of a part of an index are no longer there, by ordinal. */
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

  /** As they are now. */
  copy(): Removals {
    return Removals.from(this.ordinals(), this.#marks.length);
  }

  ordinals(): Uint32Array {
    const ordinals = new Uint32Array(this.#count);
    for (let at = 0, filled = 0; filled < ordinals.length; at++)
      if (this.#marks[at] === 1) ordinals[filled++] = at;
    return ordinals;
  }

  /** @throws EngineBytesError for ordinals that there are not, or twice */
  static from(ordinals: Uint32Array, articles: number): Removals {
    checkBelow(ordinals, articles);
    const removals = new Removals(articles);
    for (const ordinal of ordinals) removals.add(ordinal);
    check(removals.count === ordinals.length);
    return removals;
  }
}

/** The ordinal of an article by its number among those of a part that are still there; -1 if it is not. */
export function ordinalOf(numbers: Uint32Array, removed: Removals, no: number): number {
  let ordinal = numbers.indexOf(no);
  while (ordinal >= 0 && removed.has(ordinal)) ordinal = numbers.indexOf(no, ordinal + 1);
  return ordinal;
}
