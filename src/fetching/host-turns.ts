/** Time, so that a test can turn the hands. */
export interface Pauses {
  /** Milliseconds from any beginning; never goes back. */
  now(): number;
  /** Rejects where the signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

interface Turn {
  /** Resolves when the one before has had its turn. */
  last: Promise<void>;
  /** No request before that moment. */
  notBefore: number;
}

/** Hosts whose last turn is remembered; those that come back soonest are the last ones. */
const mostHosts = 5000;

/** Lets requests to one host go one after the other, with a pause from the end of one to the beginning of the next. */
export class HostTurns {
  readonly #turns = new Map<string, Turn>();
  readonly #pauses: Pauses;

  constructor(pauses: Pauses) {
    this.#pauses = pauses;
  }

  /** Milliseconds until the host may be asked, as far as it is known. */
  waitOf(host: string): number {
    return Math.max(0, (this.#turns.get(host)?.notBefore ?? 0) - this.#pauses.now());
  }

  /** What the host asked for: no request within so many milliseconds. */
  hold(host: string, ms: number): void {
    const turn = this.#turnOf(host);
    turn.notBefore = Math.max(turn.notBefore, this.#pauses.now() + ms);
  }

  /** @param pauseMs asked after `work`, which may have learnt how long the host wants it */
  async take<T>(
    host: string,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
    pauseMs: () => number,
  ): Promise<T> {
    const turn = this.#turnOf(host);
    const before = turn.last;
    let done = () => {};
    turn.last = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      const ms = turn.notBefore - this.#pauses.now();
      if (ms > 0) await this.#pauses.wait(ms, signal);
      signal?.throwIfAborted();
      try {
        return await work();
      } finally {
        this.hold(host, pauseMs());
      }
    } finally {
      done();
    }
  }

  #turnOf(host: string): Turn {
    const turn = this.#turns.get(host) ?? { last: Promise.resolve(), notBefore: 0 };
    this.#turns.delete(host);
    this.#turns.set(host, turn);
    for (const [oldest, { notBefore }] of this.#turns) {
      if (this.#turns.size <= mostHosts) break;
      if (notBefore < this.#pauses.now()) this.#turns.delete(oldest);
      else break;
    }
    return turn;
  }
}
