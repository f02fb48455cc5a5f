import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadArticles } from "../../src/intake/load.ts";
import { workOf } from "../work.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-work-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function loading(name: string, content: string): Promise<number> {
  await writeFile(join(folder, name), content);
  return workOf(() => loadArticles([folder]));
}

describe.each([
  ["a.txt", "Un titre\n\n"],
  ["a.md", "---\ntitle: Un titre\n---\n"],
])("%s with twice as many signs costs at most 2.2 times the work", (name, head) => {
  test.each(['"', "«“‘\"'", '"a" ', "a", "\n", "> ", "[", "*a ", "<b>", "\u0301"])("%j", async (signs) => {
    const cost = (length: number) =>
      loading(name, `${head}${signs.repeat(length / signs.length)}\nUn texte.\n`);
    const once = await cost(5000);
    const twice = await cost(10_000);
    expect(twice).toBeLessThan(2.2 * once);
  });
});
