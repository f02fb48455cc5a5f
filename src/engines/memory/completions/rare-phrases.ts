import { check, type Numbers, type PieceReader } from "../bytes/pieces.ts";

const none = -1;
/** Marks a slot whose articles are gone: what was put behind it is still found. */
const gone = -2;
const smallest = 1024;

/** 32 bits of a text, FNV-1a with every bit mixed into every other. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Which articles, two at most, have a phrase that is not yet in enough of them. Most phrases never come again, so that a phrase is no more
 * than its hash here: twelve bytes, in a table with open addresses. Two phrases of one hash count as one.
 */
export class RarePhrases {
  #hashes: Uint32Array = new Uint32Array(smallest);
  #first: Int32Array = new Int32Array(smallest).fill(none);
  #second: Int32Array = new Int32Array(smallest).fill(none);
  #used = 0;

  /** Whether the article was noted; `false` if `most` others (1 or 2) have the phrase already. */
  add(hash: number, article: number, most: number): boolean {
    if (this.#used * 2 > this.#hashes.length) this.#grow();
    const at = this.#slotOf(hash);
    if (this.#isFree(at)) {
      this.#used++;
      this.#hashes[at] = hash;
      this.#first[at] = article;
    } else if (this.#first[at] === gone) this.#first[at] = article;
    else if (this.#second[at] === none && most > 1) this.#second[at] = article;
    else return false;
    return true;
  }

  /** The articles that have the phrase, which are forgotten. */
  take(hash: number): number[] {
    const at = this.#slotOf(hash);
    if (this.#isFree(at)) return [];
    const articles = [this.#first[at] ?? none, this.#second[at] ?? none].filter((no) => no >= 0);
    this.#first[at] = gone;
    this.#second[at] = none;
    return articles;
  }

  remove(hash: number, article: number): void {
    const at = this.#slotOf(hash);
    if (this.#second[at] === article) this.#second[at] = none;
    else if (this.#first[at] === article) {
      this.#first[at] = (this.#second[at] ?? none) === none ? gone : (this.#second[at] ?? none);
      this.#second[at] = none;
    }
  }

  arrays(): Numbers[] {
    return [this.#hashes, this.#first, this.#second, Int32Array.of(this.#used)];
  }

  /** @throws EngineBytesError */
  static read(from: PieceReader): RarePhrases {
    const rare = new RarePhrases();
    const [hashes, first, second, [used = 0]] = [from.uint32(), from.int32(), from.int32(), from.int32()];
    const size = hashes.length;
    const isTable = size >= smallest && (size & (size - 1)) === 0 && used * 2 <= size + 2;
    check(isTable && first.length === size && second.length === size);
    [rare.#hashes, rare.#first, rare.#second, rare.#used] = [hashes, first, second, used];
    return rare;
  }

  #isFree(at: number): boolean {
    return this.#first[at] === none;
  }

  /** The slot that has the hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (!this.#isFree(at) && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [hashes, first, second] = [this.#hashes, this.#first, this.#second];
    const size = hashes.length * 2;
    this.#hashes = new Uint32Array(size);
    this.#first = new Int32Array(size).fill(none);
    this.#second = new Int32Array(size).fill(none);
    this.#used = 0;
    for (let old = 0; old < hashes.length; old++) {
      if ((first[old] ?? none) < 0) continue;
      const at = this.#slotOf(hashes[old] ?? 0);
      this.#hashes[at] = hashes[old] ?? 0;
      this.#first[at] = first[old] ?? none;
      this.#second[at] = second[old] ?? none;
      this.#used++;
    }
  }
}
