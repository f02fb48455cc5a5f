/** Seconds that a request's timestamp may be away from now: Discord's clock and ours, and a slow way. */
const toleranceS = 300;

/** Ids that are kept at most; a process that gets more within the tolerance forgets the oldest. */
const mostIds = 200_000;

/**
 * Tells requests that were recorded and sent again from new ones: by their signed time, and by the ids of those that
 * came within the time that is tolerated.
 */
export class Fresh {
  /** Seconds since 1970 at which an id came, oldest first. */
  readonly #cameAt = new Map<string, number>();
  readonly #nowS: () => number;

  /** `nowS` is in seconds since 1970. */
  constructor(nowS: () => number = () => Date.now() / 1000) {
    this.#nowS = nowS;
  }

  /** Whether a request says a time near enough to now. */
  isTimely(timestamp: string): boolean {
    return /^\d{1,12}$/.test(timestamp) && Math.abs(this.#nowS() - Number(timestamp)) <= toleranceS;
  }

  /** Whether this id comes for the first time; from then on it does not. */
  isFirst(id: string): boolean {
    const now = this.#nowS();
    for (const [old, at] of this.#cameAt) {
      // A timestamp may lie ahead by the tolerance, and is good for as long again after that.
      if (now - at <= 2 * toleranceS && this.#cameAt.size < mostIds) break;
      this.#cameAt.delete(old);
    }
    if (this.#cameAt.has(id)) return false;
    this.#cameAt.set(id, now);
    return true;
  }
}
