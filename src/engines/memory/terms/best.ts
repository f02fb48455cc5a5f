/**
 * The best few by score, of equals those that came first, in a heap with the worst of them on top. What is added after
 * another has a higher number.
 */
export class Best {
  readonly #scores: Float64Array;
  readonly #numbers: Float64Array;
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = Math.max(0, limit);
    this.#scores = new Float64Array(this.#limit);
    this.#numbers = new Float64Array(this.#limit);
  }

  /** What a score has to be above. */
  get least(): number {
    if (this.#size < this.#limit) return 0;
    return this.#limit === 0 ? Number.POSITIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  add(score: number, number: number): void {
    if (this.#size < this.#limit) this.#rise(this.#size++, score, number);
    else if (score > this.least) this.#sink(score, number);
  }

  /** Best first. */
  inOrder(): { readonly score: number; readonly number: number }[] {
    return Array.from(this.#scores.subarray(0, this.#size), (score, at) => ({
      score,
      number: this.#numbers[at] ?? 0,
    })).sort((a, b) => b.score - a.score || a.number - b.number);
  }

  #rise(from: number, score: number, number: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBetter(above, score, number)) break;
      this.#move(above, at);
      at = above;
    }
    this.#put(at, score, number);
  }

  #sink(score: number, number: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      const right = below + 1;
      if (right < this.#size && this.#isBetter(below, this.#scores[right] ?? 0, this.#numbers[right] ?? 0))
        below = right;
      if (this.#isBetter(below, score, number)) break;
      this.#move(below, at);
      at = below;
    }
    this.#put(at, score, number);
  }

  /** Whether what stands at a place is better than this. */
  #isBetter(at: number, score: number, number: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own > score || (own === score && (this.#numbers[at] ?? 0) < number);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#scores[from] ?? 0, this.#numbers[from] ?? 0);
  }

  #put(at: number, score: number, number: number): void {
    this.#scores[at] = score;
    this.#numbers[at] = number;
  }
}
