/** In how many articles each word stands, and which words an article has, so that it can be taken away again. */
export class Frequencies {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #ofArticle = new Map<number, Uint32Array>();

  /** `words` may have a word several times; it counts once. */
  add(no: number, words: Iterable<string>): void {
    const numbers = Uint32Array.from(new Set(words), (word) => this.#numberOf(word));
    for (const number of numbers) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#ofArticle.set(no, numbers);
  }

  remove(no: number): void {
    for (const number of this.#ofArticle.get(no) ?? [])
      this.#counts[number] = (this.#counts[number] ?? 0) - 1;
    this.#ofArticle.delete(no);
  }

  of(word: string): number {
    return this.#counts[this.#numbers.get(word) ?? -1] ?? 0;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#counts.push(0) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
