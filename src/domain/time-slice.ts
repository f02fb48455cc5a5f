/** Shorter than a person notices, and long enough that pausing costs nothing. */
const sliceMs = 12;

/**
 * Parts long work into slices, between which the event loop answers others. Work that calls {@link pause} after each
 * step holds the loop for a slice and one step at most.
 */
export class TimeSlice {
  #began = performance.now();

  /** Returns at once within a slice; at its end lets everything else that waits go first. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < sliceMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }
}
