import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, matcher, matchesIn, similarity } from "../../../src/library/search/matcher.ts";

/** The distance as the textbook has it. */
function levenshtein(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + same);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

describe("near spellings", () => {
  test("isWithin says what the whole table of Levenshtein says", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, edits) => {
        expect(isWithin(a, b, edits)).toBe(levenshtein(a, b) <= edits);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["the very word counts most", "lamp", "lamp", 1],
    ["a beginning counts less", "lam", "lamp", 0.7],
    ["two letters are no beginning", "la", "lamp", 0],
    ["one slip in five letters is forgiven", "lampe", "lambe", 0.4],
    ["a slip in four letters makes another word", "lamp", "lamb", 0],
    ["two slips in eight letters are forgiven", "lighthuose", "lighthouse", 0.4],
    ["another first letter makes another word", "mouse", "house", 0],
    ["numbers are never misspelt", "2022", "2021", 0],
    ["the beginning of a number is another number", "202", "2022", 0],
  ])("%s", (_, wanted, term, score) => {
    expect(similarity(wanted, term)).toBe(score);
  });

  test("a right spelling never drags its neighbours in", () => {
    const matches = matcher(["poste"], ["poste", "porte"]);
    expect(matches("poste")).toBe(1);
    expect(matches("porte")).toBe(0);
    expect(matcher(["poste"], ["porte"])("porte")).toBe(0.4);
  });
});

describe("highlights", () => {
  test("are the words as they stand, with the offsets of the whole text", () => {
    const text = "Avant. L’Été à l’étang, et l'e\u0301te\u0301 encore.";
    const span = { start: 7, end: text.length };
    const found = matchesIn(text, span, matcher(["ete"], ["ete"]));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Été", "e\u0301te\u0301"]);
  });

  test("of pairs of signs that overlap are one", () => {
    const text = "灯台守り";
    const found = matchesIn(text, { start: 0, end: 4 }, matcher(["灯台", "台守"], ["灯台", "台守"]));
    expect(found).toEqual([{ start: 0, end: 3 }]);
  });
});
