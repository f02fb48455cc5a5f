const none = -1;

/**
 * Which of some things, known by number, have keys in common: each has a few keys, and nearly all keys are of one thing
 * alone. Lists by key lie in flat arrays, so that the million keys of a large library take megabytes and not ten times
 * as many.
 */
export class SharedKeys {
  /** Keys of each thing, at most. */
  readonly #width: number;
  /** The first place of each key, where its hash says or after it: open addresses, half of them free or more. */
  #slots = new Int32Array(128).fill(none);
  #used = 0;
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
      const slot = this.#slotOf(key);
      const next = this.#slots[slot] ?? none;
      this.#keys[place] = key;
      this.#next[place] = next;
      this.#before[place] = none;
      this.#slots[slot] = place;
      if (next !== none) this.#before[next] = place;
      else if (++this.#used * 2 > this.#slots.length) this.#grow();
    }
  }

  remove(no: number): void {
    for (let place = no * this.#width, end = place + (this.#counts[no] ?? 0); place < end; place++) {
      const [next = none, before = none] = [this.#next[place], this.#before[place]];
      if (next !== none) this.#before[next] = before;
      if (before !== none) this.#next[before] = next;
      else if (next !== none) this.#slots[this.#slotOf(this.#keys[place] ?? 0)] = next;
      else this.#free(this.#slotOf(this.#keys[place] ?? 0));
    }
    this.#counts[no] = 0;
  }

  /**
   * The others that have keys in common with it, and how many.
   * @param most a key that more things have counts for none of them
   * @param counts which of the others are asked for
   */
  sharing(
    no: number,
    most: number,
    counts: (other: number) => boolean = () => true,
  ): ReadonlyMap<number, number> {
    let shared = nothing;
    for (let place = no * this.#width, end = place + (this.#counts[no] ?? 0); place < end; place++) {
      const first = this.#slots[this.#slotOf(this.#keys[place] ?? 0)] ?? none;
      if (this.#next[first] === none || this.#isCommon(first, most)) continue;
      for (let at = first; at !== none; at = this.#next[at] ?? none) {
        const other = Math.floor(at / this.#width);
        if (other === no || !counts(other)) continue;
        if (shared === nothing) shared = new Map();
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return shared;
  }

  #isCommon(first: number, most: number): boolean {
    let left = most;
    for (let at = first; at !== none && left >= 0; at = this.#next[at] ?? none) left--;
    return left < 0;
  }

  /** The slot of a key, or the free one where it belongs. Keys are hashes: their own lower bits spread them. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (;;) {
      const place = this.#slots[slot] ?? none;
      if (place === none || this.#keys[place] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Empties a slot, and moves up what stands behind it because it was not empty. */
  #free(slot: number): void {
    const mask = this.#slots.length - 1;
    let gap = slot;
    for (let at = (slot + 1) & mask; ; at = (at + 1) & mask) {
      const place = this.#slots[at] ?? none;
      if (place === none) break;
      const home = (this.#keys[place] ?? 0) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      this.#slots[gap] = place;
      gap = at;
    }
    this.#slots[gap] = none;
    this.#used--;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2).fill(none);
    for (const place of before) if (place !== none) this.#slots[this.#slotOf(this.#keys[place] ?? 0)] = place;
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
