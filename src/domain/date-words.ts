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
  "day-before-yesterday",
] as const;
export type RelativeDate = (typeof relativeDates)[number];

/** What the relative dates are called: the first name is the one that is shown. */
export type RelativeDateNames = Readonly<Record<RelativeDate, readonly string[]>>;

export const seasons = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof seasons)[number];
export const dateUnits = ["day", "week", "month", "year"] as const;
export type DateUnit = (typeof dateUnits)[number];

/** Parts of a year or a month. */
export const dateParts = ["start", "middle", "end"] as const;
export type DatePart = (typeof dateParts)[number];

/** A day of the year, or one that moves with Easter. */
export type Feast = readonly [month: number, day: number] | { readonly afterEaster: number };

/** The words by which people who speak a language tell dates; several for one thing where there are. */
export interface DateWords {
  readonly relative: RelativeDateNames;
  /** From January on. */
  readonly months: readonly string[];
  /** Other names of months, by the number of the month from 1. */
  readonly otherMonths: Readonly<Record<string, number>>;
  /** From Monday on. */
  readonly weekdays: readonly string[];
  readonly seasons: Readonly<Record<Season, readonly string[]>>;
  /** Every form of each. */
  readonly units: Readonly<Record<DateUnit, readonly string[]>>;
  /** Before a year or a month: "early", « fin », with or without a hyphen behind: « mi-mars ». */
  readonly parts: Readonly<Record<DatePart, readonly string[]>>;
  /** "ago", "il y a". */
  readonly ago: readonly string[];
  /** "last" before or behind what was. */
  readonly last: readonly string[];
  /** Words for one, two, three …; several for one of them with a bar between. */
  readonly numbers: readonly string[];
  /** Phrases that other words of dates say as well: "a couple of" is "2", "fortnight" is "2 weeks". */
  readonly phrases: Readonly<Record<string, string>>;
  /** Days that have a name: the month and the day, or how many days after Easter. */
  readonly feasts: Readonly<Record<string, Feast>>;
  /** What quarters and halves of a year are called, and the letters that stand for them: "Q1 2020", « T1 2020 ». */
  readonly quarters: readonly string[];
  readonly halves: readonly string[];
  /** Words before the year in which a decade begins, or what hangs on it: « années 2010 », "2010s". */
  readonly decades: { readonly before: readonly string[]; readonly endings: readonly string[] };
  /** What stands before two dates and between them: "between 2018 and 2020"; the first may be empty. */
  readonly periods: readonly (readonly [before: string, between: string])[];
  /** What says on which side of a date is what is looked for, before it: "since", « avant ». */
  readonly sides: {
    readonly after: readonly string[];
    readonly before: readonly string[];
    /** Those that count the date itself in: "until 2020". */
    readonly until: readonly string[];
  };
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
