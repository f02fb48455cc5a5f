import { describe, expect, test } from "vitest";
import { isJson } from "../../local-discord/json.ts";
import { localeCodes } from "../../src/domain/locale.ts";
import { locales } from "../../src/locales/index.ts";

const status = {
  articles: 21,
  records: 12,
  quotes: 13,
  outlets: 14,
  languages: ["fr", "en"],
  firstDate: "2022-05-15",
  lastDate: "2023-05-15",
  loaded: "L",
  refused: [],
  warnings: 5,
};
const help = { articles: 2, quotes: 3, examples: { topic: "x", speaker: "y" } };
const bare = { strong: (words: string) => words, code: (words: string) => words };
const looked = { query: "Q", by: "B", filtered: true };
/** What each function of a wording is given; a new one fails the test until it stands here. */
const calls: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "verify.title": [[1], [2]],
  "verify.otherSpeaker": [["N", "likely"]],
  "verify.changes": [
    [["negation-removed", "number", "punctuation"]],
    [["negation-added", "swapped", "left-out", "added"]],
  ],
  "verify.more": [[2]],
  menu: [[2], [1000, true]],
  whichPerson: [["Q"]],
  latestTitle: [[null], ["Q"]],
  articlesOf: [],
  alsoIn: [[["X"]]],
  "speaker.named": [],
  "speaker.likely": [["N", "R"]],
  "speaker.mention": [["W"]],
  matches: [[1], [2], [1000, true]],
  missingWords: [[["Zanzibar", "Quito"]]],
  relatedWord: [["Zanzibar", ["Quito"]]],
  replacedWord: [["lapm", ["lamp"]]],
  replacedSpeaker: [["Kerbrit", ["Kerbrat"]]],
  position: [[1, 2]],
  randomOf: [[2]],
  quotesRange: [
    [1, 1, 2],
    [1, 2, 3],
  ],
  suggestion: [
    [{ kind: "person", role: null, quotes: 2 }],
    [{ kind: "organisation", role: null, quotes: 2 }],
    [{ kind: "topic", articles: 2 }],
    [{ kind: "outlet", articles: 2 }],
    [{ kind: "title", date: "2022-05-15", outlet: null }],
    [{ kind: "date", date: "2022-05-15" }],
  ],
  quoteTooLong: [[5000]],
  page: [[1, 2]],
  relatedBy: [["X"]],
  samePerson: [["X"]],
  readSoFar: [
    [1, 2],
    [3200, 10_000],
  ],
  status: [[status], [{ ...status, firstDate: null }]],
  "edit.length": [
    [0, 0],
    [1, 1],
    [1200, 2],
  ],
  "edit.kept": [
    ["T", 1],
    ["T", 2],
    ["T", 3],
  ],
  "edit.removed": [["T"]],
  "edit.restored": [["T"]],
  complaint: [["the file is empty"], ["it has more than 3 MB"], ["the file is a web archive"]],
  refusedFiles: [[1], [2]],
  andMore: [[2]],
  nothingFound: [
    [{ ...looked, looked: "articles" }, 0],
    [{ ...looked, looked: "articles" }, 1],
    [{ ...looked, looked: "quotes" }, 0],
    [{ ...looked, looked: "quotes-in-article" }, 0],
    [{ ...looked, looked: "quotes", by: "" }, 0],
    [{ ...looked, looked: "quotes", query: "Q R", by: "" }, 0],
    [{ ...looked, looked: "quotes", query: "", by: "" }, 0],
  ],
  unknownSource: [
    ["S", 0],
    ["S", 2],
  ],
  holds: [
    [{ articles: 2, outlets: 1, firstDate: "2022-05", lastDate: "2022-06" }],
    [{ articles: 1, outlets: 0, firstDate: null, lastDate: null }],
  ],
  articlesRange: [
    [1, 1, 2],
    [1, 2, 3],
  ],
  help: [[help, bare]],
  fault: [["7f3a"]],
  slowDown: [[1], [2]],
  sharedBy: [["P"]],
  date: [["2022-05-15"], ["2022-05"]],
  language: [["fr"]],
};

/** All that a wording says, by where it stands in it. */
function texts(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const all = calls[path];
    if (!all) throw new Error(`this test does not know how to call ${path}`);
    return all.map((args, at) => [`${path}#${at}`, String(Reflect.apply(value, null, args))]);
  }
  const inside = isJson(value) || Array.isArray(value) ? Object.entries(value) : [];
  return inside.flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

/** English, and the same in another language: proper names, and words that the two share. */
const shared = new Set([
  ...["Markdown", "APA", "MLA", "Chicago", "BibTeX", "RIS", "CSL-JSON"],
  ...["←", "→", "article", "Article", "source", "Source"],
  ...["status", "text", "url"],
  ...[" · ", ":", ""],
]);

const english = new Map(texts(locales.en, ""));
const others = localeCodes.filter((code) => code !== "en");

describe("no locale leaves a sentence in English", () => {
  test.each(others)("%s", (code) => {
    const own = texts(locales[code], "").filter(([path]) => !/^(?:relativeDates|dates)\./.test(path));
    expect(own.length).toBeGreaterThan(150);
    const left = own.filter(([path, text]) => text === english.get(path) && !shared.has(text));
    expect(left).toEqual([]);
    const mixed = own.filter(([, text]) =>
      /\b(?:the|of|and|this|that|with|not|articles? (?:fits?|found)|quotations?)\b/i.test(text),
    );
    expect(mixed).toEqual([]);
    const broken = own.filter(([, text]) => /undefined|null|NaN|\[object|\$\{| {2}/.test(text));
    expect(broken).toEqual([]);
  });

  test.each(localeCodes)(
    "no wording holds Markdown or a moment of Discord's, which a place adds: %s",
    (code) => {
      const marked = texts(locales[code], "").filter(([, text]) => /\*\*|`|^-#|\]\(|<t:/m.test(text));
      expect(marked).toEqual([]);
    },
  );

  test("and the words said to be shared are", () => {
    const same = new Set(
      others.flatMap((code) =>
        texts(locales[code], "").flatMap(([path, text]) => (text === english.get(path) ? [text] : [])),
      ),
    );
    expect([...shared].filter((word) => !same.has(word))).toEqual([]);
  });
});
