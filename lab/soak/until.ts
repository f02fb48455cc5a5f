import { setTimeout as wait } from "node:timers/promises";

/** Waits for it, two minutes at most. @throws Error where it does not come about */
export async function until(isSo: () => boolean): Promise<void> {
  for (let left = 600; !isSo(); left--) {
    if (left === 0) throw new Error("what was waited for did not come about in two minutes");
    await wait(200);
  }
}
