import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/cli/config.ts";
import { withSecretFiles } from "../../src/cli/secret-files.ts";
import { settingsList } from "../../src/cli/settings-list.ts";

const names = settingsList.map(({ name }) => name);

describe("the list of settings is the only one", () => {
  test("README's table tells each, with what holds without it", () => {
    const told = [...readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)];
    const listed = settingsList.map(({ name, meaning, without }) => [
      name,
      meaning,
      "value" in without ? `\`${without.value}\`` : without.words,
    ]);
    expect(told.map(([, ...cells]) => cells)).toEqual(listed);
  });

  test(".env.example shows each below a comment, with the value that holds without it", () => {
    const text = readFileSync(".env.example", "utf8");
    const examples = settingsList.map((one) => [
      one.name,
      "example" in one ? one.example : "value" in one.without ? one.without.value : "",
    ]);
    expect([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, ...pair]) => pair)).toEqual(examples);
    for (const paragraph of text.trim().split("\n\n")) expect(paragraph).toMatch(/^#/);
  });

  test("each is read, and nothing else", () => {
    const read = new Set<string>();
    const token = "AbCdEfGhIjKlMnOpQrStUvWx.YzAbCd.eFgHiJkLmNoPqRsTuVwXyZ";
    const given: Record<string, string> = { DISCORD_TOKEN: token, DAILY_QUOTE_CHANNEL: "123456789012345678" };
    const env = new Proxy(given, {
      get(values, name) {
        read.add(String(name));
        return values[String(name)];
      },
    });
    expect(readConfig(withSecretFiles(env)).ok).toBe(true);
    expect([...read].sort()).toEqual([...names].sort());
  });

  test("the template can be used as it is", () => {
    const result = readConfig(parseEnv(readFileSync(".env.example", "utf8")));
    expect(result).toEqual(readConfig({}));
  });
});
