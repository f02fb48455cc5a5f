import { describe, expect, test } from "vitest";
import { wordsIn, wordsInLiterals } from "../words-in-literals.ts";

/** Literals of the program's own that no type declares, each with why. */
const allowed = [
  // No language, in BCP 47.
  "und",
  // Kinds of what two articles share, before the name itself.
  "person ",
  "tag ",
  // What an article is found by that is a copy of another one, before its reference.
  "copy ",
  // How an address in a text begins.
  String.raw`(?:https?:\/\/|www\.)[^\s"«»“”<>]{1,2000}`,
  // Signs of typesetters that get a byte of their own, and a trait of an entry.
  "€\u202f‚ƒ„…†‡ˆ‰Š‹Œ\u2011Ž\u2009\u2010‘’“”•–—˜™š›œ\u2032žŸ",
  "isNamed",
  // What opens the bytes of the table of people.
  "people 1",
  // A type, and the name of an error.
  "string",
  "EngineBytesError",
  // Discord's markup: the start of an address, and its mentions, emoji and times.
  "h",
  String.raw`<(?:@[!&]?\d{1,20}|#\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,14}(?::[tTdDfFR])?)>`,
];

// The engine over PostgreSQL is left out: it hands terms on as bytes, to the searches of the other, and its literals are SQL.
test.each(["src/library", "src/engines/memory"])(
  "%s knows no word of any language: they lie in src/languages",
  (folder) => {
    expect(wordsInLiterals(folder, allowed)).toEqual([]);
  },
);

describe("a word that slips into the code is found", () => {
  test.each([
    ["in a list", `const words = new Set("ne pas jamais".split(" "));`, "ne pas jamais"],
    ["in a comparison", `const is = (word: string) => word === "that";`, "that"],
    ["as a choice", `switch (word) { case "jamais": break; }`, "jamais"],
    ["in a pattern", `const ending = /(?:é|ée)$/u;`, "(?:é|ée)$"],
    ["as a single letter before an apostrophe", `const elided = /\\b[ld]['’]/g;`, "\\b[ld]['’]"],
    ["in a template", "const title = `laut $" + "{name}`;", "laut "],
    ["in a pattern that is put together", "const name = String.raw`\\p{Lu}(?:de|van)`;", "\\p{Lu}(?:de|van)"],
    ["in another script", `const negations = ["не"];`, "не"],
    ["in one without letters of ours", "const many = /^[二三四]/u;", "^[二三四]"],
    ["as a value of a list that is no type", `const all = ["kein", "nie"] as const;`, "kein"],
  ])("%s", (_, source, literal) => {
    expect(wordsIn("word.ts", source)[0]).toBe(`word.ts:1 ${literal}`);
  });

  test.each([
    ["members of types", `type Kind = "left-out" | "added"; const kind: Kind = "left-out";`],
    [
      "members of a list that makes a type",
      `const all = ["a", "b"] as const; type A = (typeof all)[number];`,
    ],
    ["what patterns call by letters", "const word = /(?<word>[a-z\\p{L}\\u00AD\\d]+)\\b/gu;"],
    ["what an error says", `throw new RangeError("These are too many");`],
    ["imports, schemes, normal forms", `import "x.ts"; const u = /^https?:/; s.normalize("NFD");`],
    ["comments", "// ne pas jamais"],
  ])("and not %s", (_, source) => {
    expect(wordsIn("word.ts", source)).toEqual([]);
  });
});
