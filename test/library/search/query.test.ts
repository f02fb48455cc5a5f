import { describe, expect, test } from "vitest";
import { queryTerms } from "../../../src/library/search/query.ts";

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
