import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDate, partialDate } from "../../src/domain/date.ts";

describe("a date says what the source tells, and no more", () => {
  test.each([
    ["2022", "2022"],
    ["2022-01", "2022-01"],
    ["2022-1-5", "2022-01-05"],
    [" 2022-01-15 ", "2022-01-15"],
    ["2022-01-15T10:30:00Z", "2022-01-15"],
    ["2022-01-15 10:30", "2022-01-15"],
    ["0400-02-29", "0400-02-29"],
    ["2024-02-29", "2024-02-29"],
  ])("%s is read as %s", (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2022-02-31",
    "2022-13",
    "2022-00-10",
    "2022-01-00",
    "0000",
    "22-01-15",
    "15.01.2022",
    "January 2022",
    "",
  ])("%j is no day of the calendar", (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  test("every real day is accepted, and none beyond the month's last", () => {
    const when = fc.date({
      min: new Date("1000-01-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(when, (day) => {
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        expect(partialDate(year, month, date)).toBe(day.toISOString().slice(0, 10));
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(partialDate(year, month, last + 1)).toBeNull();
      }),
    );
  });
});
