import type { Clock } from "./answering/clock.ts";

/** Discord resets a token after 1,000 logins a day: with pauses of this length there are fewer than 400. */
const longestMs = 300_000;
/** A connection that stood for so long is sound: lost and tried at once, again and again, it makes 720 logins a day. */
const soundAfterMs = 120_000;

/**
 * Milliseconds to wait once something failed `failures` times in a row: none the first time, then one second, two,
 * four and so on up to five minutes. Up to a quarter is taken off at random, so that bots that were cut off together
 * do not come back together.
 */
export function pauseAfter(failures: number, random: () => number): number {
  if (failures <= 1) return 0;
  return Math.min(longestMs, 1000 * 2 ** (failures - 2)) * (1 - random() / 4);
}

/** How soon a connection that is lost again and again is tried again. */
export class Pace {
  readonly #clock: Clock;
  readonly #random: () => number;
  #failures = 0;
  #upSince: number | null = null;

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  /** The connection stands. Whether it is sound shows when it has stood for a while. */
  up(): void {
    this.#upSince = this.#clock.now();
  }

  /** It was lost, or did not come about. @returns milliseconds to wait before the next try */
  down(): number {
    if (this.#upSince !== null && this.#clock.now() - this.#upSince >= soundAfterMs) this.#failures = 0;
    this.#upSince = null;
    this.#failures++;
    return pauseAfter(this.#failures, this.#random);
  }
}
