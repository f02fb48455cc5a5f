import { parseIsoDate } from "./date.ts";
import type { PartialDate } from "./document.ts";

/** Days that people name from where they stand. */
export const relativeDates = [
  "today",
  "yesterday",
  "this-week",
  "last-week",
  "this-month",
  "last-month",
  "this-year",
  "last-year",
] as const;
export type RelativeDate = (typeof relativeDates)[number];

/** What the relative dates are called, in one locale or several: the first name is the one that is shown. */
export type RelativeDateNames = Readonly<Record<RelativeDate, readonly string[]>>;

/** The first day of a week (Monday), the month or the year meant, seen from `now` in UTC. */
export function resolveRelative(relative: RelativeDate, now: Date): PartialDate {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const iso = (date: Date, length: 4 | 7 | 10) => date.toISOString().slice(0, length);
  const dayAt = (offset: number) => iso(new Date(Date.UTC(year, month, day + offset)), 10);
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  switch (relative) {
    case "today":
      return dayAt(0);
    case "yesterday":
      return dayAt(-1);
    case "this-week":
      return dayAt(-sinceMonday);
    case "last-week":
      return dayAt(-sinceMonday - 7);
    case "this-month":
      return iso(new Date(Date.UTC(year, month, 1)), 7);
    case "last-month":
      return iso(new Date(Date.UTC(year, month - 1, 1)), 7);
    case "this-year":
      return String(year);
    case "last-year":
      return String(year - 1);
  }
}

/** Reads `2022`, `2022-01`, `2022-01-15`, `15.01.2022`, `15/01/2022` or a name such as "last month"; `null` otherwise. */
export function readDate(text: string, names: RelativeDateNames, now: Date): PartialDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed);
  if (dayFirst) return parseIsoDate(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`);
  const relative = relativeDates.find((one) => names[one].some((name) => name.toLowerCase() === typed));
  return relative ? resolveRelative(relative, now) : parseIsoDate(typed);
}
