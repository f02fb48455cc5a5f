import { expect, test } from "vitest";
import { type Article, speechFrom } from "../../src/domain/article.ts";
import { slice } from "../../src/domain/span.ts";
import { digestOf } from "../../src/library/digest.ts";
import { offeredQuotes } from "../../src/library/offered-quotes.ts";
import { articleOf } from "./shelf.ts";

const film = "The Long Night of the Harbour Master";
const said = "The harbour stays open for as long as I am here";
const article = articleOf({
  title: "The harbour",
  body: `They watched the film “${film}” on Monday. “${said},” said Anna Brun.`,
});

const offered = (of: Article) =>
  offeredQuotes(of).map(({ quote }) => slice(of.text, quote.span).replace(/,$/, ""));

test("a title in marks is nobody's words, and is offered nowhere", () => {
  expect(article.quotes.map(({ span }) => slice(article.text, span))).toContain(film);
  expect(offered(article)).toEqual([said]);
  expect(digestOf(article).quotes).toBe(1);
});

test.each([
  ["at least as likely as not somebody's", speechFrom, null, [film, said]],
  ["less likely than not", speechFrom - 0.01, null, []],
  ["within a longer quotation, which is offered itself", 1, 0, []],
])("words in marks that are %s", (_, speech, within, words) => {
  const quotes = article.quotes.map((quote) => ({ ...quote, speech, within }));
  expect(offered({ ...article, quotes })).toEqual(words);
});
