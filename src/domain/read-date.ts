import { parseIsoDate, partialDate } from "./date.ts";
import {
  type DateLanguage,
  type DatePart,
  type DateWords,
  dateParts,
  relativeDates,
  seasons,
} from "./date-words.ts";
import type { PartialDate } from "./document.ts";
import { dayOfFeast } from "./feasts.ts";
import { fold } from "./folding.ts";
import { before, type DateScene, horizon, latest, resolveRelative, sinceMonday } from "./relative-date.ts";
import { type Said, understood } from "./said-date.ts";

const longestDate = 60;
/** Nobody counts further back than this. */
const mostUnits = 9999;

/**
 * Reads a date as people type it: `2022`, `2022-01-15`, `15/01/2022` (the day first, unless there is no such month),
 * "1er mai 2020", "March 2020", "summer 2019", "Q1 2020", "Christmas 2019", "2 weeks ago", "last March", "Monday", "end of 2019".
 * What has no year is the latest that there was, of which the library can have anything. `null` for anything else.
 */
export function readDate(
  text: string,
  { words }: Pick<DateLanguage, "words">,
  scene: DateScene,
): PartialDate | null {
  const typed = foldedDate(text);
  return (
    readNumbers(typed, scene) ??
    words
      .map((language) => readIn(language, typed, scene) ?? readPart(language, typed, scene))
      .find(isDate) ??
    null
  );
}

/** A date as it is looked at: folded, with single spaces, and no longer than any is. */
export function foldedDate(text: string): string {
  return fold(text.slice(0, longestDate))
    .replace(/[\s,]+/g, " ")
    .trim();
}

function isDate(date: PartialDate | null): boolean {
  return date !== null;
}

function readNumbers(typed: string, scene: DateScene): PartialDate | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(typed);
  if (packed) return partialDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const parts = typed.replace(/\.$/, "").split(/ ?[-/.] ?/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part)))
    return /^\d{4}-\d/.test(typed) ? parseIsoDate(typed) : null;
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  const [first = "", second = "", third = ""] = parts;
  if (first.length === 4)
    return partialDate(a, parts.length > 1 ? b : undefined, parts.length > 2 ? c : undefined);
  if (parts.length === 2 && second.length === 4) return partialDate(b, a);
  const year = third.length === 4 ? c : third.length === 2 ? 2000 + c : null;
  if (parts.length === 3 && year !== null)
    return partialDate(year, b, a) ?? (b > 12 ? partialDate(year, a, b) : null);
  return parts.length === 2 ? latest((y) => partialDate(y, b, a), horizon(scene)) : null;
}

function readIn(language: DateWords, typed: string, scene: DateScene): PartialDate | null {
  return readNamed(typed, language, scene) ?? readWords(typed, language, scene);
}

/** "early March 2020", « fin 2019 »: the month, or the days, that a year or a month begins, goes on or ends with. */
function readPart(language: DateWords, typed: string, scene: DateScene): PartialDate | null {
  for (const part of dateParts)
    for (const phrase of language.parts[part].map(fold)) {
      if (!new RegExp(`^${phrase}[- ]`).test(typed)) continue;
      const rest = typed.slice(phrase.length + 1).trim();
      const whole = readNumbers(rest, scene) ?? readIn(language, rest, scene);
      if (whole !== null) return partOf(whole, part);
    }
  return null;
}

/** `null` for a day, which has no parts. */
function partOf(date: PartialDate, part: DatePart): PartialDate | null {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || day !== undefined) return null;
  if (month === undefined) return partialDate(year, { start: 1, middle: 6, end: 12 }[part]);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return partialDate(year, month, { start: 1, middle: 15, end: days }[part]);
}

function readNamed(typed: string, { relative, empty }: DateWords, { now }: DateScene): PartialDate | null {
  const called = (words: string) =>
    relativeDates.find((one) => relative[one].some((name) => fold(name) === words));
  const [first = "", ...rest] = typed.split(" ");
  const saysNothing = empty.some((word) => fold(word) === first);
  const named = called(typed) ?? (saysNothing ? called(rest.join(" ")) : undefined);
  return named ? resolveRelative(named, now) : null;
}

function readWords(typed: string, words: DateWords, scene: DateScene): PartialDate | null {
  const said = understood(typed, words);
  if (said === null) return null;
  const { numbers, unit, month, weekday, season, last } = said;
  const [number, further, third] = numbers;
  if (third !== undefined) return null;
  if (said.feast !== null || said.months !== null) return readPartOfYear(said, scene);
  if (unit !== null) {
    if (month !== null || season !== null || weekday !== null || further !== undefined) return null;
    // "the year 2019" is no count of years.
    if (unit === "year" && !said.ago && !last && number !== undefined && number > 999)
      return partialDate(number);
    const count = number ?? (last || said.ago ? 1 : null);
    return count === null || count > mostUnits ? null : before(scene.now, count, unit);
  }
  if (said.ago) return null;
  const until = last ? before(scene.now, 1, "month") : horizon(scene);
  if (month !== null) {
    const year = numbers.find((one) => one > 31);
    const day = numbers.find((one) => one <= 31);
    if (numbers.length === 2 && (year === undefined || day === undefined)) return null;
    return year !== undefined
      ? partialDate(year, month, day)
      : latest((y) => partialDate(y, month, day), until);
  }
  if (season !== null) {
    if (further !== undefined) return null;
    const begins = 3 * (seasons.indexOf(season) + 1);
    return number !== undefined ? partialDate(number, begins) : latest((y) => partialDate(y, begins), until);
  }
  if (weekday !== null)
    return number === undefined
      ? before(scene.now, ((sinceMonday(scene.now) - weekday + 6) % 7) + 1, "day")
      : null;
  return number !== undefined && number > 999 && further === undefined ? partialDate(number) : null;
}

/** A feast, or "the second quarter": of a year, or the latest that there was. */
function readPartOfYear(
  { feast, months, numbers, last, ...said }: Said,
  scene: DateScene,
): PartialDate | null {
  const isMore = said.ago || said.unit !== null || said.month !== null || said.season !== null;
  if (isMore || said.weekday !== null || (feast !== null && months !== null)) return null;
  const [which = null, ofYear] = months === null ? [null, numbers[0]] : numbers.toSorted((a, b) => a - b);
  if (numbers.length > (months === null ? 1 : 2)) return null;
  if (months !== null && which === null) {
    const begun = scene.now.getUTCMonth() % months;
    return before(scene.now, last ? begun + months : begun, "month");
  }
  const inYear = (year: number): PartialDate | null => {
    if (feast !== null) return dayOfFeast(feast, year);
    const place = which ?? 0;
    return months === null || place < 1 || place > 12 / months
      ? null
      : partialDate(year, (place - 1) * months + 1);
  };
  if (ofYear !== undefined) return inYear(ofYear);
  return latest(inYear, last ? before(scene.now, 1, "day") : horizon(scene));
}
