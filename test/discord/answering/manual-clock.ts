import type { Clock } from "../../../src/discord/answering/clock.ts";

/** A clock that stands until it is turned. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #due = new Set<{ readonly at: number; readonly run: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const one = { at: this.#now + ms, run };
    this.#due.add(one);
    return () => this.#due.delete(one);
  }

  /** Timers that have been set and neither rung nor been called off. */
  get waiting(): number {
    return this.#due.size;
  }

  /** Lets all that can go on do so, turns the hands, rings what is due in its order, and lets what was waiting for it go on. */
  async turn(ms: number): Promise<void> {
    await settled();
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#due.delete(next);
      this.#now = next.at;
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Everything that can go on without waiting for the outside has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
