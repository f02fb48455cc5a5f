import { folderLibrary } from "../../src/cli/folder-library.ts";
import { watchLoop } from "./loop-holds.ts";
import { cpuOf, liveMegabytes, median } from "./measure.ts";
import { fts5, miniSearch } from "./peers.ts";
import type { Place } from "./place.ts";

export interface Restarted {
  /** Medians of several rounds, one after the other in turn. */
  readonly cpuMs: { readonly own: number; readonly mini: number; readonly fts5: number };
  /** Of the first round, when nothing is compiled yet. */
  readonly firstCpuMs: { readonly own: number; readonly mini: number };
  readonly longestHoldMs: number;
  readonly liveMegabytes: number;
  readonly rssMegabytes: number;
}

/** A start that goes on with what was kept, beside others that open what they kept, in one process. */
export async function restart({ articles, data, peers, rounds }: Place): Promise<Restarted> {
  const taken = { own: [] as number[], mini: [] as number[], fts5: [] as number[] };
  const holds: number[] = [];
  const empty = liveMegabytes();
  let [live, rss] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const watch = watchLoop();
    const own = await cpuOf(async () => {
      const shelf = folderLibrary({ folders: [articles], storeFolder: data });
      await shelf.loaded;
      return shelf;
    });
    holds.push(watch.stop().longest);
    taken.own.push(own.ms);
    if (round === 0) {
      live = liveMegabytes() - empty;
      rss = process.memoryUsage().rss / 1e6;
    }
    await own.made.close();
    for (const [name, peer] of [
      ["mini", miniSearch(peers)],
      ["fts5", fts5(peers)],
    ] as const) {
      const opened = await cpuOf(() => peer.open());
      taken[name].push(opened.ms);
      opened.made.close();
    }
  }
  return {
    cpuMs: { own: median(taken.own), mini: median(taken.mini), fts5: median(taken.fts5) },
    firstCpuMs: { own: taken.own[0] ?? 0, mini: taken.mini[0] ?? 0 },
    longestHoldMs: Math.max(...holds),
    liveMegabytes: live,
    rssMegabytes: rss,
  };
}
