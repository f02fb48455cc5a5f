import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FoundFolder } from "../../src/intake/find-files.ts";
import { Watcher } from "../../src/intake/watcher.ts";
import { newFolder, put, removeFolder } from "./folder.ts";

let folder = "";
let watcher: Watcher | null = null;

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(async () => {
  await watcher?.close();
  removeFolder(folder);
});

async function listed(): Promise<FoundFolder> {
  const { ino, mtimeNs } = await stat(folder, { bigint: true });
  return { absolute: folder, identity: String(ino), changed: mtimeNs };
}

/** Resolves with what the watcher tells first. */
function watching(): { readonly told: Promise<readonly string[] | "anywhere">; readonly made: Watcher } {
  let tell: (paths: readonly string[] | "anywhere") => void = () => {};
  const told = new Promise<readonly string[] | "anywhere">((resolve) => {
    tell = resolve;
  });
  const made = new Watcher({ onChange: async (paths) => tell(paths), onUnwatched: () => {} });
  watcher = made;
  return { told, made };
}

test("what came between listing a folder and watching it is told", async () => {
  const before = await listed();
  await put(folder, { "a.txt": "A" });
  const { told, made } = watching();
  made.add([before]);
  expect(await told).toEqual([folder]);
});

test("what a system that watches no more folders cannot tell is found by looking, which the host is told once", () => {
  const reasons: string[] = [];
  const made = new Watcher({ onChange: async () => {}, onUnwatched: (reason) => reasons.push(reason) });
  watcher = made;
  const strange = (name: string) => ({ absolute: join(folder, `${name}\0`), identity: name, changed: 0n });
  made.add([strange("a"), strange("b")]);
  expect(reasons).toHaveLength(1);
});

test("a folder that has gone meanwhile is nothing to speak of", () => {
  const reasons: string[] = [];
  const made = new Watcher({ onChange: async () => {}, onUnwatched: (reason) => reasons.push(reason) });
  watcher = made;
  made.add([{ absolute: join(folder, "gone"), identity: "1", changed: 0n }]);
  expect(reasons).toEqual([]);
});
