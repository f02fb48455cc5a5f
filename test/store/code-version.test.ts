import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { codeVersion, isLater, understanding } from "../../src/store/code-version.ts";

test("the version is that of a release and of all code by which articles are understood", () => {
  expect(codeVersion()).toMatch(/^\d+\.\d+\.\d+\+[\w-]{16}$/);
  expect(codeVersion()).toBe(codeVersion());
  const needed = new Set<string>();
  for (const folder of understanding.filter((one) => one !== "intake")) {
    const files = readdirSync(join("src", folder), { recursive: true, encoding: "utf8" });
    for (const name of files.filter((one) => one.endsWith(".ts"))) {
      const file = join("src", folder, name);
      for (const [, to = ""] of readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+)"/g))
        needed.add(normalize(join(dirname(file), to)).split("/")[1] ?? "");
    }
  }
  expect([...needed].filter((folder) => !understanding.some((one) => one === folder))).toEqual([]);
});

describe("a later release", () => {
  test.each([
    ["1.2.3+a", "1.2.3+b", false],
    ["1.2.4+a", "1.2.3+b", true],
    ["1.10.0+a", "1.9.9+b", true],
    ["1.2.2+a", "1.2.3+b", false],
    ["0.9.9+a", "1.0.0+b", false],
  ])("%s against %s: %s", (found, own, later) => {
    expect(isLater(found, own)).toBe(later);
  });
});
