import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import type { Digest } from "../../src/domain/engine.ts";
import type { Ledger, LedgerEntry } from "../../src/domain/ledger.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { newFolder, put, removeFolder } from "./folder.ts";
import { intakeOn, text, tomorrow } from "./intake-on.ts";

/** An engine that stays when the process ends, with its ledger; `given` and `taken` are what it was told to change. */
class Outliving extends MemoryEngine {
  readonly entries = new Map<ArticleId, LedgerEntry>();
  given: string[] = [];
  taken: ArticleId[] = [];
  /** The next change fails, as where the connection is lost. */
  fails = false;

  readonly ledger: Ledger = {
    held: async () => [...this.entries.values()],
    forget: async (ids) => {
      for (const id of ids) this.entries.delete(id);
    },
    enter: async (entries) => {
      for (const { id, made, digest, complaints } of entries)
        this.entries.set(id, { id, made, digest, complaints });
    },
  };

  override async add(digests: Iterable<Digest>): Promise<void> {
    const all = [...digests];
    if (this.fails && all.length > 0) throw new Error("the connection is lost");
    this.given.push(...all.map(({ article }) => article.text.slice(0, article.title.end)));
    await super.add(all);
  }

  override async remove(ids: Iterable<ArticleId>): Promise<void> {
    const all = [...ids];
    this.taken.push(...all);
    await super.remove(all);
  }
}

let folder = "";
let engine: Outliving;
beforeEach(async () => {
  folder = await newFolder();
  engine = new Outliving();
});
afterEach(() => removeFolder(folder));

/** A process on the engine, from its start to its end. @returns the titles that are answered from then */
async function run(more: Partial<Parameters<typeof intakeOn>[0]> = {}): Promise<string[]> {
  engine.given = [];
  engine.taken = [];
  const options = { folders: [folder], storeFolder: null, now: tomorrow, ...more };
  const { intake, look, titles } = intakeOn({ ...options, outliving: { engine, ledger: engine.ledger } });
  await look();
  const found = await titles();
  await intake.close();
  return found;
}

test("is given nothing again that it holds, by a process that knows nothing of the one before", async () => {
  await put(folder, { "a.txt": text("A"), "b.txt": text("B") });
  expect(await run()).toEqual(["A", "B"]);
  expect(engine.given.sort()).toEqual(["A", "B"]);
  expect(await run()).toEqual(["A", "B"]);
  expect([engine.given, engine.taken]).toEqual([[], []]);
});

test("is brought to what the folders hold now: what changed, came and went while nobody looked", async () => {
  await put(folder, { "a.txt": text("A"), "b.txt": text("B"), "c.txt": text("C") });
  await run();
  await put(folder, { "a.txt": text("A again"), "d.txt": text("D") });
  rmSync(join(folder, "b.txt"));
  expect(await run()).toEqual(["A again", "C", "D"]);
  expect(engine.given.sort()).toEqual(["A again", "D"]);
  expect(engine.entries.size).toBe(3);
});

test("is not given by another release what that makes alike, and once that is known it is not made again", async () => {
  await put(folder, { "a.txt": text("A") });
  await run();
  expect(await run({ digestVersion: "2" })).toEqual(["A"]);
  expect([engine.given, engine.taken]).toEqual([[], []]);
  const [entry] = engine.entries.values();
  await run({ digestVersion: "2" });
  expect(engine.entries.get(entry?.id as ArticleId)).toBe(entry);
});

test("keeps what it holds where a folder is missing, or empty: it may not be mounted", async () => {
  const other = await newFolder();
  await put(folder, { "a.txt": text("A") });
  await put(other, { "b.txt": text("B") });
  await run({ folders: [folder, other] });
  removeFolder(other);
  expect(await run({ folders: [folder, other] })).toEqual(["A", "B"]);
  rmSync(join(folder, "a.txt"));
  expect(await run()).toEqual(["A", "B"]);
});

test("is given again what it may not have taken", async () => {
  await put(folder, { "a.txt": text("A") });
  await run();
  await put(folder, { "a.txt": text("A again") });
  engine.fails = true;
  await run();
  expect(engine.entries.size).toBe(0);
  engine.fails = false;
  expect(await run()).toEqual(["A again"]);
});
