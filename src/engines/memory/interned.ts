/** Texts that many have in common, each once, by a number that stays; with how many have it now. */
export class Interned {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #counts: number[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** The number of the text, which one more has from now on. */
  take(text: string): number {
    const number = this.#numbers.get(text) ?? this.#append(text);
    this.add(number);
    return number;
  }

  /** One more has the text of this number. @returns whether there is one */
  add(number: number): boolean {
    const count = this.#counts[number];
    if (count === undefined) return false;
    this.#counts[number] = count + 1;
    return true;
  }

  /** One that had it has it no more. */
  give(number: number): void {
    this.#counts[number] = (this.#counts[number] ?? 0) - 1;
  }

  at(number: number): string {
    return this.#texts[number] ?? "";
  }

  texts(): readonly string[] {
    return this.#texts;
  }

  /** What {@link texts} gave, which nobody has yet. */
  load(texts: readonly string[]): void {
    for (const text of texts) this.#append(text);
  }

  /** Those that somebody has. */
  *held(): Generator<{ readonly number: number; readonly text: string; readonly count: number }> {
    for (const [number, text] of this.#texts.entries()) {
      const count = this.#counts[number] ?? 0;
      if (count > 0) yield { number, text, count };
    }
  }

  #append(text: string): number {
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#counts.push(0);
    return number;
  }
}
