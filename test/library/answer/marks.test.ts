import { describe, expect, test } from "vitest";
import { askedOf } from "../../../src/library/answer/asked.ts";
import { marksFor } from "../../../src/library/answer/marks.ts";
import { articleOf } from "../shelf.ts";

/** The words that are marked in the body of an article, read as one stretch. */
function marked(query: string, body: string, language = "fr"): string[] {
  const article = articleOf({ title: "Sans titre", body, language });
  const { body: span, text } = article;
  if (!span) throw new Error("no body");
  return marksFor(article, askedOf(article, query))
    .last(span)
    .map(({ start, end }) => text.slice(start, end));
}

describe("what is marked of a query", () => {
  test.each([
    ["finale", "La finale ? Finalement, deux finales.", ["finale", "finales"]],
    ["ete", "Avant. L’Été à l’étang, et l'e\u0301te\u0301 encore.", ["Été", "e\u0301te\u0301"]],
    ["brunel", "Anna Brunnel parle.", ["Brunnel"]],
    ["Notre-Dame", "Une dame regarde Notre-Dame, et notre dame aussi.", ["Notre-Dame"]],
    ["notre dame", "La foule devant Notre-Dame se tait.", ["Notre-Dame"]],
    ["Pas-de-Calais", "Le préfet du Pas-de-Calais n’est pas de Calais.", ["Pas-de-Calais"]],
    ["le havre", "Au large du havre, Le Havre s’éveille.", ["havre", "Le Havre"]],
    ["dame", "Notre-Dame et une dame.", ["Dame", "dame"]],
    ["Notre-Dame", "Une dame regarde Notre Dame, puis la mer.", ["Notre Dame"]],
    ["Notre-Dame", "Une dame regarde la mer.", []],
    ["Saint-Malo", "Le saint de Malo.", ["saint", "Malo"]],
  ])("of “%s” in “%s”", (query, body, expected) => {
    expect(marked(query, body)).toEqual(expected);
  });

  test("is one mark where pairs of signs overlap", () => {
    expect(marked("灯台守", "灯台守り", "ja")).toEqual(["灯台守"]);
  });
});

test("a word that stands in many sentences is marked where it is first read, the others wherever they are", () => {
  const sentences = [
    "The ferry left at dawn with forty people.",
    "Nobody on the ferry had seen the beacon.",
    "The ferry turned towards the beacon at noon.",
    "In the evening the ferry was back.",
    "It rained on the pier.",
    "The crew slept.",
    "The cook did not.",
  ];
  const article = articleOf({ title: "Untitled", body: sentences.join(" ") });
  const { next, last } = marksFor(article, askedOf(article, "ferry beacon"));
  const spanOf = (sentence: string) => {
    const start = article.text.indexOf(sentence);
    return { start, end: start + sentence.length };
  };
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => article.text.slice(start, end));
  expect(words(next(spanOf(sentences[0] ?? "")))).toEqual(["ferry"]);
  expect(words(next(spanOf(sentences[1] ?? "")))).toEqual(["beacon"]);
  expect(words(last(spanOf(sentences[2] ?? "")))).toEqual(["beacon"]);
});

test("a name is marked whole or not at all", () => {
  const sentences = [
    "Anna Brun is here.",
    "Brun left.",
    "Brun slept.",
    "Brun ate.",
    "Anna Brun sang.",
    "Anna was tired.",
  ];
  const article = articleOf({ title: "Untitled", body: sentences.join(" ") });
  const { next } = marksFor(article, askedOf(article, "anna brun"));
  const marked = sentences.map((sentence) => {
    const start = article.text.indexOf(sentence);
    return next({ start, end: start + sentence.length }).map((span) =>
      article.text.slice(span.start, span.end),
    );
  });
  expect(marked[0]).toEqual(["Anna", "Brun"]);
  expect(marked[1]).toEqual([]);
  expect(marked[4]).toEqual([]);
});

test("a word of the title is marked once, too, where three sentences have it", () => {
  const sentences = ["The ferry left.", "It rained on the ferry.", "A ferry is slow."];
  const rest = Array.from({ length: 12 }, (_, at) => `Nothing of note came to pass on day ${at}.`);
  const marked = (title: string) => {
    const article = articleOf({ title, body: [...sentences, ...rest].join(" ") });
    const { next } = marksFor(article, askedOf(article, "ferry"));
    return sentences.map((sentence) => {
      const start = article.text.lastIndexOf(sentence);
      return next({ start, end: start + sentence.length }).length;
    });
  };
  expect(marked("The ferry")).toEqual([1, 0, 0]);
  expect(marked("Untitled")).toEqual([1, 1, 1]);
});
