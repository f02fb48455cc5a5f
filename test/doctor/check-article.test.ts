import { expect, test } from "vitest";
import { checkArticle } from "../../src/doctor/check-article.ts";

const today = "2024-06-01";

/** An article with nothing amiss but what is given; the text's paragraphs are its blocks. */
function article(about: { text?: string; date?: string | null; url?: string | null; language?: string }) {
  const { text = "“We waited,” she said.", ...rest } = about;
  let at = 0;
  const blocks = text.split("\n\n").map((words) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 2;
    return { kind: "paragraph" as const, span };
  });
  return {
    ...{ text, blocks, body: null, origin: "a.md" },
    ...{ date: "2024-05-02", url: "https://gazette.example/a", language: "en", ...rest },
  };
}

test.each<[string, Parameters<typeof article>[0], readonly string[]]>([
  ["nothing", {}, []],
  ["a month alone", { date: "2024-05" }, []],
  ["no date", { date: null }, ["no-date"]],
  ["no link", { url: null }, ["no-link"]],
  ["a language that nobody could tell", { language: "und" }, ["no-language"]],
  ["a date ahead", { date: "2024-07-01" }, ["future-date"]],
  ["tomorrow, which is today elsewhere", { date: "2024-06-02" }, []],
  ["a day of the Middle Ages", { date: "1204-05-02" }, ["early-date"]],
  ["a day far from the address's", { url: "https://gazette.example/2023/01/09/a" }, ["date-unlike-address"]],
  ["a day close to the address's", { url: "https://gazette.example/2024/05/01/a" }, []],
  ["a speech of another age", { date: "1948-12-09", url: "https://gazette.example/2017/3/21/a" }, []],
  ["a quotation over two paragraphs", { text: "“We waited.\n\n“It was worth it,” she said." }, []],
  ["a quotation that does not end", { text: "“We waited.\n\nNobody sang." }, ["odd-marks"]],
  ["a quotation that does not begin", { text: "We waited,” she said." }, ["odd-marks"]],
  ["a quotation that ends twice", { text: "« Nous avons attendu » » longtemps." }, ["odd-marks"]],
  ["marks the other way round", { text: "»Wir haben gewartet«, sagte sie." }, []],
  ["German marks", { text: "„Wir haben gewartet“, sagte sie." }, []],
])("%s is told as it should be", (_, about, kinds) => {
  expect(checkArticle(article(about), today).map(({ kind }) => kind)).toEqual(kinds);
});
