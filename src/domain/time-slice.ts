/** Shorter than a person notices, and long enough that pausing costs nothing. */
const sliceMs = 12;

/**
 * Parts long work into slices, between which the event loop answers others. Work that calls {@link pause} after each
 * step holds the loop for a slice and one step at most.
 */
export class TimeSlice {
  readonly #now: () => number;
  #began: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  /** Whether the next {@link pause} lets others go first. */
  isOver(): boolean {
    return this.#now() - this.#began >= sliceMs;
  }

  /** Returns at once within a slice; at its end lets everything else that waits go first. */
  async pause(): Promise<void> {
    if (!this.isOver()) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = this.#now();
  }
}
