import { describe, expect, test } from "vitest";
import { isSpeech } from "../../src/domain/article.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

/** Of each quotation of a text, whether its words are taken for somebody's. Every text is invented for this test. */
function heard(body: string, language = "fr"): readonly boolean[] {
  return read(documentOf({ body, language })).quotes.map(isSpeech);
}

describe("marks that hold no speech", () => {
  test.each([
    ["what things are called", `Odile Castel a critiqué les ports dits "prudents" et leurs maires.`],
    [
      "a nickname, however far from its verb",
      `Odile Castel et son frère surnommaient un pêcheur de Vernoy "gros poisson".`,
    ],
    ["who somebody is called", `Bruno Ferrand, "le roi du petit port", a été placé en garde à vue lundi.`],
    ["a motto", `Odile Castel a choisi pour thème : "Halles et marchés d'autrefois".`],
    [
      "answers that are counted",
      `Selon Odile Castel, 38 % des pêcheurs se plaignent (32 % "plutôt mécontents").`,
    ],
    ["what somebody must answer for", `Bruno Ferrand doit répondre de "vol de filets en bande organisée".`],
  ])("%s", (_, body) => {
    expect(heard(body)).toEqual([false]);
  });

  test("an offence behind others", () => {
    const body = `Bruno Ferrand comparaîtra lundi à Vernoy pour "vol de filets", "recel" et "abus de pouvoir".`;
    expect(heard(body)).toEqual([false, false, false]);
  });
});

describe("marks that hold speech all the same", () => {
  test.each([
    [
      "of whoever says to be something",
      `La patronne du port s'est dite "très inquiète pour la halle".`,
      "fr",
    ],
    ["after another word", `Her brother Paul Quill used another word: "pirates."`, "en"],
    ["in apposition", `Odile Castel, "très inquiète pour la halle", a quitté la salle.`, "fr"],
  ])("%s", (_, body, language) => {
    expect(heard(body, language)).toEqual([true]);
  });
});
