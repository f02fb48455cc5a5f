import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withSecretFiles } from "../../src/cli/secret-files.ts";

const folder = mkdtempSync(join(tmpdir(), "secret-files-"));

function fileWith(text: string): string {
  const path = join(folder, `secret-${text.length}`);
  writeFileSync(path, text);
  return path;
}

describe("a secret of a file", () => {
  test("is the setting, without the line's end", () => {
    const given = { DISCORD_TOKEN_FILE: fileWith("aaa.bbb.ccc\n"), LOG_LEVEL: "warn" };
    expect(withSecretFiles(given)).toEqual({ ...given, DISCORD_TOKEN: "aaa.bbb.ccc" });
  });

  test("may be the address of the database, beside the token's", () => {
    const given = {
      DISCORD_TOKEN_FILE: fileWith("aaa.bbb.cccc\n"),
      LIBRARY_URL_FILE: fileWith("postgres://reader:pass@db/library\n"),
    };
    expect(withSecretFiles(given)).toEqual({
      ...given,
      DISCORD_TOKEN: "aaa.bbb.cccc",
      LIBRARY_URL: "postgres://reader:pass@db/library",
    });
  });

  test("is not looked for where none is named", () => {
    const given = { DISCORD_TOKEN: "aaa.bbb.ccc", DISCORD_TOKEN_FILE: " " };
    expect(withSecretFiles(given)).toBe(given);
  });

  test.each([
    ["both are set", () => ({ DISCORD_TOKEN: "a.b.c", DISCORD_TOKEN_FILE: fileWith("x.y.z") }), /both set/],
    ["it is missing", () => ({ DISCORD_TOKEN_FILE: join(folder, "none") }), /there is no file/],
    ["it is a folder", () => ({ DISCORD_TOKEN_FILE: folder }), /there is no file/],
    ["it is empty", () => ({ DISCORD_TOKEN_FILE: fileWith(" \n") }), /is empty/],
    ["it is far too large", () => ({ DISCORD_TOKEN_FILE: fileWith("s".repeat(5000)) }), /too large/],
  ])("is refused where %s, without a word of what is in it", (_, given, message) => {
    const refusal = () => withSecretFiles(given());
    expect(refusal).toThrow(message);
    expect(refusal).not.toThrow(/x\.y\.z|sss/);
  });
});
