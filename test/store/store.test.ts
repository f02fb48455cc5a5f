import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyOf } from "../../src/store/keys.ts";
import { packToBytes } from "../../src/store/pack-file.ts";
import { Store } from "../../src/store/store.ts";
import { newFolder, removeFolder } from "../intake/folder.ts";

const version = "1.2.3+code";
let folder = "";
const open: Store[] = [];

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  removeFolder(folder);
});

function storeOf(own = version, at = folder): Store {
  const store = new Store(at, own);
  open.push(store);
  return store;
}

const key = (name: string) => keyOf("document", name);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const names = () => readdirSync(folder).filter((name) => name !== "lock");
const pack = () => join(folder, names().find((name) => name.endsWith(".pack")) ?? "");

async function filled(...records: string[]): Promise<void> {
  const store = storeOf();
  for (const record of records) store.put(key(record), bytesOf(record));
  await store.save({ files: [bytesOf("index"), bytesOf("more")] });
  await store.close();
}

describe("what was kept", () => {
  test("is there for the next process, records and snapshots", async () => {
    await filled("one", "two", "");
    const store = storeOf();
    expect(["one", "two", ""].map((name) => textOf(store.get(key(name))))).toEqual(["one", "two", ""]);
    expect((await store.snapshot("files"))?.map(textOf)).toEqual(["index", "more"]);
    expect([store.get(key("three")), store.has(key("three")), await store.snapshot("other")]).toEqual([
      null,
      false,
      null,
    ]);
    expect(store.takeNotes()).toEqual([]);
  });

  test("is there before it is written", () => {
    const store = storeOf();
    store.put(key("one"), bytesOf("one"));
    expect(textOf(store.get(key("one")))).toBe("one");
  });

  test("survives being thinned out, and what nobody names goes", async () => {
    const store = storeOf();
    const all = Array.from({ length: 300 }, (_, at) => `record ${at}`);
    for (const name of all) store.put(key(name), bytesOf(name));
    await store.save();
    const live = new Set(all.slice(0, 10).map(key));
    await store.sweep({ count: live.size, keys: () => live });
    const kept = (one: Store) => all.filter((name) => textOf(one.get(key(name))) === name);
    expect(kept(store)).toEqual(all.slice(0, 10));
    expect(names()).toHaveLength(1);
    await store.close();
    expect(kept(storeOf())).toEqual(all.slice(0, 10));
  });

  test("many small packs become one, with all that is in them", async () => {
    const store = storeOf();
    const all = Array.from({ length: 70 }, (_, at) => `record ${at}`);
    for (const name of all) {
      store.put(key(name), bytesOf(name));
      await store.save();
    }
    expect(names()).toHaveLength(70);
    const live = new Set(all.map(key));
    await store.sweep({ count: live.size, keys: () => live });
    expect(names()).toHaveLength(1);
    expect(all.filter((name) => textOf(store.get(key(name))) !== name)).toEqual([]);
  });
});

describe("a folder that somebody removed", () => {
  test("is there again with the next save, with all that was kept in it", async () => {
    const store = storeOf();
    const snapshot = [bytesOf("index")];
    store.put(key("one"), bytesOf("one"));
    await store.save({ files: snapshot });
    removeFolder(folder);
    store.put(key("two"), bytesOf("two"));
    await store.save({ files: snapshot });
    expect(store.takeNotes()).toEqual([]);
    expect([store.has(key("one")), store.has(key("two"))]).toEqual([true, true]);
    const beside = storeOf();
    expect(beside.takeNotes()).toEqual([{ kind: "read-only" }]);
    await store.close();
    const next = storeOf();
    expect(["one", "two"].map((name) => textOf(next.get(key(name))))).toEqual(["one", "two"]);
    expect((await next.snapshot("files"))?.map(textOf)).toEqual(["index"]);
  });

  test("belongs to the process that made it again first", async () => {
    const store = storeOf();
    store.put(key("one"), bytesOf("one"));
    await store.save();
    removeFolder(folder);
    mkdirSync(folder);
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.ppid, began: null, host: hostname() }));
    await store.save();
    expect(names()).toEqual([]);
    expect([store.isWritable, textOf(store.get(key("one")))]).toEqual([false, "one"]);
    expect(store.takeNotes()).toEqual([{ kind: "read-only" }]);
  });

  test("a pack alone that is gone is written anew", async () => {
    const store = storeOf();
    store.put(key("one"), bytesOf("one"));
    await store.save();
    rmSync(pack());
    await store.save();
    expect(names()).toHaveLength(1);
    await store.close();
    expect(textOf(storeOf().get(key("one")))).toBe("one");
  });
});

describe("what cannot be relied on is not used, and said", () => {
  /** What a store answers after something was done to its only pack: each record right or missing, never wrong. */
  async function after(harm: (bytes: Buffer) => Uint8Array) {
    await filled("one", "two");
    writeFileSync(pack(), harm(readFileSync(pack())));
    const store = storeOf();
    const answers = ["one", "two"].map((name) => textOf(store.get(key(name))));
    return { answers, notes: store.takeNotes() };
  }

  test("a file cut anywhere", async () => {
    await filled("one", "two");
    const whole = readFileSync(pack());
    const path = pack();
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const store = storeOf();
      expect([store.get(key("one")), store.get(key("two"))]).toEqual([null, null]);
      expect(store.takeNotes()).toEqual([{ kind: "damaged", files: 1 }]);
      await store.close();
    }
  });

  test("a file with any byte altered", async () => {
    await filled("one", "two");
    const whole = readFileSync(pack());
    const path = pack();
    for (let at = 0; at < whole.length; at++) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0x11;
      writeFileSync(path, altered);
      const store = storeOf();
      for (const name of ["one", "two"]) expect([name, null]).toContain(textOf(store.get(key(name))));
      await store.close();
    }
  });

  test("a foreign file under a name of ours", async () => {
    expect(await after(() => Buffer.from("something else altogether, and long enough"))).toEqual({
      answers: [null, null],
      notes: [{ kind: "damaged", files: 1 }],
    });
  });

  test("the files of another version are made again", async () => {
    await filled("one");
    const store = storeOf("1.2.3+other");
    expect(store.get(key("one"))).toBeNull();
    expect(await store.snapshot("files")).toBeNull();
    expect(store.takeNotes()).toEqual([{ kind: "other-version" }]);
    expect(names()).toEqual([]);
  });

  test("those of a later release are left alone, and nothing is mixed into them", async () => {
    await filled("one");
    const before = names();
    const store = storeOf("1.2.2+code");
    store.put(key("two"), bytesOf("two"));
    await store.save({ files: [bytesOf("index"), bytesOf("more")] });
    expect(store.takeNotes()).toEqual([{ kind: "later-version" }]);
    expect(names()).toEqual(before);
    await store.close();
    expect(textOf(storeOf().get(key("one")))).toBe("one");
  });

  test("what was not finished is removed, and what is none of ours stays", async () => {
    const others = ["notes.txt", "my.pack", `${"a".repeat(12)}.pack.old`];
    for (const name of others) writeFileSync(join(folder, name), "x");
    writeFileSync(join(folder, `${"a".repeat(12)}.pack.0a.aside`), "x");
    const store = storeOf();
    expect(store.takeNotes()).toEqual([]);
    expect(names().sort()).toEqual(others.sort());
  });
});

describe("where it cannot be written, the bot runs without", () => {
  test("a folder that cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    const store = storeOf(version, join(folder, "file", "store"));
    store.put(key("one"), bytesOf("one"));
    expect(textOf(store.get(key("one")))).toBe("one");
    // As newer versions of Node call it, EEXIST.
    const reason = expect.stringMatching(/^(?:ENOTDIR|EEXIST)$/);
    expect([store.isWritable, store.takeNotes()]).toEqual([false, [{ kind: "unusable", reason }]]);
  });

  test("a folder that goes away: what waits is written once it is back", async () => {
    const store = storeOf();
    store.put(key("one"), bytesOf("one"));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    await store.save();
    expect(store.takeNotes()).toEqual([{ kind: "unusable", reason: "EEXIST" }]);
    rmSync(folder);
    mkdirSync(folder);
    await store.save();
    await store.close();
    expect(textOf(storeOf().get(key("one")))).toBe("one");
  });

  test("no folder at all is no fault", async () => {
    const store = new Store(null, version);
    for (const name of ["one", "two"]) store.put(key(name), bytesOf(name));
    await store.save({ files: [bytesOf("index")] });
    expect([textOf(store.get(key("one"))), await store.snapshot("files"), store.takeNotes()]).toEqual([
      "one",
      null,
      [],
    ]);
    await store.close();
  });

  test("what is in memory alone goes when nobody names it any more", async () => {
    const store = new Store(null, version);
    const all = Array.from({ length: 100 }, (_, at) => `record ${at}`);
    for (const name of all) store.put(key(name), bytesOf(name));
    const live = new Set(all.slice(0, 3).map(key));
    await store.sweep({ count: live.size, keys: () => live });
    expect(all.filter((name) => store.has(key(name)))).toEqual(all.slice(0, 3));
  });
});

describe("a snapshot", () => {
  const parts = () => names().filter((name) => name.endsWith(".part"));
  const kept = async (store: Store) => (await store.snapshot("engine"))?.map(textOf) ?? null;

  test("is written again in those parts alone that are others, and drops what it had before", async () => {
    const [same, old] = [bytesOf("same"), bytesOf("old")];
    const store = storeOf();
    await store.save({ engine: [same, old], files: [bytesOf("index")] });
    const before = parts();
    await store.save({ engine: [same, bytesOf("new")] });
    expect(await kept(store)).toEqual(["same", "new"]);
    expect(parts().filter((name) => before.includes(name))).toHaveLength(2);
    expect(parts()).toHaveLength(3);
  });

  test("knows its parts again in the next process", async () => {
    const first = storeOf();
    await first.save({ engine: [bytesOf("one"), bytesOf("two")] });
    await first.close();
    const second = storeOf();
    const [one] = (await second.snapshot("engine")) ?? [];
    const before = parts();
    if (one) await second.save({ engine: [one, bytesOf("three")] });
    expect(await kept(second)).toEqual(["one", "three"]);
    expect(parts().filter((name) => before.includes(name))).toHaveLength(1);
  });

  test.each<[string, (path: string) => void]>([
    ["gone", (path) => rmSync(path)],
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ["longer", (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from("x")]))],
    [
      "altered",
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte) => byte ^ 1),
        ),
    ],
    ["another one", (path) => writeFileSync(path, "foreign")],
  ])("with a part that is %s is none, and that is said", async (_, harm) => {
    const first = storeOf();
    await first.save({ engine: [bytesOf("one"), bytesOf("two")] });
    await first.close();
    harm(join(folder, parts()[1] ?? ""));
    const second = storeOf();
    expect(await kept(second)).toBeNull();
    expect(second.takeNotes()).toEqual([{ kind: "damaged", files: 1 }]);
    await second.save({ engine: [bytesOf("made again")] });
    expect(await kept(second)).toEqual(["made again"]);
    expect(parts()).toHaveLength(1);
  });

  test("whose list is half written leaves the one before, and parts without a list go", async () => {
    const first = storeOf();
    await first.save({ engine: [bytesOf("one")] });
    await first.close();
    writeFileSync(join(folder, `${"a".repeat(12)}.part`), "a part of what was never listed");
    writeFileSync(join(folder, "engine.snapshot.0a.aside"), "half a list");
    const second = storeOf();
    expect(await kept(second)).toEqual(["one"]);
    expect([parts().length, second.takeNotes()]).toEqual([1, []]);
  });
});

test("a pack is what its records say, to the byte", async () => {
  const records = [{ key: key("one"), bytes: bytesOf("one") }];
  expect((await packToBytes(records, version)).map(({ length }) => length)).toEqual([
    16 + version.length,
    3,
    28 + 8,
  ]);
});
