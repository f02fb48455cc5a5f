import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadArticles, readArticles } from "../../src/intake/load.ts";
import { newFolder, put, removeFolder } from "./folder.ts";

let folder = "";

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(() => removeFolder(folder));

const article = (at: number) => `Titre ${at}\n\nLe texte ${at}.\n`;

async function putMany(count: number): Promise<void> {
  await put(folder, Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, article(at)])));
}

/** A clock by which each look comes after a whole slice. */
function hurrying(): () => number {
  let now = 0;
  return () => {
    now += 1000;
    return now;
  };
}

/** Runs `work`, which may ask how often the event loop has turned. */
async function turnsDuring<T>(work: (turns: () => number) => Promise<T>): Promise<T> {
  let turns = 0;
  let running = true;
  const turn = () => {
    turns++;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    return await work(() => turns);
  } finally {
    running = false;
  }
}

describe("the event loop turns while articles are read", () => {
  test("with no time to spend, after each file and after each article", async () => {
    await putMany(20);
    const sizes: number[] = [];
    const seen = new Set<number>();
    await turnsDuring(async (turns) => {
      for await (const slice of readArticles([folder], { now: hurrying() })) {
        sizes.push(slice.length);
        seen.add(turns());
      }
    });
    expect(sizes).toEqual(Array(20).fill(1));
    expect(seen.size).toBe(20);
  });

  test("and a load that is no longer wanted ends", async () => {
    await putMany(20);
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 3) stop.abort(new Error("stopped"));
    };
    await expect(loadArticles([folder], { signal: stop.signal, onProgress })).rejects.toThrow("stopped");
  });

  test("and slices together are the whole", async () => {
    await putMany(7);
    const slices: string[] = [];
    for await (const slice of readArticles([folder], { now: hurrying() }))
      slices.push(...slice.map(({ id }) => id));
    expect(slices).toEqual((await loadArticles([folder])).articles.map(({ id }) => id));
  });
});
