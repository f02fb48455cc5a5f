import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordsInLiterals } from "../words-in-literals.ts";

const folder = "src/reading";

/** Literals of the program's own that no type declares, each with why. */
const allowed = [
  // No language, in BCP 47.
  "und",
  // The beginning of an address.
  "www.",
];

const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")] as const);

/** A word of the text held against letters, were they also a name of the program's own ("name", "role"). */
const compared = /\b(?:word|char|raw)\s*[!=]==?\s*"[^"\n]*[\p{Lu}\p{Ll}\p{Lo}][^"\n]*"/u;
/** A language told by its code, or by which words it happens to have. */
const guessed =
  /\b(?:code|language)\s*[!=]==?\s*"|\blanguage\??\.\w+\.size\b|\b(?:elisions|determiners)\.size\b/;

describe("reading knows no language", () => {
  test("and no word of any: they lie in src/languages", () => {
    expect(wordsInLiterals(folder, allowed)).toEqual([]);
  });

  test("a word of the text is compared with words of a language only", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(([, source]) => compared.test(source)).map(([file]) => file)).toEqual([]);
    expect(compared.test('if (item.word === "name") return 1;')).toBe(true);
  });

  test("a trait is asked, never which language it is", () => {
    expect(sources.filter(([, source]) => guessed.test(source)).map(([file]) => file)).toEqual([]);
    expect(guessed.test("const english = language.elisions.size === 0;")).toBe(true);
    expect(guessed.test('if (language?.code === "en") return 1;')).toBe(true);
  });
});
