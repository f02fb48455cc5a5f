import { parseIsoDate, partialDate } from "./date.ts";
import type { DateLanguage, DateWords } from "./date-words.ts";
import type { PartialDate } from "./document.ts";
import { fold } from "./folding.ts";
import { foldedDate, readDate } from "./read-date.ts";
import type { DateScene } from "./relative-date.ts";

/** A stretch of time as conditions of a filter have it, and the last day, month or year in it. */
export interface Period {
  readonly after: PartialDate;
  /** The first day, month or year that is no longer in it. */
  readonly before: PartialDate;
  readonly last: PartialDate;
}

/** What stands between two dates: a dash with room around it, or one that no date has; of years any sign. */
const signs = [
  /^(\d{4}) ?[-/\u2010-\u2015] ?(\d{4})$/,
  /^(.+?) ?[\u2013\u2014] ?(.+)$/,
  /^(.+?) (?:-|\.\.) (.+)$/,
];

/**
 * Reads "2019-2020", "March 2019 – May 2020", "between 3 and 5 June 2020", "from 2018 to 2020"; `null` for anything else. What the
 * first date leaves out it has in common with the second.
 */
export function readPeriod(
  text: string,
  language: Pick<DateLanguage, "words">,
  scene: DateScene,
): Period | null {
  const typed = foldedDate(text);
  for (const [from, to] of dividedIn(typed, language.words)) {
    const last = readDate(to, language, scene);
    const following = last === null ? null : behind(last);
    if (last === null || following === null) continue;
    const after = completed(from, to)
      .map((one) => readDate(one, language, scene))
      .find((one) => one !== null && one <= last);
    if (after) return { after, before: following, last };
  }
  return null;
}

/** Reads « les années 2010 », "the 2010s", "the nineties" in figures ("90s"); `null` for anything else. */
export function readDecade(text: string, { words }: Pick<DateLanguage, "words">): Period | null {
  for (const own of words) {
    const first = decadeIn(foldedDate(text), own);
    const [after, last, following] = [0, 9, 10].map((years) => first && partialDate(first + years));
    if (after && last && following) return { after, before: following, last };
  }
  return null;
}

/**
 * Reads a date whose words say on which side of it lies what is looked for: "since May 2019", « avant mars 2020 »; `null`
 * where they do not. What says how long ago something was says no side: "vor zwei Wochen".
 */
export function readSide(
  text: string,
  language: Pick<DateLanguage, "words">,
  scene: DateScene,
): { readonly side: "after" | "before"; readonly date: PartialDate } | null {
  const typed = foldedDate(text).replaceAll("'", " ");
  for (const { sides, ago } of language.words)
    for (const side of ["until", "before", "after"] as const)
      for (const word of sides[side]) {
        const opening = `${fold(word)} `;
        if (!typed.startsWith(opening)) continue;
        if (ago.includes(word) && readDate(typed, language, scene) !== null) continue;
        const date = readDate(typed.slice(opening.length), language, scene);
        if (date === null) continue;
        if (side !== "until") return { side, date };
        const following = behind(date);
        if (following !== null) return { side: "before", date: following };
      }
  return null;
}

/** What may be the two dates of a period. */
function dividedIn(typed: string, words: readonly DateWords[]): [string, string][] {
  const bySigns = signs.map((sign) => sign.exec(typed));
  const byWords = words.flatMap(({ periods }) =>
    periods.map(([before, between]) => {
      const opening = before === "" ? "" : `${fold(before)} `;
      if (!typed.startsWith(opening)) return null;
      return new RegExp(`^(.+?) ${fold(between)} (.+)$`).exec(typed.slice(opening.length));
    }),
  );
  return [...bySigns, ...byWords].flatMap((match): [string, string][] => {
    const [, from, to] = match ?? [];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

/** The first date with the year of the second, or with its month and year, if it lacks them; else as it is. */
function completed(from: string, to: string): string[] {
  if (/\d{4}/.test(from)) return [from];
  const words = to.split(" ");
  const ends = [1, 2, 3].flatMap((count) => (count < words.length ? [words.slice(-count).join(" ")] : []));
  return [...ends.filter((end) => /\d{4}/.test(end)).map((end) => `${from} ${end}`), from];
}

/** The next day, month or year; `null` behind the last that there is. */
function behind(date: PartialDate): PartialDate | null {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return partialDate(year + 1);
  const next = new Date(
    Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1),
  );
  return parseIsoDate(next.toISOString().slice(0, day === undefined ? 7 : 10));
}

/** Of decades told by two figures those of the last hundred years or so are meant. */
const firstOfTwoFigures = 1930;

/** The year in which a decade begins. */
function decadeIn(typed: string, { decades, empty, units }: DateWords): number | null {
  const isEmpty = new Set([...empty, ...decades.before, ...units.year].map(fold));
  const [year = "", ...more] = typed
    .replaceAll("'", " ")
    .split(" ")
    .filter((word) => word !== "" && !isEmpty.has(word));
  const [, figures = "", ending = ""] = /^(\d{3}0|\d0)(\D*)$/.exec(year) ?? [];
  if (figures === "" || more.length > 0) return null;
  const says =
    ending === ""
      ? decades.before.some((word) => ` ${typed.replaceAll("'", " ")} `.includes(` ${fold(word)} `))
      : decades.endings.some((one) => fold(one) === ending);
  if (!says) return null;
  const number = Number(figures);
  return figures.length === 4 ? number : number + (number + 1900 >= firstOfTwoFigures ? 1900 : 2000);
}
