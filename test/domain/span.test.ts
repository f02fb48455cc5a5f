import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, isSpace, overlaps, slice, trim } from "../../src/domain/span.ts";

describe("a verbatim slice", () => {
  test("is the text between two offsets, untouched", () => {
    const text = "Le  «\u00A0phare\u00A0» d’Ombrac";
    expect(slice(text, { start: 4, end: 13 })).toBe("«\u00A0phare\u00A0»");
  });

  test.each([
    ["begins before the text", -1, 2],
    ["ends after the text", 0, 99],
    ["ends before it begins", 3, 2],
    ["is between two characters", 0.5, 2],
    ["is no number", Number.NaN, 2],
    ["cuts an emoji at its start", 2, 4],
    ["cuts an emoji at its end", 0, 2],
  ])("cannot be had from a span that %s", (_, start, end) => {
    expect(() => slice("a🌊bc", { start, end })).toThrow(RangeError);
  });

  test("never holds half a character, whatever the span", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        try {
          expect(slice(text, span).isWellFormed()).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe("spans", () => {
  test("white space is what a regular expression calls so, for every character", () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isSpace(code) !== /\s/.test(String.fromCharCode(code)),
    );
    expect(wrong).toEqual([]);
  });

  test("trimming takes off what String.trim takes off, and keeps the offsets", () => {
    const text = fc.string({ unit: fc.constantFrom(" ", "\u00A0", "\u202F", "\n", "a", "é", "\u200B") });
    fc.assert(
      fc.property(text, (words) => {
        const { start, end } = trim(words, { start: 0, end: words.length });
        expect(words.slice(start, end)).toBe(words.trim());
      }),
    );
  });

  test("a span contains itself and overlaps no neighbour", () => {
    const one = { start: 2, end: 5 };
    expect(contains(one, one)).toBe(true);
    expect(contains(one, { start: 2, end: 6 })).toBe(false);
    expect(overlaps(one, { start: 5, end: 7 })).toBe(false);
    expect(overlaps(one, { start: 4, end: 7 })).toBe(true);
  });
});
