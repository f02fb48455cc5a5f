export interface Scored {
  readonly score: number;
  readonly part: number;
  readonly ordinal: number;
}

/** The best few by score, then by part and ordinal; in a heap with the worst of them on top. */
export class Best {
  readonly #heap: Scored[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a score has to be above. */
  get least(): number {
    return this.#heap.length < this.#limit ? 0 : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY);
  }

  add(scored: Scored): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(scored);
      this.#rise(this.#heap.length - 1);
    } else if (scored.score > this.least) {
      this.#heap[0] = scored;
      this.#sink(0);
    }
  }

  inOrder(): Scored[] {
    return this.#heap.toSorted((a, b) => b.score - a.score || a.part - b.part || a.ordinal - b.ordinal);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, above)) return;
      at = above;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const worst = right < this.#heap.length && this.#isWorse(right, left) ? right : left;
      if (worst >= this.#heap.length || !this.#swapIfWorse(worst, at)) return;
      at = worst;
    }
  }

  #swapIfWorse(below: number, above: number): boolean {
    const [one, other] = [this.#heap[below], this.#heap[above]];
    if (one === undefined || other === undefined || !this.#isWorse(below, above)) return false;
    this.#heap[below] = other;
    this.#heap[above] = one;
    return true;
  }

  #isWorse(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    if (a === undefined || b === undefined) return false;
    return (
      a.score < b.score ||
      (a.score === b.score && (a.part > b.part || (a.part === b.part && a.ordinal > b.ordinal)))
    );
  }
}
