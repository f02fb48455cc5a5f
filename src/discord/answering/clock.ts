/** Time as the rules on deadlines see it, so that a test can turn the hands. */
export interface Clock {
  /** Milliseconds from any beginning; never goes back. */
  now(): number;
  /** @returns a function that calls it off */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
