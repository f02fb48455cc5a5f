import { expect, test } from "vitest";
import type { GoldArticle, GoldQuote } from "../../lab/eval/data.ts";
import { match, scoreQuotes } from "../../lab/eval/quotes.ts";
import { f1 } from "../../lab/eval/table.ts";

function gold(text: string, words: string, rest: Partial<GoldQuote>): GoldQuote {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, speech: true, speaker: null, ...rest };
}

test("spans match from an overlap of 0.8 on, the best first, each once", () => {
  const text = "0123456789";
  const quote = gold(text, text, {});
  expect(match([{ start: 0, end: 8 }], [quote])).toHaveLength(1);
  expect(match([{ start: 0, end: 7 }], [quote])).toHaveLength(0);
  expect(
    match(
      [
        { start: 0, end: 9 },
        { start: 0, end: 10 },
      ],
      [quote],
    ).map(({ system }) => system),
  ).toEqual([1]);
  expect(match([{ start: 0, end: 4 }], [{ ...quote, alt: [{ start: 0, end: 4 }] }])).toHaveLength(1);
});

test("a wrong name, a missed quotation and an undecided one are counted as the rules say", () => {
  const text = `"Nous irons au bout de ce projet", a déclaré Odile Vernay. "Il faut encore attendre un peu", a dit Bruno Ferrand. Elle a vu "Le Pont".`;
  const article: GoldArticle = {
    id: "one",
    title: "Le projet de Lone",
    lede: null,
    text,
    quotes: [
      gold(text, "Nous irons au bout de ce projet", {
        speaker: "Odile Vernay",
        accept: ["vernay"],
        via: "name",
      }),
      gold(text, "Il faut encore attendre un peu", {
        speaker: "Anna Castel",
        accept: ["castel"],
        via: "name",
      }),
      gold(text, "Le Pont", { speech: "?" }),
    ],
  };
  const scores = scoreQuotes([article], "fr");
  expect(scores.span).toEqual({ right: 2, system: 2, gold: 2 });
  expect(scores.speaker).toEqual({ right: 1, of: 2 });
  expect(scores.endToEnd.right).toBe(1);
  expect(f1(scores.endToEnd)).toBe(50);
  expect(scores.named).toEqual({ right: 1, of: 2 });
  expect(scores.errors.map(({ kind }) => kind)).toEqual(["speaker"]);
});
