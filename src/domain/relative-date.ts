import type { DateUnit, RelativeDate } from "./date-words.ts";
import type { PartialDate } from "./document.ts";

/** The moment from which dates are told, and the newest date that is worth naming, if any. */
export interface DateScene {
  readonly now: Date;
  readonly newest: PartialDate | null;
}

/** The first day of a week (Monday), the month or the year meant, seen from `now` in UTC. */
export function resolveRelative(relative: RelativeDate, now: Date): PartialDate {
  switch (relative) {
    case "today":
      return before(now, 0, "day");
    case "yesterday":
      return before(now, 1, "day");
    case "day-before-yesterday":
      return before(now, 2, "day");
    case "this-week":
      return before(now, sinceMonday(now), "day");
    case "last-week":
      return before(now, sinceMonday(now) + 7, "day");
    case "this-month":
      return before(now, 0, "month");
    case "last-month":
      return before(now, 1, "month");
    case "this-year":
      return before(now, 0, "year");
    case "last-year":
      return before(now, 1, "year");
  }
}

/** So many units before `now`, as exactly as the unit says. */
export function before(now: Date, count: number, unit: DateUnit): PartialDate {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const iso = (date: Date, length: 4 | 7 | 10) => date.toISOString().slice(0, length);
  switch (unit) {
    case "day":
      return iso(new Date(Date.UTC(year, month, day - count)), 10);
    case "week":
      return iso(new Date(Date.UTC(year, month, day - 7 * count)), 10);
    case "month":
      return iso(new Date(Date.UTC(year, month - count, 1)), 7);
    case "year":
      return String(year - count).padStart(4, "0");
  }
}

/** Days since the Monday of the week. */
export function sinceMonday(now: Date): number {
  return (now.getUTCDay() + 6) % 7;
}

/** Dates without a year lie before it: today, or the newest that the library has. */
export function horizon({ now, newest }: DateScene): PartialDate {
  const today = before(now, 0, "day");
  return newest !== null && newest < today ? newest : today;
}

/** The latest date of a year that begins no later than `until`. */
export function latest(inYear: (year: number) => PartialDate | null, until: PartialDate): PartialDate | null {
  const year = Number(until.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const date = inYear(year - back);
    // Partial dates compare as text once both are as long.
    if (date !== null && date.slice(0, until.length) <= until) return date;
  }
  return null;
}
