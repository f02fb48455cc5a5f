import { describe, expect, test } from "vitest";
import { matcher, matchesIn, similarity } from "../../../src/library/search/matcher.ts";

describe("near spellings", () => {
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
