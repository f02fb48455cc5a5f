/** Requests that a person may make at once, and how fast they get more. */
const burst = 60;
const perSecond = 3;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket for each person: sixty requests at once, then three a second. What is kept is forgotten as soon as a
 * bucket is full again, so it holds those alone who are busy now.
 */
export class Cooldown {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  /** `now` is in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes a token: 0 if there was one, else the whole seconds until there is. */
  take(person: string): number {
    const now = this.#now();
    if (this.#buckets.size > 1000) this.#forget(now);
    const known = this.#buckets.get(person) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
    const granted = tokens >= 1;
    this.#buckets.set(person, { tokens: granted ? tokens - 1 : tokens, at: now });
    return granted ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forget(now: number): void {
    for (const [person, { tokens, at }] of this.#buckets) {
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(person);
    }
  }
}
