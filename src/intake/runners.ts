/**
 * Some things to do at a time, the urgent ones first; what comes meanwhile is taken up too. A key that is given again
 * before its turn is done once, as it was given last.
 */
export class Runners {
  readonly #most: number;
  readonly #urgent = new Map<string, () => Promise<void>>();
  readonly #other = new Map<string, () => Promise<void>>();
  #running = 0;
  #waiting: (() => void)[] = [];
  #isStopped = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many are not done yet. */
  get left(): number {
    return this.#running + this.#urgent.size + this.#other.size;
  }

  /** @param run must not reject */
  add(priority: "urgent" | "other", key: string, run: () => Promise<void>): void {
    if (this.#isStopped) return;
    (priority === "urgent" ? this.#urgent : this.#other).set(key, run);
    if (this.#running < this.#most) void this.#run();
  }

  /** When nothing is left to do. */
  idle(): Promise<void> {
    if (this.left === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Forgets what has not begun, and takes no more. */
  stop(): void {
    this.#isStopped = true;
    this.#urgent.clear();
    this.#other.clear();
  }

  async #run(): Promise<void> {
    this.#running++;
    for (let next = this.#take(); next; next = this.#take()) await next();
    this.#running--;
    if (this.left > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #take(): (() => Promise<void>) | null {
    for (const queue of [this.#urgent, this.#other]) {
      for (const [key, run] of queue) {
        queue.delete(key);
        return run;
      }
    }
    return null;
  }
}
