import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText } from "../../../src/discord/message/escape.ts";
import { fitParts, fitWords } from "../../../src/discord/message/fit.ts";

const unit = fc.constantFrom(
  ..."a é z 1 - ' ’ . , * _ # > | 灯 台 の ع ر".split(" "),
  " ",
  " ",
  "e\u0301",
  "🌊",
  "👩‍🚒",
  "🇫🇷",
  "👍🏽",
  "\u00A0",
  "\n",
);
const text = fc.string({ unit, maxLength: 120 });
const limit = fc.integer({ min: 1, max: 60 });
const graphemes = (words: string) => [
  ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(words),
];

describe("a text that is too long loses words at its end", () => {
  test("and keeps the limit, whatever is done to it on the way", () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        expect(fitWords(words, most).length).toBeLessThanOrEqual(most);
        expect(fitWords(words, most, escapeText).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 1000 },
    );
  });

  test("and says so with an ellipsis; what fits is left as it is", () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        const fitted = fitWords(words, most);
        if (words.length <= most) expect(fitted).toBe(words);
        else expect(fitted.endsWith("…")).toBe(true);
      }),
    );
  });

  test("never inside a character, nor inside a word", () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        const fitted = fitWords(words, most);
        if (fitted === words) return;
        const kept = fitted.slice(0, -1);
        expect(words.startsWith(kept)).toBe(true);
        const borders = new Set(graphemes(words).map(({ index }) => index));
        expect(borders.has(kept.length)).toBe(true);
        const cut = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(words)].find(
          ({ index, segment, isWordLike }) =>
            isWordLike && index < kept.length && kept.length < index + segment.length,
        );
        expect(cut).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test("as few as need be", () => {
    expect(fitWords("one two three four", 14)).toBe("one two three…");
    expect(fitWords("one two three four", 13)).toBe("one two…");
    expect(fitWords("*one* *two* *three*", 17, escapeText)).toBe("\\*one\\* \\*two…");
    expect(fitWords("antidisestablishmentarianism", 10)).toBe("…");
  });
});

describe("parts are whole or absent", () => {
  test("in their order, within the limit", () => {
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.nat(100), (all, most) => {
        const kept = fitParts(all, most, "\n\n");
        expect(kept.join("\n\n").length).toBeLessThanOrEqual(most);
        let from = 0;
        for (const part of kept) {
          const at = all.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });
});
