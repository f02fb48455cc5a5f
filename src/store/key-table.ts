/** A key is this many bytes of a hash, in base64url where it is text. */
export const keyBytes = 16;

/** Where a record is: in which of the opened packs, and which of its records. */
export interface Place {
  readonly pack: number;
  readonly record: number;
}

const free = -1;

/**
 * Places by keys. Keys are hashes, so that a part of one says where to look; they themselves stay in the packs' own
 * tables: twelve bytes a record instead of a text and a node for each.
 */
export class KeyTable {
  /** Numbers of places, with open addresses. */
  #slots = new Int32Array(1024).fill(free);
  #packs = new Uint32Array(512);
  #records = new Uint32Array(512);
  #count = 0;
  readonly #keyAt: (place: Place) => Uint8Array;

  /** @param keyAt the key of the record at a place that was added */
  constructor(keyAt: (place: Place) => Uint8Array) {
    this.#keyAt = keyAt;
  }

  /** Of two places with one key the last is found. */
  set(key: Uint8Array, place: Place): void {
    if (this.#count === this.#packs.length) this.reserve(this.#count + 1);
    const slot = this.#slotOf(key);
    const number = this.#slots[slot] === free ? this.#count++ : (this.#slots[slot] ?? 0);
    this.#slots[slot] = number;
    this.#packs[number] = place.pack;
    this.#records[number] = place.record;
  }

  get(key: Uint8Array): Place | null {
    const number = this.#slots[this.#slotOf(key)] ?? free;
    return number === free ? null : this.#placeOf(number);
  }

  #placeOf(number: number): Place {
    return { pack: this.#packs[number] ?? 0, record: this.#records[number] ?? 0 };
  }

  /** The slot that leads to the key, or the free one where it belongs. */
  #slotOf(key: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let slot = ((key[0] ?? 0) | ((key[1] ?? 0) << 8) | ((key[2] ?? 0) << 16) | ((key[3] ?? 0) << 24)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? free;
      if (number === free || isSame(this.#keyAt(this.#placeOf(number)), key)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Makes room for so many records at once, which is quicker than to do so again and again. */
  reserve(records: number): void {
    let size = this.#packs.length;
    while (size < records) size *= 2;
    if (size === this.#packs.length) return;
    this.#packs = grown(this.#packs, size);
    this.#records = grown(this.#records, size);
    this.#slots = new Int32Array(size * 2).fill(free);
    for (let number = 0; number < this.#count; number++)
      this.#slots[this.#slotOf(this.#keyAt(this.#placeOf(number)))] = number;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(size);
  more.set(numbers);
  return more;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < keyBytes; at++) if (a[at] !== b[at]) return false;
  return true;
}

export function keyToBytes(key: string): Uint8Array {
  const bytes = Buffer.from(key, "base64url");
  if (bytes.length !== keyBytes) throw new RangeError("a key is 22 characters of base64url");
  return bytes;
}
