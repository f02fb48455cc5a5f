import { describe, expect, test } from "vitest";
import { answer } from "../../src/library/answering.ts";
import { offeredQuotes } from "../../src/library/offered-quotes.ts";
import { articleOf, type Entry } from "./shelf.ts";

function answerOf(entry: Entry, query = "", about = 450) {
  const article = articleOf(entry);
  const { summary, quote } = answer(article, query, offeredQuotes(article), about);
  return { sentences: summary.map(({ text }) => text), summary, quote, text: article.text };
}

const filler = [
  "The harbour office opened its gates on Monday with a brass band and a long queue.",
  "Children carried paper boats through the narrow streets behind the old fish market.",
  "A baker gave away four hundred rolls before the clock had struck nine.",
  "The mayor walked the pier with her sister and counted the new lanterns.",
  "Two painters argued about the colour of the railing for most of the afternoon.",
];

describe("the summary", () => {
  test("for a question has the sentence that answers, wherever it stands, and at most three", () => {
    const body = [
      ...filler,
      "The crane on the east quay was bought for nine thousand crowns in a sale.",
      ...filler.slice(0, 1),
    ];
    const { sentences } = answerOf(
      { title: "A day at sea", body: body.join(" ") },
      "price crowns crane quay",
    );
    expect(sentences).toContain("The crane on the east quay was bought for nine thousand crowns in a sale.");
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(sentences.join(" ").length).toBeLessThanOrEqual(450 * 1.25);
  });

  test("weighs a word by how few sentences have it, not by the article's own subject", () => {
    const body = [
      "The ferry of Orn is old and the ferry is loved.",
      "The ferry of Orn carries sheep.",
      "The ferry of Orn was painted in a yard far to the north.",
      "The ferry of Orn sinks in no song.",
    ];
    const { sentences } = answerOf(
      { title: "Untitled", body: body.join(" ") },
      "where ferry Orn painted",
      40,
    );
    expect(sentences).toEqual([body[2]]);
  });

  test.each([
    [
      "When was the ferry sold?",
      "The ferry was sold without its lamps.",
      "The ferry was sold again in May 1921.",
    ],
    [
      "Who steered the ferry?",
      "The ferry was steered with one oar.",
      "Anna Brun steered the ferry that winter.",
    ],
    [
      "How many sheep had the ferry?",
      "The ferry had sheep for islanders.",
      "The ferry had nine hundred sheep.",
    ],
  ])("has a sentence with what is of the kind asked for: %s", (query, before, expected) => {
    const body = [...filler.slice(0, 2), before, ...filler.slice(2), expected];
    expect(answerOf({ title: "Untitled", body: body.join(" ") }, query, 40).sentences).toEqual([expected]);
  });

  test("in German has sentences with a compound of what was asked", () => {
    const body = [
      "Am Montag spielte eine Kapelle vor dem Rathaus.",
      "Kinder trugen Boote aus Papier durch die Gassen.",
      "Der Brückenwärter hat seit Ostern keinen Lohn gesehen.",
      "Zwei Maler stritten den ganzen Nachmittag.",
    ];
    const { sentences } = answerOf(
      { title: "Ein Tag", body: body.join(" "), language: "de" },
      "Wärter der Brücken",
      50,
    );
    expect(sentences).toEqual([body[2]]);
  });

  test("has the sentence that a pronoun leans on", () => {
    const body = [
      ...filler,
      "Ada Quill repaired the northern lighthouse alone.",
      "She was paid in smoked herring and candles.",
    ];
    const { sentences } = answerOf({ title: "Untitled", body: body.join(" ") }, "paid herring candles", 90);
    expect(sentences).toEqual(body.slice(-2));
  });

  test("does not say twice what two sentences tell in much the same words", () => {
    const body = [
      "The crane on the east quay was sold to a baker on Monday morning.",
      ...filler.slice(0, 2),
      "On Monday morning a baker was sold the crane on the east quay.",
      "The baker keeps flour where the crane once kept its chains.",
    ];
    const { sentences } = answerOf({ title: "Untitled", body: body.join(" ") }, "crane baker", 120);
    expect(sentences).toContain(body[4]);
    expect(sentences.filter((one) => one.includes("quay"))).toHaveLength(1);
  });

  test("is one sentence where that one is long", () => {
    const long = `The gate, ${"which nobody had opened in years, ".repeat(15)}gave way to the sea at last.`;
    expect(long.length).toBeGreaterThan(450);
    const { sentences } = answerOf(
      { title: "Untitled", body: `${filler.join(" ")} ${long}` },
      "gate gave way sea",
    );
    expect(sentences).toEqual([long]);
  });

  test("is not empty where there is nothing but one long quotation, and then it stands alone", () => {
    const long = `“${"We waited and the boats did not come back to us. ".repeat(25).trim()}”, said Ivo Marr.`;
    const { sentences, quote } = answerOf({ title: "Untitled", body: long, quotes: [] }, "boats");
    expect(sentences.join("")).toContain("the boats did not come back");
    expect(quote).toBeNull();
  });

  test("repeats neither the quotation that stands below it, nor the title", () => {
    const body = [
      "The northern lighthouse burns again.",
      "“We counted every night of those nine dark years,” said Maude Kerbrat.",
      ...filler,
    ];
    const { sentences, quote } = answerOf(
      {
        title: "Northern lighthouse burns again",
        body: body.join(" "),
        quotes: [["We counted every night of those nine dark years", "Maude Kerbrat"]],
      },
      "lighthouse nights",
    );
    expect(quote?.quote.text).toBe("We counted every night of those nine dark years");
    expect(sentences.join(" ")).not.toMatch(/We counted|burns again/);
    expect(sentences.length).toBeGreaterThan(0);
  });

  test.each([
    ["en", "Share this article with your friends on every network."],
    ["en", "Read more: Ten harbours that nobody knows."],
    ["en", "Photo: Ada Quill / Lone Times."],
    ["en", "© Lone Times 2021."],
    ["fr", "Lire aussi : Dix ports que personne ne connaît."],
    ["fr", "À lire aussi Dix ports que personne ne connaît."],
    ["fr", "Crédit photo : Ada Quill, pour la ville."],
    ["fr", "Qui a vu la dixième barque ?par Lone Info"],
    ["de", "Lesen Sie auch: Zehn Häfen, die niemand kennt."],
    ["es", "Lea también: Diez puertos que nadie conoce."],
  ])("has no furniture of the page (%s): %s", (language, line) => {
    const body = [...filler.slice(0, 2), line, ...filler.slice(2)].join("\n\n");
    const { sentences } = answerOf({ title: "Untitled", body, language }, line, 2000);
    expect(sentences.join(" ")).not.toContain(line);
    expect(sentences.length).toBeGreaterThan(0);
  });

  test("keeps sentences of the article that open with the same words", () => {
    const body =
      "Photographs of the lost crew hung in every window. Sources close to the mayor said little of it.";
    expect(answerOf({ title: "Untitled", body }).sentences).toHaveLength(2);
  });
});

describe("the quotation", () => {
  const entry: Entry = {
    title: "Two voices at Brume",
    body:
      "“The ferry will never sail on a Sunday again,” said Ivo Marr. The council sighed. " +
      "“Bread has become dearer than salt in this town,” said Ada Quill. Nobody clapped. " +
      "“The ferry is the only street that we have got,” said Ada Quill. The band played on until night.",
    quotes: [
      ["The ferry will never sail on a Sunday again", "Ivo Marr"],
      ["Bread has become dearer than salt in this town", "Ada Quill"],
      ["The ferry is the only street that we have got", "Ada Quill"],
    ],
  };

  test.each([
    ["Quill ferry", "The ferry is the only street that we have got"],
    ["ferry Sunday", "The ferry will never sail on a Sunday again"],
    ["Ivo Marr salt", "The ferry will never sail on a Sunday again"],
    ["bread", "Bread has become dearer than salt in this town"],
  ])("for “%s” is by whom it names, then about the thing", (query, expected) => {
    expect(answerOf(entry, query).quote?.quote.text).toBe(expected);
  });

  test("is not by somebody of whose name only a namesake was asked for", () => {
    const other = { ...entry, body: `${entry.body} Bruno Quill, her son, sells bread.` };
    expect(answerOf(other, "Bruno Quill Sunday").quote?.quote.text).toContain("Sunday");
  });

  test("says nothing that the summary has", () => {
    for (const query of ["", "ferry", "bread salt", "council sighed"]) {
      const { sentences, quote } = answerOf(entry, query);
      expect(quote).not.toBeNull();
      expect(sentences.join(" ")).not.toContain(quote?.quote.text);
    }
  });
});
