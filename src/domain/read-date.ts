import { parseIsoDate, partialDate } from "./date.ts";
import type { PartialDate } from "./document.ts";
import { fold } from "./folding.ts";

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

/** What the relative dates are called: the first name is the one that is shown. */
export type RelativeDateNames = Readonly<Record<RelativeDate, readonly string[]>>;

export const seasons = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof seasons)[number];
export const dateUnits = ["day", "week", "month", "year"] as const;
export type DateUnit = (typeof dateUnits)[number];

/** The words by which people who speak a language tell dates; several for one thing where there are. */
export interface DateWords {
  readonly relative: RelativeDateNames;
  /** From January on. */
  readonly months: readonly string[];
  /** From Monday on. */
  readonly weekdays: readonly string[];
  readonly seasons: Readonly<Record<Season, readonly string[]>>;
  /** Every form of each. */
  readonly units: Readonly<Record<DateUnit, readonly string[]>>;
  /** "ago", "il y a". */
  readonly ago: readonly string[];
  /** "last" before or behind what was. */
  readonly last: readonly string[];
  /** Words for one, two, three …; several for one of them with a bar between. */
  readonly numbers: readonly string[];
  /** Words that say nothing beside a date: "of", "in", "since". */
  readonly empty: readonly string[];
  /** What may stand behind the number of a day: "th", "er". */
  readonly ordinals: readonly string[];
}

/** How a reader's dates are read and written. */
export interface DateLanguage {
  /** Their own words first, then others that are understood as well. */
  readonly words: readonly DateWords[];
  /** "12 March 2020", "March 2020". */
  readonly write: (date: PartialDate) => string;
  /** "2 weeks ago". */
  readonly ago: (count: number, unit: DateUnit) => string;
}

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

const longestDate = 60;
/** Nobody counts further back than this. */
const mostUnits = 9999;

/**
 * Reads a date as people type it: `2022`, `2022-01-15`, `15/01/2022` (the day first, unless there is no such month),
 * "1er mai 2020", "March 2020", "summer 2019", "2 weeks ago", "last March", "Monday". What has no year is the latest
 * that there was, of which the library can have anything. `null` for anything else.
 */
export function readDate(
  text: string,
  { words }: Pick<DateLanguage, "words">,
  scene: DateScene,
): PartialDate | null {
  const typed = fold(text.slice(0, longestDate))
    .replace(/[\s,]+/g, " ")
    .trim();
  return (
    readNumbers(typed, scene) ??
    words
      .map((language) => readNamed(typed, language, scene) ?? readWords(typed, language, scene))
      .find(isDate) ??
    null
  );
}

function isDate(date: PartialDate | null): boolean {
  return date !== null;
}

function readNumbers(typed: string, scene: DateScene): PartialDate | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(typed);
  if (packed) return partialDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const parts = typed.split(/ ?[-/.] ?/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return parseIsoDate(typed);
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

function readNamed(typed: string, { relative }: DateWords, { now }: DateScene): PartialDate | null {
  const named = relativeDates.find((one) => relative[one].some((name) => fold(name) === typed));
  return named ? resolveRelative(named, now) : null;
}

/** What the words of a date say, in whatever order. */
interface Said {
  numbers: number[];
  unit: DateUnit | null;
  month: number | null;
  weekday: number | null;
  season: Season | null;
  ago: boolean;
  last: boolean;
}

function readWords(typed: string, words: DateWords, scene: DateScene): PartialDate | null {
  const said = understood(typed, words);
  if (said === null) return null;
  const { numbers, unit, month, weekday, season, last } = said;
  const [number, further, third] = numbers;
  if (third !== undefined) return null;
  if (unit !== null) {
    if (month !== null || season !== null || weekday !== null || further !== undefined) return null;
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

function understood(typed: string, words: DateWords): Said | null {
  const said: Said = {
    numbers: [],
    unit: null,
    month: null,
    weekday: null,
    season: null,
    ago: false,
    last: false,
  };
  let text = ` ${typed} `;
  for (const phrase of words.ago.map(fold).filter((one) => text.includes(` ${one} `))) {
    text = text.replace(` ${phrase} `, " ");
    said.ago = true;
  }
  for (const token of text.split(/[ ']+/).filter((one) => one !== ""))
    if (!take(token, words, said)) return null;
  return said;
}

/** Adds what the word says; `false` for one that no date has, or says twice. */
function take(token: string, words: DateWords, said: Said): boolean {
  const number = numberOf(token, words);
  if (number !== null) return said.numbers.push(number) <= 3;
  if (has(words.empty, token)) return true;
  if (has(words.last, token)) {
    said.last = true;
    return true;
  }
  const unit = dateUnits.find((one) => has(words.units[one], token));
  if (unit) {
    if (said.unit !== null) return false;
    said.unit = unit;
    return true;
  }
  const month = named(words.months, token);
  if (month >= 0) {
    if (said.month !== null) return false;
    said.month = month + 1;
    return true;
  }
  const season = seasons.find((one) => has(words.seasons[one], token));
  if (season) {
    if (said.season !== null) return false;
    said.season = season;
    return true;
  }
  const weekday = named(words.weekdays, token);
  if (weekday < 0) return false;
  said.weekday = weekday;
  return true;
}

function numberOf(token: string, { numbers, ordinals }: DateWords): number | null {
  const digits = /^(\d{1,4})(\D{0,3})$/.exec(token);
  if (digits) return digits[2] === "" || has(ordinals, digits[2] ?? "") ? Number(digits[1]) : null;
  const word = numbers.findIndex((names) => has(names.split("|"), token));
  return word < 0 ? null : word + 1;
}

/** The only one of the names that begins so, by three letters at least; -1 for none. */
function named(names: readonly string[], token: string): number {
  const bare = token.replace(/\.$/, "");
  const whole = names.findIndex((name) => fold(name) === bare);
  if (whole >= 0 || bare.length < 3) return whole;
  const begun = names.filter((name) => fold(name).startsWith(bare));
  return begun.length === 1 ? names.indexOf(begun[0] ?? "") : -1;
}

function has(words: readonly string[], token: string): boolean {
  return words.some((word) => fold(word) === token);
}

function sinceMonday(now: Date): number {
  return (now.getUTCDay() + 6) % 7;
}

/** Dates without a year lie before it: today, or the newest that the library has. */
function horizon({ now, newest }: DateScene): PartialDate {
  const today = before(now, 0, "day");
  return newest !== null && newest < today ? newest : today;
}

/** The latest date of a year that begins no later than `until`. */
function latest(inYear: (year: number) => PartialDate | null, until: PartialDate): PartialDate | null {
  const year = Number(until.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const date = inYear(year - back);
    // Partial dates compare as text once both are as long.
    if (date !== null && date.slice(0, until.length) <= until) return date;
  }
  return null;
}
