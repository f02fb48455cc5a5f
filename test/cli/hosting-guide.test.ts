import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settingsList } from "../../src/cli/settings-list.ts";

const guide = readFileSync("docs/hosting.md", "utf8");
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

const table = guide.slice(
  guide.indexOf("## What the messages mean"),
  guide.indexOf("A process that ends with 1"),
);
const messages = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, message = ""]) => message),
);

test("the guide explains messages", () => {
  expect(messages.length).toBeGreaterThan(8);
});

test.each(messages)("the bot says %j", (message) => {
  for (const part of message.split("…").map((text) => text.trim())) {
    // What stands in the message for a path or a number is an expression in the code.
    if (part.length > 3) expect(sources).toContain(part);
  }
});

test("the settings that it names are there", () => {
  const named = new Set([...guide.matchAll(/\b[A-Z]{3,}(?:_[A-Z]+)+\b/g)].map(([name]) => name));
  const known = new Set<string>(settingsList.map(({ name }) => name));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});
