import { describe, expect, test } from "vitest";
import { keepAnswering, queryTerms } from "../../../src/library/search/query.ts";

const empty = new Set(["the", "of", "de", "la"]);

describe("the words of a query that count", () => {
  test.each([
    ["words that are empty everywhere do not", "the lamp of Ombrac", ["lamp", "ombrac"]],
    ["unless there is nothing else", "de la", ["de", "la"]],
    ["each counts once", "lamp Lamp LAMP", ["lamp"]],
    ["signs do not", "lamp!!! ?", ["lamp"]],
    ["nothing gives nothing", " … ", []],
  ])("%s", (_, query, expected) => {
    expect(queryTerms(query, empty)).toEqual(expected);
  });

  test("of a pasted text the first 24 count", () => {
    const pasted = Array.from({ length: 1000 }, (_, at) => `mot${at}`).join(" ");
    expect(queryTerms(pasted, empty)).toHaveLength(24);
  });
});

describe("hits that deserve their place", () => {
  const stage = (combine: "all" | "any") => ({ combine, fuzzy: true });
  const wanted = ["lamp", "keeper", "storm", "night"];
  const hit = (...terms: readonly string[]) => ({ terms });

  test("where all words are asked for, each has an answer", () => {
    const kept = keepAnswering(
      [hit("lamp", "keeper", "storm", "night"), hit("lamp", "keeper")],
      wanted,
      stage("all"),
    );
    expect(kept).toHaveLength(1);
  });

  test("where some are enough, half of them are, and less is no answer", () => {
    const both = [hit("lamp", "keeper"), hit("lamp")];
    expect(keepAnswering(both, wanted, stage("any"))).toEqual([both[0]]);
    expect(keepAnswering([hit("lamp")], wanted, stage("any"))).toEqual([]);
  });

  test("a spelling that an engine takes for near and we do not is no hit", () => {
    expect(keepAnswering([hit("camp")], ["lamp"], stage("all"))).toEqual([]);
  });
});
