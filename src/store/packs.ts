import { TimeSlice } from "../domain/time-slice.ts";
import { KeyTable, keyToBytes } from "./key-table.ts";
import type { PackFile, PackRecord } from "./pack-file.ts";

/** The opened packs of a store, and where in them each record is. */
export class Packs {
  /** By number; a pack that was closed leaves its place empty. */
  #packs: (PackFile | null)[] = [];
  #table = this.#emptyTable();
  /** Records that are not what was written. */
  readonly #damaged = new Set<string>();

  /** How many packs are open. */
  get size(): number {
    return this.all().length;
  }

  /** Records, those of the same key in several packs each. */
  get records(): number {
    return this.all().reduce((sum, { count }) => sum + count, 0);
  }

  all(): PackFile[] {
    return this.#packs.filter((pack) => pack !== null);
  }

  add(...packs: readonly PackFile[]): void {
    const first = this.#packs.push(...packs) - packs.length;
    this.#table.reserve(this.records);
    for (const [nth, pack] of packs.entries()) {
      this.#enter(pack, first + nth);
      for (const key of this.#damaged) if (this.#nthIn(pack, key) !== null) this.#damaged.delete(key);
    }
  }

  has(key: string): boolean {
    return !this.#damaged.has(key) && this.#table.get(keyToBytes(key)) !== null;
  }

  /** The record, whole and as it was written; else `null`, and it is no longer there. */
  get(key: string): Uint8Array<ArrayBuffer> | null {
    if (this.#damaged.has(key)) return null;
    const place = this.#table.get(keyToBytes(key));
    if (!place) return null;
    const bytes = this.#packs[place.pack]?.read(place.record) ?? null;
    if (!bytes) this.#damaged.add(key);
    return bytes;
  }

  /** The keys of all records of some packs. */
  keysOf(packs: Iterable<PackFile>): Set<string> {
    const keys = new Set<string>();
    for (const pack of packs)
      for (let record = 0; record < pack.count; record++)
        keys.add(Buffer.from(pack.keyAt(record)).toString("base64url"));
    return keys;
  }

  /** The records of some packs that are `live` and found nowhere else, some `bytes` at a time, read in slices. */
  async *regrouped(
    packs: ReadonlySet<PackFile>,
    live: ReadonlySet<string>,
    bytes: number,
  ): AsyncIterable<readonly PackRecord[]> {
    const slice = new TimeSlice();
    let records: PackRecord[] = [];
    let size = 0;
    for (const key of live) {
      if (slice.isOver()) await slice.pause();
      const place = this.#table.get(keyToBytes(key));
      const pack = place && this.#packs[place.pack];
      const record = pack && packs.has(pack) ? this.get(key) : null;
      if (!record) continue;
      records.push({ key, bytes: record });
      size += record.length;
      if (size < bytes) continue;
      yield records;
      [records, size] = [[], 0];
    }
    if (records.length > 0) yield records;
  }

  /** Closes some packs: what only they have is no longer there. */
  close(closed: ReadonlySet<PackFile>): void {
    this.#packs = this.#packs.map((pack) => (pack && closed.has(pack) ? null : pack));
    this.#table = this.#emptyTable();
    this.#table.reserve(this.records);
    for (const [number, pack] of this.#packs.entries()) if (pack) this.#enter(pack, number);
    for (const pack of closed) pack.close();
  }

  #emptyTable(): KeyTable {
    return new KeyTable(({ pack, record }) => this.#packs[pack]?.keyAt(record) ?? new Uint8Array(0));
  }

  #enter(pack: PackFile, number: number): void {
    for (let record = 0; record < pack.count; record++)
      this.#table.set(pack.keyAt(record), { pack: number, record });
  }

  #nthIn(pack: PackFile, key: string): number | null {
    const place = this.#table.get(keyToBytes(key));
    return place && this.#packs[place.pack] === pack ? place.record : null;
  }
}
