import { describe, expect, test } from "vitest";
import { findClaims } from "../../../src/library/verify/claims.ts";
import { plainText } from "../../../src/library/verify/markup.ts";
import { compareNames, nameWords } from "../../../src/library/verify/names.ts";
import { findQuoted } from "../../../src/library/verify/quotations.ts";

describe("Discord's Markdown is taken off", () => {
  test.each([
    [
      "**bold** and *slanted* and __under__ and ~~struck~~ and ||hidden||",
      "bold and slanted and under and struck and hidden",
    ],
    ["\\*stars\\* and snake_case stay", "*stars* and snake_case stay"],
    ["# A heading\n-# small", "A heading\nsmall"],
    ["[the words](https://example.org/a_b) and [he] stays", "the words and [he] stays"],
    ["<@123> <:wave:45> see <https://example.org>", "  see "],
    ["> quoted\nnot", "quoted\nnot"],
  ])("%s", (message, text) => {
    expect(plainText(message).text).toBe(text);
  });

  test("with the way back to the message", () => {
    const message = "a **bold** \\* end";
    const { text, offsets } = plainText(message);
    for (const [i, char] of [...text].entries()) expect(message[offsets[i] ?? -1]).toBe(char);
  });
});

describe("the quotations of a message", () => {
  test.each([
    [
      "two in marks",
      "He said “one two three four” and «five six seven eight».",
      ["one two three four", "five six seven eight"],
    ],
    ["the outer of two", "“she called it ‘a great day’ for all”", ["she called it ‘a great day’ for all"]],
    ["a block quote without its signature", "> one two three four\n> — Ada Bell", ["one two three four"]],
    ["a block quote to the end", ">>> one two three\nfour five", ["one two three\nfour five"]],
    [
      "marks within a block quote",
      "> Bell said “one two three four five” today",
      ["one two three four five"],
    ],
    [
      "a block quote with a word in marks",
      "> all the “new” things are old",
      ["all the “new” things are old"],
    ],
    ["the whole text without marks", "one two three four", ["one two three four"]],
    ["nothing in a remark", "so true!", []],
    ["corner brackets", "長官は「一二三四五」と『六七八九十』", ["一二三四五", "六七八九十"]],
  ])("%s", (_, message, expected) => {
    const plain = plainText(message);
    expect(findQuoted(plain).map(({ span }) => plain.text.slice(span.start, span.end))).toEqual(expected);
  });
});

describe("the speaker whom a message names", () => {
  test.each([
    ["“one two three four” — Ada Bell", "Ada Bell"],
    ["> one two three four\n> — Ada Bell, in a speech", "Ada Bell"],
    ["“one two three four”\n- Ada Bell", "Ada Bell"],
    ["Ada Bell: “one two three four”", "Ada Bell"],
    ["“one two three four,” said Ada Bell", "Ada Bell"],
    ["« un deux trois quatre », a déclaré Ada Bell", "Ada Bell"],
    ["Ada Bell said “one two three four”", "Ada Bell"],
    ["Ana del Río dijo que «uno dos tres cuatro»", "Ana del Río"],
    ["Anna Bruni ha detto che «uno due tre quattro»", "Anna Bruni"],
    ["Anna Brun a dit qu’« un deux trois quatre »", "Anna Brun"],
    ["She said “one two three four”", null],
    ["“one two three four” is what I heard", null],
    ["“one two Ada Bell three four”", null],
  ])("%s", (message, name) => {
    const plain = plainText(message);
    expect(findClaims(plain.text, findQuoted(plain)).map(({ speaker }) => speaker)).toEqual([name]);
  });

  test.each([
    ["Ada Bell: “one two three four” and Cole: “five six seven eight”", ["Ada Bell", "Cole"]],
    ["Ada Bell said “one two three four” and Cole said “five six seven eight”", ["Ada Bell", "Cole"]],
    ["Anna Brun : « un deux trois quatre » et Costa : « cinq six sept huit »", ["Anna Brun", "Costa"]],
    ["Ada Bell: “one two three four”. Cole: “five six seven eight”", ["Ada Bell", "Cole"]],
    ["- Ada Bell: “one two three four”\n- Ben Cole: “five six seven eight”", ["Ada Bell", "Ben Cole"]],
  ])("of each of several: %s", (message, names) => {
    const plain = plainText(message);
    expect(findClaims(plain.text, findQuoted(plain)).map(({ speaker }) => speaker)).toEqual(names);
  });
});

test.each([
  ["Jean-Marie Brun", "Marine Brun", false],
  ["Sergueï Brunov", "Sergei Brunow", true],
  ["Marine Brun", "Brun", true],
  ["Marina Brun", "Marine Brun", true],
])("%s and %s", (one, other, same) => {
  expect(compareNames(nameWords(one), nameWords(other))).toBe(same);
});
