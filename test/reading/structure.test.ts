import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

function blocksOf(body: string): readonly string[] {
  const document = documentOf({ title: "Titre", body, language: "fr" });
  return read(document)
    .blocks.slice(1)
    .map(({ kind, span }) => `${kind === "paragraph" ? "" : `${kind}: `}${slice(document.text, span)}`);
}

function sentencesOf(body: string, language: string): readonly string[] {
  const document = documentOf({ body, language });
  return read(document).sentences.map(({ span }) => slice(document.text, span));
}

test("what the file sets beside the running text is no paragraph of it", () => {
  const body =
    "La lampe a brûlé de l'huile jusqu'en 1870.\n\nJournal des gardiens, page neuf.\n\nPuis le gaz est venu.";
  const document = documentOf({ title: "Titre", body, language: "fr" });
  const start = document.text.indexOf("Journal");
  const asides = [{ start, end: document.text.indexOf("\n", start) }];
  expect(read({ ...document, asides }).blocks.map(({ kind }) => kind)).toEqual([
    "title",
    "paragraph",
    "caption",
    "paragraph",
  ]);
});

const glued: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    "a full stop with no space after it",
    "La digue tient.Selon la mairie, tout va bien.",
    ["La digue tient.", "Selon la mairie, tout va bien."],
  ],
  [
    "a subhead between two paragraphs",
    "La digue tient depuis hier soir.Des riverains peu rassurésPlus tôt, la pluie avait cessé.",
    [
      "La digue tient depuis hier soir.",
      "subhead: Des riverains peu rassurés",
      "Plus tôt, la pluie avait cessé.",
    ],
  ],
  [
    "a subhead after a space",
    "La digue tient. Un chantier sans finPlus tôt, la pluie avait cessé.",
    ["La digue tient.", "subhead: Un chantier sans fin", "Plus tôt, la pluie avait cessé."],
  ],
  [
    "a subhead that asks",
    "La digue tient.Fuite ou orage?Selon des voisins, elle fuit.",
    ["La digue tient.", "subhead: Fuite ou orage?", "Selon des voisins, elle fuit."],
  ],
  [
    "the subheads of agencies",
    "La digue tient. - Après la crue - Les riverains rentrent.",
    ["La digue tient.", "subhead: - Après la crue -", "Les riverains rentrent."],
  ],
  [
    "a closing mark and a capital",
    `Il a dit "oui, demain".Le maire a souri.`,
    [`Il a dit "oui, demain".`, "Le maire a souri."],
  ],
  [
    "brands, initials and abbreviations stay whole",
    "M. J.R. Brun travaille chez BlaBlaCar et LinkedIn, aux U.S. comme ici. BlaBlaCar recrute.",
    ["M. J.R. Brun travaille chez BlaBlaCar et LinkedIn, aux U.S. comme ici. BlaBlaCar recrute."],
  ],
  [
    "numbers and addresses stay whole",
    "Il a payé 9.000 euros sur www.Exemple.Fr hier. C'était cher.",
    ["Il a payé 9.000 euros sur www.Exemple.Fr hier. C'était cher."],
  ],
  [
    "the title of an embedded video",
    "La pluie revient.Les images de la cruepar VidéoInfoLe maire a souri.",
    ["La pluie revient.", "caption: Les images de la cruepar VidéoInfo", "Le maire a souri."],
  ],
];

describe("blocks", () => {
  test.each(glued)("%s", (_, body, expected) => expect(blocksOf(body)).toEqual(expected));
});

describe("sentences", () => {
  test.each([
    ["Die Mühle brannte am 3. Oktober 1921 ab. Niemand war darin.", 2],
    ["Sie steht seit dem 14. und 15. Jahrhundert leer. Im 2. Stock wohnt Anna Brun.", 2],
    ["Bei der Wahl kam sie auf Platz 12. Danach zog sie fort.", 2],
    ["Der Saal fasst viele, z. B. Schulklassen. Er kostet nichts.", 2],
  ])("%j has %i sentences", (body, count) => {
    expect(sentencesOf(body, "de")).toHaveLength(count);
  });

  test("a quotation is opaque: what ends inside it does not end the sentence", () => {
    expect(sentencesOf(`"Il pleut. Il vente. Rentrez!", a crié Anna. Personne n'a bougé.`, "fr")).toEqual([
      `"Il pleut. Il vente. Rentrez!", a crié Anna.`,
      "Personne n'a bougé.",
    ]);
  });

  test("abbreviations do not end a sentence", () => {
    expect(sentencesOf("Mr. Field met Dr. Marsh at 5 p.m. on Monday. They agreed.", "en")).toEqual([
      "Mr. Field met Dr. Marsh at 5 p.m. on Monday.",
      "They agreed.",
    ]);
  });

  test("the dateline of an agency is kept out", () => {
    expect(sentencesOf("VERNOY (AFP) - La digue tient. La pluie cesse.", "fr")).toEqual([
      "La digue tient.",
      "La pluie cesse.",
    ]);
  });
});
