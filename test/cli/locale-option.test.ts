import { expect, test } from "vitest";
import { localeOption } from "../../src/cli/locale-option.ts";

test("a locale is found by its tag", () => {
  expect(["fr", "fr-CA", "EN"].map(localeOption)).toEqual(["fr", "fr", "en"]);
});

test.each(["xx", "english", ""])("%j is none, and is told which there are", (value) => {
  expect(() => localeOption(value)).toThrow("There are en, fr, de, es.");
});
