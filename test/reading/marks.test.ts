import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

const cases: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  ["straight marks", `Il a dit "oui" puis "non".`, ["oui", "non"]],
  ["guillemets with their spaces left out", "Elle répond « tout va bien » et sort.", ["tout va bien"]],
  ["curly marks", "She said “all is well” and left.", ["all is well"]],
  ["marks of German", "Er sagte „alles ist gut“ und ging.", ["alles ist gut"]],
  [
    "an orphan closing mark pairs with nothing after it",
    `Une phrase sans début", dit Paul. "La suite est claire", dit Anna.`,
    ["La suite est claire"],
  ],
  [
    "an orphan opening mark does not turn the rest inside out",
    `Un mot "sans fin. Plus loin.\n\nElle dit "voici la suite" et part. Il répond "très bien" aussi.`,
    ["voici la suite", "très bien"],
  ],
  ["inches are no quotation", `Le tuyau de 3" fuit et Anna dit "coupez l'eau" vite.`, ["coupez l'eau"]],
  [
    "feet and inches beside a quotation",
    `The mast is 6'2" high and 15" wide. "It will hold," said Anna. The plank is 3" thick.`,
    ["It will hold,"],
  ],
  [
    "a number at a quotation's end",
    `Anna recalls "the winter of 1987" and "room 12".`,
    ["the winter of 1987", "room 12"],
  ],
  ["feet in single marks", "'The mast is 6' 2\" high,' said Anna.", ["The mast is 6' 2\" high,"]],
  [
    "whose it is, in single marks",
    "'It's the sailors' mast and the boys' flag,' said Anna. The girls' team won.",
    ["It's the sailors' mast and the boys' flag,"],
  ],
  ["single marks without a stop", "He spoke of 'the old guards' and left.", ["the old guards"]],
  [
    "a typewriter's marks",
    "Anna said: ''It's all well.'' Then ``never'' and ``again``.",
    ["It's all well.", "never"],
  ],
  ["guillemets of one angle", "Anna sagte ‹alles ist gut› und ging.", ["alles ist gut"]],
  ["a path of pages", "Home › News › Sea. Anna is back.", []],
  ["corner marks", "安娜说「一切都好」，然后『再见』。", ["一切都好", "再见"]],
  [
    "guillemets that point at the words",
    "»Alles ist gut«, sagte Anna. »Wir fahren morgen«, fügte sie hinzu, »und zwar früh.«",
    ["Alles ist gut", "Wir fahren morgen", "und zwar früh."],
  ],
  [
    "a mark glued to the next sentence",
    `"Nous partons demain".Selon elle, "tout est prêt".`,
    ["Nous partons demain", "tout est prêt"],
  ],
  [
    "one quotation inside another",
    `Elle note: "Il a crié 'au feu' deux fois".`,
    ["Il a crié 'au feu' deux fois", "au feu"],
  ],
  [
    "the plus marks of agencies",
    `"Le mode +sans échec+ est actif", dit Anna.`,
    ["Le mode +sans échec+ est actif", "sans échec"],
  ],
  ["apostrophes are no marks", "L'été n'a pas d'égal, c'est l'avis de l'hôte.", []],
  [
    "a quotation of two paragraphs, opened again",
    `Anna said: "The first part.\n\n"The second part."`,
    ["The first part.", "The second part."],
  ],
  [
    "a caption between two paragraphs of a quotation",
    `Anna said: "The first part.\n\nThe harbour on Friday. Image: the city.\n\n"The second part."`,
    ["The first part.", "The second part."],
  ],
  [
    "a caption between two paragraphs on lines of their own",
    `Anna said: "The first part.\nThe harbour on Friday. Image: the city.\n"The second part."`,
    ["The first part.", "The second part."],
  ],
  [
    "a quotation over two paragraphs, opened once",
    "Anna dit : « Voici le début.\n\nVoici la fin. »",
    ["Voici le début.\n\nVoici la fin."],
  ],
];

describe("quotation marks pair by cost, not by counting", () => {
  test.each(cases)("%s", (_, body, expected) => {
    const document = documentOf({ body });
    expect(read(document).quotes.map((quote) => slice(document.text, quote.span))).toEqual(expected);
  });
});
