import { describe, expect, test } from "vitest";
import { stemTerm } from "../../../src/library/ranking/stemming.ts";
import { matcher } from "../../../src/library/search/matcher.ts";

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
    expect(matcher([wanted], [term])(term)?.score ?? 0).toBe(score);
  });

  test("a right spelling never drags its neighbours in", () => {
    const matches = matcher(["poste"], ["poste", "porte"]);
    expect(matches("poste")).toMatchObject({ wanted: "poste", score: 1 });
    expect(matches("porte")).toBeNull();
    expect(matcher(["poste"], ["porte"])("porte")).toMatchObject({ wanted: "poste", score: 0.4 });
  });

  test("another form of a word answers by its stem, and a relative less, and unmarked", () => {
    const french = (term: string) => stemTerm(term, "fr");
    const matches = matcher(["finale", "pecheurs"], ["finales", "finalement", "pecheur", "fin"], french);
    expect(matches("finales")).toEqual({ wanted: "finale", score: 0.9, plain: true });
    expect(matches("finalement")).toEqual({ wanted: "finale", score: 0.6, plain: false });
    expect(matches("pecheur")).toMatchObject({ wanted: "pecheurs", plain: true });
    expect(matches("fin")).toBeNull();
  });

  test("a beginning answers where it is the last word and stands nowhere", () => {
    expect(matcher(["storm", "lam"], ["lamp", "storms"])("lamp")).toMatchObject({
      wanted: "lam",
      score: 0.7,
    });
    expect(matcher(["lam", "storm"], ["lamp", "storm"])("lamp")).toBeNull();
  });

  test("of a text's words those alone are stemmed that may be forms of what was asked", () => {
    const stemmed: string[] = [];
    const stem = (term: string) => {
      stemmed.push(term);
      return term.slice(0, 4);
    };
    expect(matcher(["lamp"], ["harbour", "lamps", "storm"], stem)("lamps")?.wanted).toBe("lamp");
    expect(stemmed).toEqual(["lamp", "lamps"]);
  });
});
