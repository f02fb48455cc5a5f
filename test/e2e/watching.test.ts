import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FolderNews, folderLibrary } from "../../src/cli/folder-library.ts";
import type { LiveLibrary } from "../../src/cli/live-library.ts";
import { newFolder, put, removeFolder } from "../intake/folder.ts";

let folder = "";
let shelf: LiveLibrary | null = null;
const news: FolderNews[] = [];

beforeEach(async () => {
  folder = await newFolder();
  news.length = 0;
});

afterEach(async () => {
  await shelf?.close();
  removeFolder(folder);
});

const text = (title: string) => `${title}\n\nIt burns, said Maude Kerbrat, the keeper.\n`;

async function open(watch = true): Promise<LiveLibrary> {
  shelf = folderLibrary({ folders: [folder], watch }, (one) => news.push(one));
  await shelf.loaded;
  return shelf;
}

async function titles(): Promise<string[]> {
  const found = (await shelf?.library.complete("article", "", 1000)) ?? [];
  return found.map(({ label }) => label).sort();
}

/** Waits for what the system tells, and for what comes of it. */
const become = (expected: readonly string[]) => expect.poll(titles).toEqual(expected);

describe("while the bot runs", () => {
  test("a file that comes, changes, moves and goes is taken up", async () => {
    await put(folder, { "a.txt": text("A") });
    await open();
    await put(folder, { "b.txt": text("B") });
    await become(["A", "B"]);
    await appendFile(join(folder, "b.txt"), "More of it.\n");
    await put(folder, { "a.txt": text("A again") });
    await become(["A again", "B"]);
    await rename(join(folder, "a.txt"), join(folder, "c.txt"));
    await put(folder, { "d.txt": text("D") });
    await become(["A again", "B", "D"]);
    await rm(join(folder, "b.txt"));
    await become(["A again", "D"]);
    expect(news).toEqual([]);
  });

  test("so are folders: new ones with all that is in them, renamed ones, and what changes there later", async () => {
    await put(folder, { "a.txt": text("A") });
    await open();
    await mkdir(join(folder, "one/two"), { recursive: true });
    await put(folder, { "one/two/b.txt": text("B"), "one/c.txt": text("C") });
    await become(["A", "B", "C"]);
    await rename(join(folder, "one"), join(folder, "other"));
    await put(folder, { "other/two/b.txt": text("B again") });
    await become(["A", "B again", "C"]);
    await put(folder, { "other/two/d.txt": text("D") });
    await become(["A", "B again", "C", "D"]);
    await rm(join(folder, "other"), { recursive: true });
    await become(["A"]);
  });

  test("an editor's way of saving leaves one article: aside, renamed, and with a copy of what was", async () => {
    await put(folder, { "a.txt": text("A") });
    await open();
    await put(folder, { ".a.txt.swp": "x", "4913": "", "a.txt~": text("A") });
    await rm(join(folder, "4913"));
    await writeFile(join(folder, ".a.txt.tmp"), text("A again"));
    await rename(join(folder, ".a.txt.tmp"), join(folder, "a.txt"));
    await become(["A again"]);
    expect(news).toEqual([]);
  });

  test("a file that is written in pieces ends as it ends, and an empty one keeps what it held", async () => {
    await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
    await open();
    await writeFile(join(folder, "a.txt"), "");
    await expect
      .poll(() => news)
      .toMatchObject([{ kind: "refused", refused: [{ reason: "the file is empty" }] }]);
    expect(await titles()).toEqual(["A", "B"]);
    for (const line of text("A again").split(/(?<=\n)/)) await appendFile(join(folder, "a.txt"), line);
    await become(["A again", "B"]);
    expect((await shelf?.status())?.refused).toEqual([]);
  });

  test("many at once are taken up, more than are remembered one by one", async () => {
    await put(folder, { "a.txt": text("A") });
    await open();
    const many = Array.from({ length: 700 }, (_, at) => `T${1000 + at}`);
    await put(folder, Object.fromEntries(many.map((title) => [`sub/${title}.txt`, text(title)])));
    await become(["A", ...many]);
    await rm(join(folder, "sub"), { recursive: true });
    await become(["A"]);
  });

  test("where it is not wanted nothing is taken up before somebody asks", async () => {
    await put(folder, { "a.txt": text("A") });
    const { reload } = await open(false);
    await put(folder, { "b.txt": text("B") });
    expect(await titles()).toEqual(["A"]);
    expect((await reload()).status.articles).toBe(2);
    expect(await titles()).toEqual(["A", "B"]);
  });
});
