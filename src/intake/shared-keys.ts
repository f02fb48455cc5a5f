const none = -1;

/**
 * Which of some things, known by number, have keys in common: each has a few keys, and nearly all keys are of one thing
 * alone. Lists by key lie in flat arrays, so that the million keys of a large library take megabytes and not ten times
 * as many.
 */
export class SharedKeys {
  /** Keys of each thing, at most. */
  readonly #width: number;
  /** The first place of each key; a key as a signed number, which takes no object of its own. */
  readonly #first = new Map<number, number>();
  /** By place, which is the number of a thing times the width, and the nth of its keys. */
  #keys = new Int32Array(0);
  #next = new Int32Array(0);
  #before = new Int32Array(0);
  /** By number: how many keys it has. */
  #counts = new Uint8Array(0);

  /** @param width keys of each thing, at most: 255 or fewer */
  constructor(width: number) {
    this.#width = width;
  }

  /** @param keys unsigned, 32 bits; those beyond the width are left out. The number has none so far. */
  add(no: number, keys: readonly number[]): void {
    this.#reserve(no);
    const count = Math.min(keys.length, this.#width);
    this.#counts[no] = count;
    for (let nth = 0; nth < count; nth++) {
      const [place, key] = [no * this.#width + nth, (keys[nth] ?? 0) | 0];
      const next = this.#first.get(key) ?? none;
      this.#keys[place] = key;
      this.#next[place] = next;
      this.#before[place] = none;
      if (next !== none) this.#before[next] = place;
      this.#first.set(key, place);
    }
  }

  remove(no: number): void {
    for (let place = no * this.#width, end = place + (this.#counts[no] ?? 0); place < end; place++) {
      const [next = none, before = none] = [this.#next[place], this.#before[place]];
      if (next !== none) this.#before[next] = before;
      if (before !== none) this.#next[before] = next;
      else if (next !== none) this.#first.set(this.#keys[place] ?? 0, next);
      else this.#first.delete(this.#keys[place] ?? 0);
    }
    this.#counts[no] = 0;
  }

  /**
   * The others that have keys in common with it, and how many.
   * @param most a key that more things have counts for none of them
   */
  sharing(no: number, most: number): ReadonlyMap<number, number> {
    let shared = nothing;
    for (let place = no * this.#width, end = place + (this.#counts[no] ?? 0); place < end; place++) {
      const first = this.#first.get(this.#keys[place] ?? 0) ?? none;
      if (this.#next[first] === none || this.#isCommon(first, most)) continue;
      if (shared === nothing) shared = new Map();
      for (let at = first; at !== none; at = this.#next[at] ?? none) {
        const other = Math.floor(at / this.#width);
        if (other !== no) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return shared;
  }

  #isCommon(first: number, most: number): boolean {
    let left = most;
    for (let at = first; at !== none && left >= 0; at = this.#next[at] ?? none) left--;
    return left < 0;
  }

  #reserve(no: number): void {
    const room = this.#counts.length;
    if (no < room) return;
    const more = Math.max(64, room * 2, no + 1);
    this.#keys = grown(this.#keys, more * this.#width);
    this.#next = grown(this.#next, more * this.#width);
    this.#before = grown(this.#before, more * this.#width);
    const counts = new Uint8Array(more);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

const nothing = new Map<number, number>();

function grown(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size);
  more.set(numbers);
  return more;
}
