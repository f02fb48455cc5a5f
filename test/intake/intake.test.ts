import { readdirSync, rmSync } from "node:fs";
import { chmod, rename, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Digest } from "../../src/domain/engine.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { Intake } from "../../src/intake/intake.ts";
import { localPool } from "../../src/intake/local-pool.ts";
import type { Pool } from "../../src/intake/pool.ts";
import { StoredArticles } from "../../src/intake/stored-articles.ts";
import { Store } from "../../src/store/store.ts";
import { newFolder, put, removeFolder } from "./folder.ts";
import { addressed, intakeOn, text, tomorrow, version } from "./intake-on.ts";

let folder = "";
let data = "";
const running: Intake[] = [];

beforeEach(async () => {
  [folder, data] = [await newFolder(), await newFolder()];
});

afterEach(async () => {
  for (const intake of running.splice(0)) await intake.close();
  removeFolder(folder);
  removeFolder(data);
});

function start(options: Partial<Parameters<typeof intakeOn>[0]> = {}) {
  const one = intakeOn({ folders: [folder], storeFolder: data, ...options });
  running.push(one.intake);
  const stop = async () => {
    running.splice(running.indexOf(one.intake), 1);
    await one.intake.close();
  };
  return { ...one, stop };
}

describe("a look", () => {
  test("reads what is new, changed or renamed, forgets what is gone, and leaves the others alone", async () => {
    await put(folder, { "a.txt": text("A"), "b.txt": text("B"), "c.txt": text("C"), "sub/d.txt": text("D") });
    const { asked, titles, look } = start();
    expect(await look()).toBe(true);
    expect(await titles()).toEqual(["A", "B", "C", "D"]);
    expect(asked.read).toBe(4);
    await rm(join(folder, "b.txt"));
    await put(folder, { "a.txt": text("A again"), "e.txt": text("E") });
    await rename(join(folder, "sub"), join(folder, "other"));
    await look();
    expect(await titles()).toEqual(["A again", "C", "D", "E"]);
    expect([asked.read, asked.digested]).toEqual([6, 1]);
  });

  test("that finds nothing where there was something forgets nothing", async () => {
    await put(folder, { "a.txt": text("A") });
    const { look, titles } = start();
    await look();
    await rm(join(folder, "a.txt"));
    expect(await look()).toBe(false);
    expect(await titles()).toEqual(["A"]);
  });

  test("keeps the last good version of a file that turned bad, and says why", async () => {
    await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
    const { intake, look, titles } = start();
    await look();
    await put(folder, { "a.txt": "", "b.txt": text("B again") });
    await look();
    expect(await titles()).toEqual(["A", "B again"]);
    expect(intake.report().refused).toMatchObject([{ path: `${folder}/a.txt`, reason: "the file is empty" }]);
    await put(folder, { "a.txt": text("A again") });
    await look();
    expect(await titles()).toEqual(["A again", "B again"]);
    expect(intake.report().refused).toEqual([]);
  });

  test("takes a record and its full text for one article, whichever comes first, and parts them again", async () => {
    const record = "---\ntitle: Short\nurl: https://example.org/a\ntags: [sea]\nsummary: S\n---\n";
    await put(folder, { "a.md": record, "z.txt": text("Z") });
    const { engine, look, titles } = start();
    await look();
    expect(await titles()).toEqual(["Short", "Z"]);
    await put(folder, { "b.txt": addressed("https://example.org/a", "Long") });
    await look();
    expect(await titles()).toEqual(["Long", "Z"]);
    expect(await engine().complete("topic", "sea", 5, null)).toMatchObject([{ label: "sea" }]);
    await rm(join(folder, "b.txt"));
    await look();
    expect(await titles()).toEqual(["Short", "Z"]);
  });

  test("takes up a changed file of outlets", async () => {
    await put(folder, { "a.txt": addressed("https://example.org/a", "A"), "b.txt": text("B") });
    const { engine, asked, look } = start();
    await look();
    await put(folder, { "outlets.yaml": "example.org:\n  name: The Mail\n" });
    await look();
    expect(await engine().complete("source", "the", 5, null)).toMatchObject([{ label: "The Mail" }]);
    expect([asked.read, asked.digested]).toEqual([2, 1]);
  });

  test("tells how far it has come", async () => {
    await put(
      folder,
      Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, text(`T${at}`)])),
    );
    const { intake, engine } = start();
    await intake.look();
    const before = intake.progress();
    expect(before?.total).toBe(12);
    expect(before?.done).toBeLessThan(12);
    await intake.settled();
    expect(intake.progress()).toBeNull();
    expect((await engine().holdings()).articles).toBe(12);
  });
});

describe("the next start", () => {
  async function firstRun(): Promise<void> {
    await put(folder, {
      "a.txt": text("A"),
      "b.txt": addressed("https://example.org/b", "B"),
      "bad.txt": "",
    });
    const { look, stop } = start();
    await look();
    await stop();
  }

  test.each([
    ["neither reads nor digests what it knows", version, "1", 0, 0],
    ["with another way of digesting reads nothing either", version, "2", 0, 2],
    ["with other code reads all again", "1.0.0+other", "1", 2, 0],
  ])("%s", async (_, own, digestVersion, read, digested) => {
    await firstRun();
    const { asked, look, titles, intake } = start({ own, digestVersion });
    await look();
    expect(await titles()).toEqual(["A", "B"]);
    expect([asked.read, asked.digested]).toEqual([read, digested]);
    expect(intake.report().refused).toMatchObject([{ reason: "the file is empty" }]);
  });

  test("opens no file whose times tell that it is as it was", async () => {
    await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
    const first = start({ now: tomorrow });
    await first.look();
    await first.stop();
    const { asked, look, titles } = start();
    await look();
    expect(await titles()).toEqual(["A", "B"]);
    expect(asked.parsed).toEqual([]);
    await put(folder, { "a.txt": text("A again") });
    await look();
    expect(asked.parsed).toEqual(["a.txt"]);
  });

  test("sees what changed, came and went meanwhile, and reads that alone", async () => {
    await firstRun();
    await put(folder, { "c.txt": text("C"), "b.txt": addressed("https://example.org/b", "B again") });
    await rename(join(folder, "a.txt"), join(folder, "moved.txt"));
    const { asked, look, titles } = start();
    await look();
    expect(await titles()).toEqual(["A", "B again", "C"]);
    expect(asked.read).toBe(2);
  });

  test.each(["pack", "snapshot"])("makes again what is missing of its %ss", async (ending) => {
    await firstRun();
    for (const name of readdirSync(data)) if (name.endsWith(ending)) rmSync(join(data, name));
    const { look, titles } = start();
    await look();
    expect(await titles()).toEqual(["A", "B"]);
  });

  test("beside one that runs uses what that has written", async () => {
    await put(folder, { "a.txt": text("A") });
    const first = start();
    await first.look();
    await first.intake.save();
    const second = start();
    await second.look();
    expect(await second.titles()).toEqual(["A"]);
    expect(second.asked.read).toBe(0);
  });

  test("without a store reads all, and what changes later too", async () => {
    const record = "---\ntitle: Short\nurl: https://example.org/a\ntags: [sea]\nsummary: S\n---\n";
    await put(folder, { "a.md": record });
    const { look, titles } = start({ storeFolder: null });
    await look();
    await put(folder, { "b.txt": addressed("https://example.org/a", "Long") });
    await look();
    expect(await titles()).toEqual(["Long"]);
  });
});

test("one article that the engine cannot take costs that article only", async () => {
  await put(folder, { "a.txt": text("A"), "b.txt": text("B"), "c.txt": text("C") });
  class Choosy extends MemoryEngine {
    override async add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
      const all: Digest[] = [];
      for await (const digest of digests) all.push(digest);
      if (all.some(({ article }) => article.text.startsWith("B"))) throw new Error("no such article");
      await super.add(all);
    }
  }
  const store = new Store(null, "");
  const articles = new StoredArticles(store);
  const engine = new Choosy(articles);
  const about = { folders: [folder], followLinks: false, digestVersion: "1", engineOf: async () => engine };
  const intake = new Intake({ ...about, engine, articles, pool: localPool(), store });
  running.push(intake);
  await intake.look();
  await intake.settled();
  expect((await engine.holdings()).articles).toBe(2);
  expect(intake.report().warnings).toMatchObject([{ path: `${folder}/b.txt` }]);
});

test("one file on which this program fails costs that file only", async () => {
  await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
  const { intake, titles } = (() => {
    const local = localPool();
    const store = new Store(null, "");
    const articles = new StoredArticles(store);
    const engine = new MemoryEngine(articles);
    const pool: Pool = {
      ...local,
      understand: (task) =>
        task.documents[0]?.path.endsWith("a.txt")
          ? Promise.reject(new Error("broken"))
          : local.understand(task),
    };
    const made = new Intake({
      folders: [folder],
      followLinks: false,
      ...{ engine, articles, pool, store },
      engineOf: async () => engine,
      digestVersion: "1",
    });
    running.push(made);
    return { intake: made, titles: async () => (await engine.holdings()).articles };
  })();
  await intake.look();
  await intake.settled();
  expect(await titles()).toBe(1);
  expect(intake.report().warnings).toMatchObject([
    { path: `${folder}/a.txt`, reason: expect.stringContaining("broken") },
  ]);
});

test("a file that may not be read any more keeps what it held", async () => {
  await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
  const { intake, look, titles } = start();
  await look();
  await chmod(join(folder, "a.txt"), 0);
  await utimes(join(folder, "a.txt"), 1, 1);
  await look();
  expect(await titles()).toEqual(["A", "B"]);
  if (process.getuid?.() !== 0) expect(intake.report().refused).toHaveLength(1);
});
