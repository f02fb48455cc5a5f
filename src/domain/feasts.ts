import { partialDate } from "./date.ts";
import type { Feast } from "./date-words.ts";
import type { PartialDate } from "./document.ts";

/** The day of a feast in a year; `null` for years that are none. */
export function dayOfFeast(feast: Feast, year: number): PartialDate | null {
  if (!("afterEaster" in feast)) return partialDate(year, ...feast);
  if (partialDate(year) === null) return null;
  const { month, day } = easter(year);
  const date = new Date(Date.UTC(2000, month - 1, day + feast.afterEaster));
  return partialDate(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Easter Sunday of the Gregorian calendar, by the "anonymous" algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): { readonly month: number; readonly day: number } {
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skipped - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return { month: Math.floor(days / 31), day: (days % 31) + 1 };
}
