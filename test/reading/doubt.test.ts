import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";
import { said } from "./said.ts";

function tiersOf(body: string, language: string): readonly string[] {
  return read(documentOf({ body, language })).quotes.map(({ attribution }) => attribution.tier);
}

test("nobody is named without reserve where two people fit, nor in what follows", () => {
  const body = `Bruno Ferrand et Louis Castel ont dîné mardi au port. "Le merlan était trop cuit et le riz trop salé", a-t-il regretté. "Je ne reviendrai pas avant le printemps", a-t-il ajouté.`;
  expect(tiersOf(body, "fr")).toEqual(["likely", "likely"]);
});

test("in English as well", () => {
  const body = `Paul Mercer and John Hale met on Monday. "The fish was far too salty for my taste," he said.`;
  expect(tiersOf(body, "en")).toEqual(["likely"]);
});

test("whoever says it under a full name is named", () => {
  const body = `Bruno Ferrand et Louis Castel ont dîné mardi au port. "Le merlan était trop cuit", a regretté Bruno Ferrand.`;
  expect(tiersOf(body, "fr")).toEqual(["named"]);
});

test.each([
  ["en", `Paul Mercer called it "a fine win".`],
  ["en", `Paul Mercer called it "too dear".`],
  ["en", `Paul Mercer spoke of "deeply worried" on Monday.`],
  ["fr", `Odile Vernay s'est dite "très inquiète".`],
])("nobody is named without reserve for words that may not be theirs (%s): %s", (language, body) => {
  expect(tiersOf(body, language)).toEqual(["likely"]);
});

test("nobody is named where the whole text stands in capitals, which then tell no name", () => {
  const body =
    "The harbour of Lone was closed on Monday after the storm took half of the old pier. Said Anna Brown: “We shall open it again before the winter.” The ferry will stay in Sarre until the pier is mended.";
  expect(said(body, "en")).toEqual(["Anna Brown"]);
  expect(said(body.toUpperCase(), "en")).toEqual(["?"]);
});
