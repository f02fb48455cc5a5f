import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder } from "../../src/store/make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "make-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a folder", () => {
  test("is made with those above it, for this user alone, and once", () => {
    const deep = join(folder, "a/b/c");
    makeFolder(deep);
    makeFolder(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  test("is not made where a file stands in the way", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => makeFolder(join(folder, "file"))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(folder, "file/below"))).toThrow(/ENOTDIR|EEXIST/);
  });

  test.runIf(existsSync("/proc/self"))(
    "that a file system takes no folders for is refused, and not for ever",
    () => {
      expect(() => makeFolder("/proc/none/below")).toThrow();
    },
  );
});
