import type { Pool } from "./pool.ts";
import { tasks } from "./tasks.ts";

/** Tasks in this thread, one at a time: where other threads cannot be had, and in tests. */
export function localPool(): Pool {
  let last: Promise<unknown> = Promise.resolve();
  /** A turn of the event loop before each, so that others are answered between two. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(run);
    last = done.catch(() => {});
    return done;
  };
  return {
    size: 1,
    parse: (task) => inTurn(() => tasks.parse(task)),
    understand: (task) => inTurn(() => tasks.understand(task)),
    async close() {
      await last;
    },
  };
}
