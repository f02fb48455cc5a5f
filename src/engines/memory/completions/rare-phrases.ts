import { check, type Numbers, type PieceReader } from "../bytes/pieces.ts";

const none = -1;
/** Marks a slot whose article is gone: what was put behind it is still found. */
const gone = -2;
const smallest = 1024;
/** How full the table may be, and by how much it grows then. */
const fullest = 0.75;
const growth = 1.5;

/**
 * Which article has a phrase that is in no other yet. Most phrases never come again, so that a phrase is no more than its
 * hash here: eight bytes, in a table with open addresses. Two phrases of one hash count as one.
 */
export class RarePhrases {
  #hashes: Uint32Array = new Uint32Array(smallest);
  #articles: Int32Array = new Int32Array(smallest).fill(none);
  #used = 0;

  /** Whether the article was noted; `false` if another has the phrase already. */
  add(hash: number, article: number): boolean {
    if (this.#used >= this.#hashes.length * fullest) this.#grow();
    const at = this.#slotOf(hash);
    const known = this.#articles[at] ?? none;
    if (known >= 0) return false;
    if (known === none) {
      this.#used++;
      this.#hashes[at] = hash;
    }
    this.#articles[at] = article;
    return true;
  }

  /** The article that has the phrase, which is forgotten; `null` if none has it. */
  take(hash: number): number | null {
    const at = this.#slotOf(hash);
    const article = this.#articles[at] ?? none;
    if (article < 0) return null;
    this.#articles[at] = gone;
    return article;
  }

  remove(hash: number, article: number): void {
    const at = this.#slotOf(hash);
    if (this.#articles[at] === article) this.#articles[at] = gone;
  }

  arrays(): Numbers[] {
    return [this.#hashes, this.#articles, Int32Array.of(this.#used)];
  }

  /** @throws EngineBytesError */
  static read(from: PieceReader): RarePhrases {
    const rare = new RarePhrases();
    const [hashes, articles, [used = 0]] = [from.uint32(), from.int32(), from.int32()];
    check(hashes.length >= smallest && articles.length === hashes.length && used < hashes.length);
    [rare.#hashes, rare.#articles, rare.#used] = [hashes, articles, used];
    return rare;
  }

  /** The slot that has the hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const size = this.#hashes.length;
    let at = Math.floor((hash / 2 ** 32) * size);
    while (this.#articles[at] !== none && this.#hashes[at] !== hash) at = at + 1 === size ? 0 : at + 1;
    return at;
  }

  #grow(): void {
    const [hashes, articles] = [this.#hashes, this.#articles];
    const size = Math.ceil(hashes.length * growth);
    this.#hashes = new Uint32Array(size);
    this.#articles = new Int32Array(size).fill(none);
    this.#used = 0;
    for (let old = 0; old < hashes.length; old++) {
      const article = articles[old] ?? none;
      if (article < 0) continue;
      const at = this.#slotOf(hashes[old] ?? 0);
      this.#hashes[at] = hashes[old] ?? 0;
      this.#articles[at] = article;
      this.#used++;
    }
  }
}
