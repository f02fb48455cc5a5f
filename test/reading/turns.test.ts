import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";
import { labels } from "./said.ts";

type Expected = readonly (readonly [words: string, speaker: string, form: "marked" | "turn"])[];

function turnsOf(body: string, language: string, quoted: readonly string[] = []) {
  const document = {
    ...documentOf({ body, language }),
    blockQuotations: quoted.map((words) => {
      const start = documentOf({ body, language }).text.indexOf(words);
      return { start, end: start + words.length };
    }),
  };
  const reading = read(document);
  const names = labels(document, reading);
  return reading.quotes.flatMap(({ span, form, within }, i) =>
    within === null ? [[slice(document.text, span), names[i], form ?? "marked"]] : [],
  );
}

test("blocks that are set off one after another have each their own credit", () => {
  const body =
    "They wrote.\n\nWe will be back in spring.\n\n— Anna Brown (@anna) May 4, 2021\n\nThe harbour stays open.\n\n— Carl Dole (@carl) May 5, 2021";
  const quoted = body.split("\n\n").slice(1);
  expect(turnsOf(body, "en", quoted)).toEqual([
    ["We will be back in spring.", "Anna Brown", "turn"],
    ["The harbour stays open.", "Carl Dole", "turn"],
  ]);
});

test("a quotation that the file sets off is told by the name below it, or behind its last words", () => {
  const quotation = "We thought of the sea each night.\n\nAnna Brown, baker";
  const message = "The port is open again! — Eve Marsh (@evemarsh) May 3, 2021";
  const body = `${quotation}\n\n${message}\n\nThe town council will meet again in June.`;
  expect(turnsOf(body, "en", [quotation, message])).toEqual([
    ["We thought of the sea each night.", "Anna Brown", "turn"],
    ["The port is open again!", "Eve Marsh", "turn"],
  ]);
});

test("what a pull quotation repeats is offered in its place, once", () => {
  const pulled = "The planks will hold for years\n\n— Carl Dole";
  const body = `“The planks will hold for years,” said Carl Dole.\n\n${pulled}\n\nThe pier is open.`;
  expect(turnsOf(body, "en", [pulled])).toEqual([["The planks will hold for years,", "Carl Dole", "marked"]]);
});

describe("words that the layout gives to somebody", () => {
  test.each<readonly [string, string, string, Expected]>([
    [
      "a transcript",
      "en",
      "Anna Brun spoke with Carl Dole about the mast.\n\nBRUN: Will the mast hold?\n\nDOLE: It will hold for years.\n\nBRUN: And the sail?\n\nDOLE: Ask the “sail makers” of the port.",
      [
        ["Will the mast hold?", "Anna Brun", "turn"],
        ["It will hold for years.", "Carl Dole", "turn"],
        ["And the sail?", "Anna Brun", "turn"],
        ["Ask the “sail makers” of the port.", "Carl Dole", "turn"],
      ],
    ],
    [
      "a transcript whose speakers are named nowhere else",
      "en",
      "HOST: Will the mast hold?\n\nGUEST: It will hold for years.\n\nHOST: And the sail?\n\nGUEST: It will hold too.",
      [
        ["Will the mast hold?", "«HOST»", "turn"],
        ["It will hold for years.", "«GUEST»", "turn"],
        ["And the sail?", "«HOST»", "turn"],
        ["It will hold too.", "«GUEST»", "turn"],
      ],
    ],
    [
      "an interview: its answers alone",
      "en",
      "Q: Will the mast hold?\n\nA: It will hold for years.",
      [["It will hold for years.", "?", "turn"]],
    ],
    [
      "a name before marks",
      "en",
      "Anna Brun came in.\n\nBrun: “The mast will hold for years.”",
      [["The mast will hold for years.", "Anna Brun", "marked"]],
    ],
    [
      "labels that may be anything",
      "en",
      "Pros: The mast will hold.\n\nCons: It is heavy.\n\nPros: It is cheap.\n\nCons: It is ugly.",
      [],
    ],
    [
      "a heading before marks",
      "fr",
      "Le mât penche.\n\nObjectif : « tenir des années encore »\n\nLe port est fermé.",
      [["tenir des années encore", "?", "marked"]],
    ],
    ["labels that are no names", "en", "Note: The mast will hold.\n\nTime: It takes an hour.", []],
    [
      "a credit in the line of a quotation",
      "en",
      "Anna Brun built the mast in the port.\n\n“The mast will hold for years.” — Anna Brun, builder",
      [["The mast will hold for years.", "Anna Brun", "marked"]],
    ],
    [
      "a credit below a quotation",
      "fr",
      "Anna Brun a bâti le mât du port.\n\n« Le mât tiendra des années. »\n\n— Anna Brun",
      [["Le mât tiendra des années.", "Anna Brun", "marked"]],
    ],
    [
      "a dialogue of dashes",
      "fr",
      "Le mât penche.\n\n— Et vous, vous restez ?\n\n— Jamais de la vie, répond Anna Brun.",
      [
        ["Et vous, vous restez ?", "?", "turn"],
        ["Jamais de la vie", "Anna Brun", "turn"],
      ],
    ],
    [
      "a dialogue within a line",
      "fr",
      "Le mât penche. — Et vous, vous restez ? — Jamais de la vie, répond Anna Brun.",
      [
        ["Et vous, vous restez ?", "?", "turn"],
        ["Jamais de la vie", "Anna Brun", "turn"],
      ],
    ],
    [
      "a dialogue within marks",
      "fr",
      "Le mât penche. « – Vous partez bientôt ? – Non, répond Anna Brun. »",
      [
        ["Vous partez bientôt ?", "?", "turn"],
        ["Non", "Anna Brun", "turn"],
      ],
    ],
    [
      "a dialogue in Spanish",
      "es",
      "El mástil se inclina.\n\n—¿Se queda usted aquí? —preguntó Ana Bruno.\n\n—No, nunca más.",
      [
        ["¿Se queda usted aquí?", "Ana Bruno", "turn"],
        ["No, nunca más.", "?", "turn"],
      ],
    ],
    ["a list with dashes in English", "en", "The mast:\n\n— The sail.\n\n— The rope.", []],
    ["one dash", "fr", "Le mât penche.\n\n— Le port, hier.\n\nIl penche encore.", []],
  ])("%s", (_, language, body, expected) => {
    expect(turnsOf(body, language)).toEqual(expected);
  });

  test("a quotation that the file sets off has no marks, and the line below names who said it", () => {
    const words = "The mast will hold for years.";
    const credit = "— Anna Brun (@anna) May 2, 2024";
    const body = `Anna Brun built the mast.\n\n${words}\n\n${credit}\n\nIt held.`;
    expect(turnsOf(body, "en", [words, credit])).toEqual([[words, "Anna Brun", "turn"]]);
    expect(turnsOf(body, "en")).toEqual([]);
  });
});
