import { setTimeout as after } from "node:timers/promises";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import { watchLoop } from "./loop-holds.ts";
import { cpuMs } from "./measure.ts";
import type { Place } from "./place.ts";

export interface Started {
  readonly firstAnswerSeconds: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly longestHoldMs: number;
  readonly peakMegabytes: number;
}

const lookEveryMs = 20;

/** A first start, of which nothing was kept: until something is answered, and until everything is. */
export async function start({ articles, data }: Place): Promise<Started> {
  const [began, cpu, watch] = [performance.now(), cpuMs(), watchLoop()];
  const seconds = () => (performance.now() - began) / 1000;
  const shelf = folderLibrary({ folders: [articles], storeFolder: data });
  let peak = 0;
  let first: number | null = null;
  let isLoaded = false;
  shelf.loaded.finally(() => {
    isLoaded = true;
  });
  while (!isLoaded) {
    await after(lookEveryMs);
    peak = Math.max(peak, process.memoryUsage().rss);
    if (first === null && (await shelf.library.holdings()).articles > 0) first = seconds();
  }
  await shelf.loaded;
  const started = {
    firstAnswerSeconds: first ?? seconds(),
    seconds: seconds(),
    cpuSeconds: (cpuMs() - cpu) / 1000,
    longestHoldMs: watch.stop().longest,
    peakMegabytes: peak / 1e6,
  };
  await shelf.close();
  return started;
}
