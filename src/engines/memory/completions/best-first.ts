/** Whole numbers that are worth something, the best on top; those that are worth nothing are left out. */
export class BestFirst {
  readonly #items: number[] = [];
  readonly #worths: number[] = [];

  push(item: number, worth: number): void {
    if (worth <= 0) return;
    const [items, worths] = [this.#items, this.#worths];
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (worth <= (worths[above] ?? 0)) break;
      items[at] = items[above] ?? 0;
      worths[at] = worths[above] ?? 0;
      at = above;
    }
    items[at] = item;
    worths[at] = worth;
  }

  /** `null` when there is none. */
  pop(): number | null {
    const [items, worths] = [this.#items, this.#worths];
    const top = items[0] ?? null;
    const [last = 0, worth = 0] = [items.pop(), worths.pop()];
    if (items.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && (worths[below + 1] ?? 0) > (worths[below] ?? 0)) below++;
      if ((worths[below] ?? 0) <= worth) break;
      items[at] = items[below] ?? 0;
      worths[at] = worths[below] ?? 0;
      at = below;
    }
    items[at] = last;
    worths[at] = worth;
    return top;
  }
}
