import { expect, test } from "vitest";
import { localeFor } from "../../src/domain/locale.ts";

test.each([
  ["fr", "fr"],
  ["fr-CA", "fr"],
  ["FR", "fr"],
  ["en-GB", "en"],
  ["en-US", "en"],
  ["vi", "en"],
  ["fro", "en"],
  ["", "en"],
  ["constructor", "en"],
])("a reader whose Discord is in %j is answered in %s", (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});
