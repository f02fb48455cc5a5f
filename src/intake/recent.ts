import type { ArticleId } from "../domain/article.ts";

/** What was asked for last of articles, as much as there is room for. */
export class Recent<Value> {
  readonly #room: number;
  readonly #sizeOf: (value: Value) => number;
  readonly #values = new Map<ArticleId, Value>();
  #used = 0;

  /** @param room in the units of `sizeOf`; the last one is kept whatever its size */
  constructor(room: number, sizeOf: (value: Value) => number) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  has(id: ArticleId): boolean {
    return this.#values.has(id);
  }

  get(id: ArticleId): Value | null {
    const value = this.#values.get(id);
    if (value === undefined) return null;
    this.#values.delete(id);
    this.#values.set(id, value);
    return value;
  }

  add(id: ArticleId, value: Value): void {
    this.delete(id);
    this.#values.set(id, value);
    this.#used += this.#sizeOf(value);
    for (const [oldest] of this.#values) {
      if (this.#used <= this.#room || oldest === id) break;
      this.delete(oldest);
    }
  }

  delete(id: ArticleId): void {
    const value = this.#values.get(id);
    if (value === undefined) return;
    this.#values.delete(id);
    this.#used -= this.#sizeOf(value);
  }
}
