import { expect, test } from "vitest";
import { momentText } from "../../src/cli/moment-text.ts";
import type { LocaleCode } from "../../src/domain/locale.ts";

const now = new Date("2021-03-04T12:00:00Z");

test.each<[string, LocaleCode, string]>([
  ["2021-03-04T12:00:00Z", "en", "now"],
  ["2021-03-04T11:59:20Z", "de", "vor 40 Sekunden"],
  ["2021-03-04T11:54:30Z", "en", "5 minutes ago"],
  ["2021-03-04T10:00:00Z", "fr", "il y a 2 heures"],
  ["2021-03-03T09:00:00Z", "es", "ayer"],
])("%s is told in %s as %s", (moment, locale, told) => {
  expect(momentText(new Date(moment), locale, now)).toBe(told);
});
