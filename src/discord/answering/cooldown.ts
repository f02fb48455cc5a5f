/** Requests that a person may make at once, and how fast they get more. */
const burst = 60;
const perSecond = 3;

/** A full bucket says nothing of anybody; it is thrown away at the next request after so long. */
const sweepMs = 30_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket for each person: sixty requests at once, then three a second. Buckets that are full again are
 * forgotten every half minute of use, so it holds those alone who were busy just now.
 */
export class Cooldown {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;
  #swept = 0;

  /** `now` is in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** People of whom something is held. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes a token: 0 if there was one, else the whole seconds until there is. */
  take(person: string): number {
    const now = this.#now();
    if (now - this.#swept > sweepMs) this.#forget(now);
    const known = this.#buckets.get(person) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
    const granted = tokens >= 1;
    this.#buckets.set(person, { tokens: granted ? tokens - 1 : tokens, at: now });
    return granted ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forget(now: number): void {
    this.#swept = now;
    for (const [person, { tokens, at }] of this.#buckets) {
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(person);
    }
  }
}
