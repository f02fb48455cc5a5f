import { readFileSync } from "node:fs";

const tickMs = 2;

export interface Holds {
  /** CPU milliseconds of the longest time between two turns of the event loop. */
  readonly longest: number;
  /** How many were longer than 50 and than 100 ms of CPU. */
  readonly over50: number;
  readonly over100: number;
}

/**
 * Watches for how long the event loop is held, in CPU time of the main thread: what other processes take of a shared
 * machine does not count. Linux alone tells it (`/proc/self/task/<pid>/schedstat`); elsewhere wall time stands in.
 */
export function watchLoop(): { stop(): Holds } {
  let longest = 0;
  let over50 = 0;
  let over100 = 0;
  let before = mainThreadMs();
  const timer = setInterval(() => {
    const now = mainThreadMs();
    const held = now - before;
    before = now;
    longest = Math.max(longest, held);
    if (held > 50) over50++;
    if (held > 100) over100++;
  }, tickMs);
  return {
    stop() {
      clearInterval(timer);
      return { longest: Math.round(longest), over50, over100 };
    },
  };
}

/** CPU milliseconds that the main thread has had. */
export function mainThreadMs(): number {
  try {
    const [nanoseconds = "0"] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}
