import { describe, expect, test } from "vitest";
import { fold } from "../../src/domain/folding.ts";
import { elided, enclitics } from "../../src/languages/apostrophes.ts";
import { languages } from "../../src/languages/index.ts";
import { nameParticles } from "../../src/languages/world/name-particles.ts";
import { unreadLanguages } from "../../src/languages/world/unread-languages.ts";

describe("the word lists that checking and searching go by", () => {
  test.each(languages.map((language) => [language.code, language] as const))(
    "%s: can deny, count and open what was said, in folded words",
    (_, { negations, numerals, complementisers }) => {
      for (const list of [negations, numerals, complementisers]) expect(list.size).toBeGreaterThan(0);
      for (const word of [...negations, ...numerals]) expect(word).toBe(fold(word));
      for (const word of complementisers) expect(word).toMatch(/^\p{Ll}+'?$/u);
    },
  );

  test("a language that reading knows is not unread too", () => {
    const codes = [...languages, ...unreadLanguages].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("unread languages tell themselves by folded words", () => {
    for (const { functionWords, negations } of unreadLanguages) {
      expect(functionWords.size).toBeGreaterThan(10);
      for (const word of [...functionWords, ...negations]) expect(word).toBe(fold(word));
    }
  });

  test("what stands beside an apostrophe is letters, so that it may stand in a pattern", () => {
    for (const word of [...elided, ...enclitics, ...nameParticles]) expect(word).toMatch(/^[a-z]+$/);
  });
});
