import { expect, test } from "vitest";
import { filterArguments, inPeriod, noFilter, readFilterArguments } from "../../src/domain/filter.ts";

const never = { after: null, before: null };

test.each([
  ["the first day of the period", "2022-05-10", "2022-05-10", true],
  ["the day before it", "2022-05-09", "2022-05-10", false],
  ["the month, whose days may all lie in it", "2022-05", "2022-05", true],
  ["a day of the month it begins with", "2022-05-01", "2022-05", true],
  ["the last day of the month before", "2022-04-30", "2022-05", false],
  ["the year it begins with", "2022", "2022", true],
  ["a year of which a part lies in it", "2022", "2022-05-10", true],
  ["the year before", "2021", "2022", false],
])("after includes its own day, month or year: %s", (_, date, after, fits) => {
  expect(inPeriod(date, { ...never, after })).toBe(fits);
});

test.each([
  ["the day itself", "2022-05-10", "2022-05-10", false],
  ["the day before", "2022-05-09", "2022-05-10", true],
  ["the month itself", "2022-05", "2022-05", false],
  ["the first day of the month", "2022-05-01", "2022-05", false],
  ["the last day of the month before", "2022-04-30", "2022-05", true],
  ["the year itself", "2023", "2023", false],
  ["the last day of the year before", "2022-12-31", "2023", true],
  ["a year of which a part lies before", "2022", "2022-05-10", true],
])("before leaves its own day, month or year out: %s", (_, date, before, fits) => {
  expect(inPeriod(date, { ...never, before })).toBe(fits);
});

test("after one year and before the next is that year, and nothing else", () => {
  const period = { after: "2022", before: "2023" };
  const dates = ["2021", "2021-12-31", "2022", "2022-01-01", "2022-12-31", "2023", "2023-01-01"];
  expect(dates.filter((date) => inPeriod(date, period))).toEqual(["2022", "2022-01-01", "2022-12-31"]);
});

test("an article without a date lies in no period, and is there where none is asked for", () => {
  expect(inPeriod(null, { ...never, after: "2022" })).toBe(false);
  expect(inPeriod(null, never)).toBe(true);
});

test.each([
  ["fr-", "fr"],
  ["fr-FR", "fr"],
  ["fr-%%%%%%%%", "fr"],
  ["ca-valencia-x", "ca"],
  ["fr_FR", "fr"],
  ["%", "und"],
])("a button's filter is read back whatever was typed for a language: %s", (language, kept) => {
  const [fixed] = filterArguments({ ...noFilter, language, sort: "newest" });
  expect(fixed).toMatch(/^[a-z0-9.]*$/);
  expect(readFilterArguments(fixed, "")).toEqual({ ...noFilter, language: kept, sort: "newest" });
});
