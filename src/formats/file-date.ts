import { parseIsoDate, partialDate } from "../domain/date.ts";
import type { PartialDate } from "../domain/document.ts";

export type FileDate =
  | { readonly date: PartialDate }
  /** `no-such-day`: in a form that is read, but not in the calendar. */
  | { readonly date: null; readonly fault: "no-such-day" | "unknown-form" };

/** Languages in which months are known by name, whatever the file's own is. */
const languages = ["en", "fr", "de", "es", "it", "pt", "nl"];

/**
 * A date as files have it: ISO 8601, `2024/05/02`, `2024.05.02`, `20240502`, with a month's name (`May 2, 2024`,
 * `2 mai 2024`), with dots (`02.05.2024`: the day comes first wherever people write so), or as in mails and feeds,
 * `Thu, 02 May 2024 08:00:00 +0200`. Of `05/25/2024` and `25/05/2024` one number alone can be the month; where day and
 * month could be taken for each other, nothing is guessed.
 */
export function readFileDate(text: string): FileDate {
  const given = text.trim();
  const iso = parseIsoDate(given);
  if (iso !== null) return { date: iso };
  const parts = inNumbers(given) ?? withName(given);
  if (!parts) return { date: null, fault: "unknown-form" };
  const [year, month, day] = parts;
  const date = partialDate(year, month, day);
  return date === null ? { date, fault: "no-such-day" } : { date };
}

type Parts = readonly [year: number, month: number, day: number | undefined];

function inNumbers(text: string): Parts | null {
  const numbers =
    /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?:[T ].{0,40})?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(text);
  if (!numbers) return yearLast(text);
  return [Number(numbers[1]), Number(numbers[2]), numbers[3] ? Number(numbers[3]) : undefined];
}

function yearLast(text: string): Parts | null {
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?[T ].{0,40})?$/.exec(text);
  if (!numbers) return null;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  if (numbers[2] === "." || first > 12 || first === second) return [year, second, first];
  return second > 12 ? [year, first, second] : null;
}

function withName(text: string): Parts | null {
  const weekday = String.raw`(?:\p{L}{2,12}\.?,? {1,2})?`;
  const time = String.raw`(?:,? (?:at |à |um |a las )?\d.{0,40})?$`;
  const dayFirst = new RegExp(
    String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|er|\.|º)? (?:de )?(\p{L}{3,12})\.?,? (?:de )?(\d{4})${time}`,
    "iu",
  ).exec(text);
  const monthFirst = new RegExp(
    String.raw`^${weekday}(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${time}`,
    "iu",
  ).exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = name === undefined ? undefined : monthNames().get(foldMonth(name));
  return month === undefined ? null : [Number(year), month, Number(day)];
}

/** The months' names, whole and short, as far as they mean one month wherever they are used. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++)
        names.set(foldMonth(format.format(Date.UTC(2024, month - 1, 1))), month);
    }
  return names;
}

function foldMonth(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "");
}
