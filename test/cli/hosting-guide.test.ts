import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settingsList } from "../../src/cli/settings-list.ts";

const guide = readFileSync("docs/hosting.md", "utf8");
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

/** What the code gives to the log as the message of a line: the words of each call that are not within a `{}`. */
function logged(): string[] {
  const calls = sources.matchAll(/\b(?:log\.(?:info|warn|error|fatal)|warnOf)\(/g);
  const words = [...calls].flatMap(({ index, 0: call }) => stringsOfCall(sources.slice(index + call.length)));
  const notes = [...readFileSync("src/cli/store-notes.ts", "utf8").matchAll(/return `(.+?)`;/g)].map(
    ([, note = ""]) => note,
  );
  // A single word is the name of a field.
  return [...new Set([...words, ...notes])].filter((message) => message.includes(" "));
}

/** @param text begins within the parentheses of a call */
function stringsOfCall(text: string): string[] {
  const strings: string[] = [];
  let [round, curly] = [1, 0];
  for (const [token] of text.matchAll(/"[^"\n]*"|`[^`]*`|[(){}]/g)) {
    if (token === "(") round++;
    else if (token === ")") round--;
    else if (token === "{") curly++;
    else if (token === "}") curly--;
    else if (curly === 0) strings.push(token.slice(1, -1));
    if (round === 0) return strings;
  }
  return strings;
}

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

test.each(logged())("it explains what the bot says: %j", (message) => {
  const explained = messages.some((one) => one.split("…").every((part) => message.includes(part.trim())));
  expect([message, explained]).toEqual([message, true]);
});

test("the settings that it names are there", () => {
  const named = new Set([...guide.matchAll(/\b[A-Z]{3,}(?:_[A-Z]+)+\b/g)].map(([name]) => name));
  const known = new Set<string>(settingsList.map(({ name }) => name));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});
