import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Literal, literalsOf } from "./literals.ts";

const root = resolve(fileURLToPath(import.meta.url), "../..");

function sourcesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".ts"))
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), "utf8")]),
  );
}

/** Strings of letters that are no words: a form of Unicode, "no language" in BCP 47, the beginning of an address. */
const technical = new Set(["NFC", "NFD", "und", "www."]);

/** A letter to Unicode, an apostrophe to whoever types it. */
const apostrophe = "\u02BC";

/** What types declare: members of unions, and of lists that are `as const`. */
function tagsOf(sources: Iterable<string>): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const source of sources) {
    for (const { kind, text, start, end } of literalsOf(source)) {
      const before = source.slice(0, start - 1).trimEnd();
      const after = source.slice(end + 1).replace(/^(?:\s|\/\/[^\n]*)+/, "");
      const listed = /^[^;[\]]*\] as const/.test(after) && /\[[^;[\]]*$/.test(before.slice(-400));
      const united = /(?<!\|)\|$/.test(before) || /^\|(?!\|)/.test(after);
      if (kind === "string" && (united || listed)) tags.add(text);
    }
  }
  return tags;
}

/** The literals of a source that hold words, or endings of words, of some language. */
function wordsIn(source: string, tags: ReadonlySet<string>): readonly string[] {
  return literalsOf(source)
    .filter((literal) => isWordy(literal, source, tags))
    .map(({ text }) => text);
}

function isWordy({ kind, text, start, end }: Literal, source: string, tags: ReadonlySet<string>): boolean {
  const before = source.slice(Math.max(0, start - 80), start - 1);
  if (kind === "regex") return /\p{L}/u.test(withoutClasses(text).replaceAll(apostrophe, " "));
  if (/(?:\bfrom|\bimport)\s*\(?\s*$/.test(before) || /\bnew \w*Error\(\s*$/.test(before)) return false;
  if (/\w\[\s*$/.test(before) || /^\s+in\b/.test(source.slice(end + 1, end + 9))) return false;
  const letters = text.replace(/\\(?:u[\da-fA-F]{4}|.)/g, " ").replaceAll(apostrophe, "'");
  if (!/\p{L}{2}|[\p{L}--[A-Za-z]]|\p{L}['’]|['’]\p{L}/v.test(letters)) return false;
  // A tag is no word, unless it is held against the words of a text.
  const compared = /\b(?:word|char|raw|text)\s*[!=]==?\s*$/.test(before);
  return compared || !(technical.has(text) || tags.has(text));
}

/** A pattern without classes, escapes and ranges: whatever letters are left are letters of a text. */
function withoutClasses(pattern: string): string {
  return pattern
    .replace(/\\[pP]\{\w+\}/g, " ")
    .replace(/\\u(?:\{[\da-fA-F]+\}|[\da-fA-F]{4})|\\x[\da-fA-F]{2}|\\./g, " ")
    .replace(/\(\?<\w+>/g, " ")
    .replace(/a-z|A-Z/g, " ");
}

describe("reading holds no word of any language", () => {
  const reading = sourcesBelow("src/reading");
  const types = [...sourcesBelow("src/domain").values(), ...sourcesBelow("src/languages/shape").values()];
  const agreement = readFileSync(join(root, "src/languages/agreement.ts"), "utf8");
  const tags = tagsOf([...reading.values(), ...types, agreement]);

  test("nor an ending of one: words are found in src/languages", () => {
    const found = [...reading].flatMap(([file, source]) =>
      wordsIn(source, tags).map((literal) => `${file}: ${literal}`),
    );
    expect(reading.size).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  test("nor asks which language it reads", () => {
    const asking = [...reading].filter(([, source]) =>
      /\b(?:code|language|tag)\s*[!=]==?\s*"(?!und")|(?:elisions|determiners|clitics)\.size/.test(source),
    );
    expect(asking.map(([file]) => file)).toEqual([]);
  });

  test.each([
    'if (item.word === "selon") return 1;',
    'if (item.word === "name") return 1;',
    "const verbs = /^(?:say|tell)$/;",
    "const ending = /(?:é|ée)$/u;",
    "return /s$/.test(word);",
    "const french = new Set(['les']);",
    'const words = "il elle".split(" ");',
    "const pair = `l' $" + "{word}`;",
    'word.endsWith("é");',
    'const marker = "\'s";',
  ])("the rule sees %s", (source) => {
    expect(wordsIn(source, tags)).toHaveLength(1);
  });

  test.each([
    'import { fold } from "../languages/parts/fold.ts";',
    'const kind: "name" | "role" = "role";',
    "const word = /\\p{L}[\\p{L}\\p{M}]*/gu;",
    "const half = total / 2; // les deux / both",
    'const tag = /^[a-z]{2,3}$/.test(code) && code !== "und";',
    'throw new RangeError("no such quotation");',
  ])("and lets pass %s", (source) => {
    expect(wordsIn(source, tags)).toEqual([]);
  });
});
