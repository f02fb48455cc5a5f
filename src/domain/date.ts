import type { PartialDate } from "./document.ts";

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` if such a day exists (proleptic Gregorian, years 1 to 9999), else `null`. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const y = String(year).padStart(4, "0");
  if (month === undefined) return y;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const m = `${y}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return m;
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (!Number.isInteger(day) || day < 1 || day > lastDay) return null;
  return `${m}-${String(day).padStart(2, "0")}`;
}

/** Reads `2022`, `2022-01`, `2022-01-15`, with or without a time of day after it; `null` for anything else. */
export function parseIsoDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].{0,40})?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  return partialDate(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
}
