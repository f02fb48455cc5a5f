import { describe, expect, test } from "vitest";
import { analyseQuery } from "../../../src/library/ranking/query-analysis.ts";
import { stopWordsOf } from "../../../src/library/search/stop-words.ts";

const english = stopWordsOf("en");
const french = stopWordsOf("fr");

function termsOfQuery(text: string, stopWords = english): string[] {
  return analyseQuery(text, stopWords).words.map(({ term }) => term);
}

describe("the words of a query", () => {
  test("are folded, each once, without the stop words", () => {
    expect(termsOfQuery("The Élan of the élan and the Moose")).toEqual(["elan", "moose"]);
  });

  test("are the stop words where there is nothing else", () => {
    expect(termsOfQuery("Who")).toEqual(["who"]);
    expect(termsOfQuery("what we do now")).toContain("what");
  });

  test("keep a stop word that is part of a name with a joint", () => {
    expect(termsOfQuery("Notre-Dame", french)).toContain("notredame");
  });

  test("keep what stands in quotation marks", () => {
    const { words, phrases } = analyseQuery("“to the moon” rocket", english);
    expect(words.map(({ term }) => term)).toEqual(["to", "the", "moon", "rocket"]);
    expect(phrases).toEqual([["to", "the", "moon"]]);
  });

  test("tell signs apart that letters alone do not", () => {
    expect(termsOfQuery("C#")).toEqual(["c#"]);
    expect(termsOfQuery("C++")).toEqual(["c++"]);
    expect(termsOfQuery(".NET")).toContain(".net");
    expect(termsOfQuery("9/11")).toContain("9/11");
    expect(termsOfQuery("🦭 rescue")).toEqual(["🦭", "rescue"]);
  });

  test.each([
    ["node.js", "nodejs"],
    ["covid-19", "covid19"],
    ["R&D", "rd"],
    ["L’Oréal", "loreal"],
    ["rock'n'roll", "rocknroll"],
    ["e-mail", "email"],
    ["12,500", "12500"],
    ["12 500", "12500"],
  ])("%s is found as %s too", (typed, joined) => {
    expect(termsOfQuery(typed, french)).toContain(joined);
  });

  test("do not join sentences, dates and decimals", () => {
    expect(termsOfQuery("It ended.Then rain")).not.toContain("endedthen");
    expect(termsOfQuery("12-03-2020")).toEqual(["12", "03", "2020"]);
    expect(termsOfQuery("3.141 kg, 2.5 m")).not.toContain("25");
  });

  test("of scripts without spaces are pairs", () => {
    expect(termsOfQuery("港口重新")).toEqual(["港口", "口重", "重新"]);
  });

  test.each([
    ["Which mill burnt in Lower Harbury?", ["Lower", "Harbury"]],
    ["Where is it. Nobody knows Harbury?", ["Harbury"]],
    ["which mill burnt in lower harbury?", []],
    ["WHICH MILL BURNT IN HARBURY?", []],
    ["Fire in Lower Harbury", []],
  ])("are names by their capitals in a question alone: %s", (text, names) => {
    const { words } = analyseQuery(text, english);
    expect(words.filter(({ isName }) => isName).map(({ typed }) => typed)).toEqual(names);
  });

  test("are bounded, and nothing makes the analysis fail", () => {
    for (const text of [
      "",
      " ",
      '"',
      '""',
      "-",
      "- -",
      "«»",
      "\uD800",
      "a-".repeat(9000),
      '"'.repeat(9000),
    ]) {
      expect(analyseQuery(text, english).words.length).toBeLessThanOrEqual(120);
    }
  });
});

describe("marks of a search", () => {
  test("a minus sign before a word shuts it out", () => {
    const { words, excluded, spoken } = analyseQuery("harbour -crane", english);
    expect(words.map(({ term }) => term)).toEqual(["harbour"]);
    expect(excluded).toEqual(["crane"]);
    expect(spoken).toEqual(["harbour"]);
  });

  test("a dash, a joint and a number below zero shut nothing out", () => {
    for (const text of ["harbour – crane", "harbour-crane", "frost at -5 degrees", "harbour - crane"])
      expect(analyseQuery(text, english).excluded).toEqual([]);
  });

  test("are the text's own in a text that is pasted", () => {
    const pasted = "“We shall dig” said the mayor of the harbour town on Monday in front of the -new crane";
    const { phrases, excluded } = analyseQuery(pasted, english);
    expect({ phrases, excluded }).toEqual({ phrases: [], excluded: [] });
  });
});

describe("the last word", () => {
  test("is unfinished while nothing stands behind it", () => {
    expect(analyseQuery("harbour cra", english).unfinished?.term).toBe("cra");
    expect(analyseQuery("harbour cra ", english).unfinished).toBeNull();
    expect(analyseQuery("harbour cra?", english).unfinished).toBeNull();
  });
});
