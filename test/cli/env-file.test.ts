import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvFile } from "../../src/cli/env-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer) {
  const path = join(folder, ".env");
  writeFileSync(path, content);
  return { ...readEnvFile(path) };
}

describe("a file of settings is read as", () => {
  const both = { DISCORD_TOKEN: "a.b.c", ARTICLES_DIR: "my articles" };
  test.each<[string, string | Buffer]>([
    ["Linux saves it", 'DISCORD_TOKEN=a.b.c\nARTICLES_DIR="my articles"\n'],
    ["Windows saves it", 'DISCORD_TOKEN=a.b.c\r\nARTICLES_DIR="my articles"\r\n'],
    ["Windows marks it", '\uFEFFDISCORD_TOKEN=a.b.c\r\nARTICLES_DIR="my articles"\r\n'],
    [
      "PowerShell saves it",
      Buffer.from('\uFEFFDISCORD_TOKEN=a.b.c\r\nARTICLES_DIR="my articles"\r\n', "utf16le"),
    ],
    [
      "Notepad saves it as Unicode big endian",
      Buffer.from('\uFEFFDISCORD_TOKEN=a.b.c\r\nARTICLES_DIR="my articles"\r\n', "utf16le").swap16(),
    ],
    [
      "a shell would take it",
      "# mine\nexport DISCORD_TOKEN=a.b.c\n  export  ARTICLES_DIR='my articles' # all\n",
    ],
  ])("%s", (_, content) => {
    expect(read(content)).toEqual(both);
  });

  test("nothing where there is none", () => {
    expect(readEnvFile(join(folder, "missing"))).toEqual({});
  });

  test("what it is not is told in a sentence", () => {
    mkdirSync(join(folder, "a-folder"));
    expect(() => readEnvFile(join(folder, "a-folder"))).toThrow(/a-folder cannot be read \(EISDIR\)/);
  });
});
