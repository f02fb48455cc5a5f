import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLatin } from "../../src/library/latin.ts";
import { tokens } from "../../src/library/ranking/tokens.ts";
import { terms } from "../../src/library/search/terms.ts";

/** Sends a text the way of all scripts, and has no term itself. */
const foreign = " \u{1F30A}";

const texts = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(..."abcdeABXéÉçœßøıİ1239²") },
      { weight: 1, arbitrary: fc.constantFrom(...".’'-‑&#+/ ,;:«»“”…—\u00A0\u202F") },
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(""));

describe("a text of Latin letters", () => {
  test("has by the tables the terms that it has by the expressions for all scripts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isLatin(text)).toBe(true);
        expect(terms(text)).toEqual(terms(text + foreign));
        const own = (all: ReturnType<typeof tokens>) =>
          all.filter(({ start }) => start < text.length).sort((a, b) => a.start - b.start);
        expect(own(tokens(text))).toEqual(own(tokens(text + foreign)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["\u200B", "\u00AD", "ʼ", "ﬁ", "é\u0301", "灯", "ж", "©", "‼"])(
    "is none with a sign in it that tables do not know: %j",
    (sign) => {
      expect(isLatin(`a ${sign} b`)).toBe(false);
    },
  );
});
