import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TimeSlice } from "../../src/domain/time-slice.ts";
import { accessTo } from "../../src/intake/access.ts";
import { loadArticles, readArticleFile, readArticles } from "../../src/intake/load.ts";
import { type LoadedDocument, mergeDuplicates } from "../../src/intake/merge.ts";
import { parseFile } from "../../src/intake/parse-file.ts";
import { countWork } from "../count-work.ts";
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

  test("also while what is the same is merged", async () => {
    await putMany(20);
    const access = await accessTo([folder], false);
    const documents: LoadedDocument[] = [];
    for (let at = 0; at < 20; at++) {
      const path = `${at}.txt`;
      const parsed = await parseFile({ absolute: `${folder}/${path}`, path, shown: path }, access);
      documents.push(...parsed.documents);
    }
    const seen = await turnsDuring(async (turns) => {
      const before = turns();
      await mergeDuplicates(documents, new TimeSlice(hurrying()));
      return turns() - before;
    });
    expect(seen).toBeGreaterThanOrEqual(20);
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

describe("one file alone", () => {
  const read = async (path: string) =>
    readArticleFile(
      { absolute: `${folder}/${path}`, path, shown: `articles/${path}` },
      await accessTo([folder], false),
      new Map([["example.org", { name: "The Mail", color: 0, note: null }]]),
    );

  test("gives the article that a whole load gives", async () => {
    await put(folder, {
      "a.txt": ` date 2021-11 https://example.org/a\n\n${article(1)}`,
      "b.txt": article(2),
    });
    const { articles, refused, warnings } = await read("a.txt");
    expect([refused, warnings]).toEqual([[], []]);
    const [whole] = (await loadArticles([folder])).articles;
    expect(articles).toEqual([{ ...whole, origin: "articles/a.txt", outlet: "The Mail", outletColor: 0 }]);
  });

  test.each([
    ["a.txt", "", "the file is empty"],
    ["a.md", "---\ntitle: A\n", "the front matter does not end"],
    ["a.txt", "%PDF-1.4\n", "the file is a PDF"],
  ])("that cannot be used says why: %s with %j", async (path, content, reason) => {
    await put(folder, { [path]: content });
    expect(await read(path)).toMatchObject({ articles: [], refused: [{ path: `articles/${path}`, reason }] });
  });

  test("that has gone says so", async () => {
    expect(await read("gone.md")).toMatchObject({ articles: [], refused: [{ path: "articles/gone.md" }] });
  });
});

test("many records of one article cost as many looks, not as many readings of its text", async () => {
  const front = (title: string) => `---\ntitle: ${title}\nurl: https://example.org/a\nsummary: S\n---\n`;
  const load = async (records: number) => {
    removeFolder(folder);
    await put(folder, { "a.md": `${front("A")}${"It burns. ".repeat(2000)}\n` });
    for (let at = 0; at < records; at++) await put(folder, { [`r${at}.md`]: front(`R${at}`) });
    const access = await accessTo([folder], false);
    const documents: LoadedDocument[] = [];
    for (const path of ["a.md", ...Array.from({ length: records }, (_, at) => `r${at}.md`)]) {
      documents.push(
        ...(await parseFile({ absolute: `${folder}/${path}`, path, shown: path }, access)).documents,
      );
    }
    return countWork(() => mergeDuplicates(documents, new TimeSlice(() => 0)));
  };
  expect(await load(40)).toBeLessThanOrEqual(1.2 * (await load(20)) + 500);
});
