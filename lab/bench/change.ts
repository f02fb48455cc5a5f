import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import { mainThreadMs, watchLoop } from "./loop-holds.ts";
import { cpuOf, median } from "./measure.ts";
import type { Place } from "./place.ts";

export interface Changed {
  /** Medians: from writing a file until it is answered from, and what the main thread did for it. */
  readonly seconds: number;
  readonly mainMs: number;
  readonly many: { readonly files: number; readonly seconds: number; readonly longestHoldMs: number };
  readonly reload: { readonly cpuMs: number; readonly longestHoldMs: number };
}

const lookEveryMs = 10;
const sureAfterMs = 3000;
const mostAtOnce = 5000;

/** Files that change while a bot watches them: one at a time, then many at once; and a look at all where none changed. */
export async function change({ articles, files, data, rounds }: Place): Promise<Changed> {
  const shelf = folderLibrary({ folders: [articles], storeFolder: data, watch: true });
  await shelf.loaded;
  const changeTo = (at: number, word: string) => {
    const path = files[at] ?? "";
    writeFileSync(path, readFileSync(path, "utf8").replace(/^title: "/m, `title: "${word} `));
  };
  // Near spellings are offered too.
  const isFound = async (word: string) =>
    (await shelf.library.complete("article", word, 1)).some(({ label }) => label.startsWith(word));
  const untilFound = async (word: string) => {
    while (!(await isFound(word))) await after(lookEveryMs);
  };
  const one = { seconds: [] as number[], mainMs: [] as number[] };
  for (let round = 0; round < rounds + 1; round++) {
    const [began, main] = [performance.now(), mainThreadMs()];
    const word = `Zwei${"x".repeat(round)}q`;
    changeTo(round, word);
    await untilFound(word);
    // The first starts the threads that read.
    if (round === 0) continue;
    one.seconds.push((performance.now() - began) / 1000);
    one.mainMs.push(mainThreadMs() - main);
  }
  const watch = watchLoop();
  const began = performance.now();
  const atOnce = Math.min(mostAtOnce, Math.floor(files.length / 2));
  for (let at = 0; at < atOnce; at++) {
    changeTo(files.length - 1 - at, "Drittens");
    if (at % 50 === 0) await after(0);
  }
  await shelf.reload();
  while (shelf.progress()) await after(100);
  const many = {
    files: atOnce,
    seconds: (performance.now() - began) / 1000,
    longestHoldMs: watch.stop().longest,
  };
  // Files that changed just now are looked into once more.
  await after(sureAfterMs);
  await shelf.reload();
  const again = watchLoop();
  const reload = await cpuOf(() => shelf.reload());
  const longestHoldMs = again.stop().longest;
  await shelf.close();
  return {
    ...{ seconds: median(one.seconds), mainMs: median(one.mainMs), many },
    reload: { cpuMs: reload.ms, longestHoldMs },
  };
}
