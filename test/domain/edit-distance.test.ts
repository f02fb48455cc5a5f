import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, slipsToBeginning } from "../../src/domain/edit-distance.ts";

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
  ["macron", "macron", 0],
  ["macr", "macron", 0],
  ["mcaron", "macron", 1],
  ["marcon", "macron", 1],
  ["mcr", "macron", 1],
  ["macrron", "macron", 1],
  ["mxcrxn", "macron", 2],
  ["mxxxx", "macron", 3],
  ["", "macron", 0],
  ["macron", "", 3],
])("%j is so many slips from a beginning of %j: %i", (typed, word, slips) => {
  expect(slipsToBeginning(typed, word, 2)).toBe(slips);
});
