import { expect, test } from "vitest";
import { wordsFor } from "../../src/citation/words.ts";
import { localeCodes } from "../../src/domain/locale.ts";
import { locales } from "../../src/locales/index.ts";

test.each(localeCodes)("%s: a citation says that the speaker is not known as the answer does", (code) => {
  expect(wordsFor(code).unknownSpeaker).toBe(locales[code].speaker.unknown);
});

test("a tag is worded by its language, and any other tag in English", () => {
  expect(wordsFor("es-419")).toBe(wordsFor("es"));
  expect(wordsFor("EN-gb")).toBe(wordsFor("en"));
  for (const tag of ["ja", "", "constructor"]) expect(wordsFor(tag)).toBe(wordsFor("en"));
});
