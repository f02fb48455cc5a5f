import { describe, expect, test } from "vitest";
import { localeCodes } from "../../src/domain/locale.ts";
import { locales } from "../../src/locales/index.ts";
import type { Mark } from "../../src/locales/wording.ts";

describe("dates say as much as is known", () => {
  test.each([
    ["en", "2022-01-15", "15 January 2022"],
    ["en", "2022-01", "January 2022"],
    ["en", "2022", "2022"],
    ["en", "0099", "99"],
    ["fr", "2022-08-01", "1er août 2022"],
    ["fr", "2022-08-11", "11 août 2022"],
    ["fr", "2022-08-02", "2 août 2022"],
    ["de", "2022-08-01", "1. August 2022"],
    ["es", "2022-08-01", "1 de agosto de 2022"],
    ["en", "2022-08-01", "1 August 2022"],
    ["en", "0001-01-01", "1 January 1"],
    ["fr", "0001-02-01", "1er février 1"],
    ["fr", "2022-02", "février 2022"],
    ["fr", "1905", "1905"],
  ] as const)("%s: %s is %s", (code, date, expected) => {
    expect(locales[code].date(date)).toBe(expected);
  });
});

describe("languages are named, or not at all", () => {
  test.each([
    ["en", "fr", "French"],
    ["fr", "en", "anglais"],
    ["en", "und", null],
    ["en", "zz", null],
    ["en", "not a code", null],
    ["en", "", null],
  ] as const)("%s: %j is %j", (code, language, expected) => {
    expect(locales[code].language(language)).toBe(expected);
  });
});

const bare: Mark = { strong: (words) => words, code: (words) => words };

describe.each(localeCodes)("%s", (code) => {
  const wording = locales[code];

  test("counts in its own way, and in the singular where there is one", () => {
    expect(wording.matches(1)).not.toBe(wording.matches(2).replace("2", "1"));
    expect(wording.quotesRange(2, 2, 9)).not.toContain("–");
    expect(wording.position(1234, 5678)).toMatch(/1\D?234\D+5\D?678/);
  });

  test("speaks of articles without a text only where there are some", () => {
    const status = {
      ...{ articles: 400, records: 0, quotes: 2116, outlets: 3, languages: ["fr"] },
      ...{ firstDate: null, lastDate: null, loaded: "", warnings: 0, refused: [] },
    };
    expect(wording.status(status).split("\n")[0]).not.toMatch(/\b0\b/);
    expect(wording.status({ ...status, records: 7 }).split("\n")[0]).toMatch(/400.*\b7\b/);
  });

  test("says whatever is looked for in vain, with and without near titles", () => {
    for (const looked of ["articles", "quotes", "quotes-in-article"] as const) {
      const said = { looked, query: "QQQ", by: "BBB", filtered: false };
      const bare = wording.nothingFound(said, 0);
      expect(bare).not.toMatch(/undefined|null/);
      if (looked !== "quotes-in-article") expect(wording.nothingFound(said, 3)).not.toBe(bare);
      if (looked === "articles") expect(bare).toContain("QQQ");
      if (looked === "quotes") expect(bare).toMatch(/QQQ.*BBB/);
    }
  });

  test("tells somebody who looked in vain what they can still do, and nothing that they have done", () => {
    const hint = (query: string, by: string, looked: "quotes" | "articles", filtered = false) =>
      wording
        .nothingFound({ looked, query, by, filtered }, 0)
        .split(/(?<=\.) /)
        .at(-1);
    const both = hint("sea", "Ada", "quotes");
    const oneWord = hint("sea", "", "quotes");
    const words = hint("the wide sea", "", "quotes");
    const filters = hint("", "", "quotes", true);
    expect(new Set([both, oneWord, words, filters]).size).toBe(4);
    expect(hint("", "Ada", "quotes")).toBe(oneWord);
    expect(hint("", "Ada Lovelace", "quotes")).toBe(words);
    expect(hint("sea", "", "articles")).toBe(oneWord);
    expect(hint("the sea", "", "articles")).toBe(words);
  });

  test("fits its labels and sentences where Discord has room for them", () => {
    for (const label of Object.values(wording.buttons)) expect(label.length).toBeLessThanOrEqual(80);
    const sentences = [
      ...Object.values(wording.errors),
      wording.emptyLibrary,
      wording.fault("7f3a"),
      wording.noSummary,
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.!]$/);
      expect(sentence.length).toBeLessThanOrEqual(300);
    }
    expect(wording.menu(99_999).length).toBeLessThanOrEqual(150);
  });

  test("points to its own names of the commands", () => {
    const named = [
      ...Object.values(wording.errors),
      ...wording.help({ articles: 1, quotes: 1, examples: { topic: "x", speaker: "y" } }, bare),
    ]
      .join(" ")
      .match(/(?<=[\s*`])\/[\p{L}]+/gu);
    const known = Object.values(wording.commands).map(({ name }) => `/${name}`);
    expect(named?.length).toBeGreaterThan(3);
    expect(new Set(known)).toEqual(new Set([...known, ...(named ?? [])]));
  });
});

test("no locale leaves a sentence in another's words", () => {
  const [one, other] = [locales.en, locales.fr];
  for (const code of Object.keys(one.errors) as (keyof typeof one.errors)[]) {
    expect(one.errors[code]).not.toBe(other.errors[code]);
  }
});

test.each(localeCodes)(
  "%s: what filters may have hidden is looked for without them, and not by another word",
  (code) => {
    const wording = locales[code];
    const asked = { looked: "quotes", query: "flood", by: "" } as const;
    const advice = wording.nothingFound({ ...asked, filtered: true }, 0);
    expect(advice).toContain(
      wording
        .nothingFound({ ...asked, query: "", filtered: true }, 0)
        .split(". ")
        .at(-1),
    );
    expect(advice).not.toContain(
      wording
        .nothingFound({ ...asked, filtered: false }, 0)
        .split(". ")
        .at(-1),
    );
  },
);
