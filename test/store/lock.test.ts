import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRecord } from "../../src/domain/is-record.ts";
import { Lock } from "../../src/store/lock.ts";
import { newFolder, removeFolder } from "../intake/folder.ts";

let folder = "";
let path = "";
const taken: Lock[] = [];

beforeEach(async () => {
  folder = await newFolder();
  path = join(folder, "lock");
});

afterEach(() => {
  for (const lock of taken.splice(0)) lock.release();
  removeFolder(folder);
});

function take(): Lock | null {
  const lock = Lock.take(path);
  if (lock) taken.push(lock);
  return lock;
}

/** What this process would leave behind, with something else in it. */
function leave(change: Readonly<Record<string, unknown>>): void {
  const lock = take();
  const mark: unknown = JSON.parse(readFileSync(path, "utf8"));
  lock?.release();
  writeFileSync(path, JSON.stringify({ ...(isRecord(mark) ? mark : {}), ...change }));
}

describe("one writes", () => {
  test("until it lets go", () => {
    const first = take();
    expect(first).not.toBeNull();
    expect(take()).toBeNull();
    first?.release();
    expect(take()).not.toBeNull();
  });

  test("and a process that lives keeps it", () => {
    leave({ pid: process.ppid, began: null });
    expect(take()).toBeNull();
  });
});

describe("a lock that nobody holds is taken over", () => {
  test.each([
    ["its process has ended", { pid: 2 ** 22 + 1, began: null }],
    ["its number belongs to another process by now", { began: "1" }],
  ])("%s", (_, change) => {
    leave(change);
    expect(take()).not.toBeNull();
  });

  test("half of it was written", () => {
    writeFileSync(path, '{"pid":');
    expect(take()).not.toBeNull();
  });
});

test("who was taken for dead does not take away the lock of the next", () => {
  const first = take();
  rmSync(path);
  leave({ pid: process.ppid, began: null });
  first?.release();
  expect(take()).toBeNull();
});
