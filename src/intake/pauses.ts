/** Milliseconds of work between two turns of the event loop; a piece of work that lies between may be longer. */
export const defaultBudget = 10;

/** To be asked between two pieces of work: `isDue` once they took the budget, `pause` lets timers and sockets through. */
export interface Pauses {
  isDue(): boolean;
  pause(): Promise<void>;
}

export function pausesEvery(budget: number): Pauses {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= budget,
    async pause() {
      await new Promise((next) => setImmediate(next));
      since = performance.now();
    },
  };
}
