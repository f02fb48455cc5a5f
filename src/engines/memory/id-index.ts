import { hashOf } from "./bytes/hash.ts";

const free = -1;
/** A slot whose row is gone: what was put behind it is still found. */
const gone = -2;
const smallest = 1024;
/** How full it may be, and by how much it grows then. */
const fullest = 0.75;
const growth = 1.5;

/** Rows by the id that each has, in a table with open addresses: the ids themselves stand with the rows. */
export class IdIndex {
  readonly #idOf: (row: number) => string;
  #slots: Int32Array = new Int32Array(smallest).fill(free);
  #used = 0;

  constructor(idOf: (row: number) => string) {
    this.#idOf = idOf;
  }

  /** -1 where there is none. */
  find(id: string): number {
    for (let slot = this.#slotOf(id); ; slot = this.#next(slot)) {
      const row = this.#slots[slot] ?? free;
      if (row === free || (row !== gone && this.#idOf(row) === id)) return row;
    }
  }

  add(id: string, row: number): void {
    if (this.#used >= this.#slots.length * fullest) this.#grow();
    let slot = this.#slotOf(id);
    while (this.#slots[slot] !== free) slot = this.#next(slot);
    this.#slots[slot] = row;
    this.#used++;
  }

  remove(id: string, row: number): void {
    let slot = this.#slotOf(id);
    while (this.#slots[slot] !== row) slot = this.#next(slot);
    this.#slots[slot] = gone;
  }

  #slotOf(id: string): number {
    return Math.floor((hashOf(id) / 2 ** 32) * this.#slots.length);
  }

  #next(slot: number): number {
    return slot + 1 === this.#slots.length ? 0 : slot + 1;
  }

  #grow(): void {
    const rows = this.#slots.filter((row) => row >= 0);
    const size = Math.max(smallest, Math.ceil((rows.length / fullest) * growth));
    this.#slots = new Int32Array(size).fill(free);
    this.#used = 0;
    for (const row of rows) this.add(this.#idOf(row), row);
  }
}
