import { expect, test } from "vitest";
import { languageAsked } from "../../../src/library/search/stop-words.ts";

test.each([
  ["wer ist der Freund von Anna Brun", "fr", "de"],
  ["who is the friend of Anna Brun", "de", "en"],
  ["qui est l’ami d’Anna Brun", "en", "fr"],
  ["quién es el amigo de Ana Bruno", "en", "es"],
  ["Anna Brun", "fr", "fr"],
  ["war of the worlds", "en", "en"],
  ["la grève de la SNCF", "fr", "fr"],
  ["die hard", "en", "en"],
  ["", "es", "es"],
])("%s, asked by somebody whose locale is %s, is %s", (query, locale, expected) => {
  expect(languageAsked(query, locale)).toBe(expected);
});
