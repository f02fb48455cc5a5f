import { type Context, mostSuggestions } from "../../src/dispatch/command.ts";
import {
  type DateLanguage,
  type DateWords,
  dateUnits,
  relativeDates,
  seasons,
} from "../../src/domain/date-words.ts";
import type { PartialDate } from "../../src/domain/document.ts";
import { dayOfFeast } from "../../src/domain/feasts.ts";
import { fold } from "../../src/domain/folding.ts";
import type { Suggestion } from "../../src/domain/library.ts";
import { readDate } from "../../src/domain/read-date.ts";
import { type Period, readDecade, readPeriod, readSide } from "../../src/domain/read-period.ts";
import { before, type DateScene, resolveRelative } from "../../src/domain/relative-date.ts";

/** The first and the last day of which the library has an article. */
interface Held {
  readonly first: PartialDate;
  readonly last: PartialDate;
}

/** Years whose months are offered. */
const mostYears = 25;
const mostCount = 999;

type Asked = Pick<Context, "library" | "dates" | "now">;

/** What was typed once it is a date or a period, and what it may become; all within what the library holds. */
export function suggestDates(
  side: "after" | "before",
): (typed: string, asked: Asked) => Promise<readonly Suggestion[]> {
  return async (typed, { library, dates, now }) => {
    const { firstDate: first, lastDate: last } = await library.holdings();
    if (first === null || last === null) return [];
    const scene = { now, newest: last };
    const decade = side === "after" ? readDecade(typed, dates) : null;
    const period = readPeriod(typed, dates, scene) ?? decade;
    const held = { first, last };
    if (period !== null) return isHeld(period.last, held) ? [ofPeriod(period, dates)] : [];
    return datesFor(typed, dates, scene, held);
  };
}

function ofPeriod({ after, last }: Period, { write }: DateLanguage): Suggestion {
  return { label: `${write(after)} – ${write(last)}`, value: `${after} – ${last}` };
}

function datesFor(typed: string, dates: DateLanguage, scene: DateScene, held: Held): readonly Suggestion[] {
  const wanted = fold(typed.trim()).replace(/\s+/g, " ");
  const read = readDate(typed, dates, scene) ?? readSide(typed, dates, scene)?.date ?? null;
  const found = new Map<PartialDate, Suggestion>();
  const offer = (label: string, value: PartialDate | null) => {
    if (value !== null && !found.has(value) && isHeld(value, held))
      found.set(value, suggestion(label, value, dates));
  };
  for (const [label, value] of completions(wanted, dates, scene.now, held))
    if (fold(label).startsWith(wanted) || (/^\d/.test(wanted) && isIso(label, value, wanted, dates)))
      offer(label, value);
  if (read !== null && wanted !== "") offer(dates.write(read), read);
  const own = found.get(read ?? "");
  const others = [...found.values()].filter((one) => one !== own);
  return [...(own ? [own] : []), ...others].slice(0, mostSuggestions);
}

/** `2016-1`: a month by its number. */
function isIso(label: string, value: PartialDate, typed: string, { write }: DateLanguage): boolean {
  return value.startsWith(typed) && label === write(value);
}

function suggestion(label: string, value: PartialDate, { write }: DateLanguage): Suggestion {
  return label === write(value) ? { label, value } : { label, value, note: { kind: "date", date: value } };
}

/** Whether there may be articles on both sides, or of the very day, month or year. */
function isHeld(date: PartialDate, { first, last }: Held): boolean {
  return date.padEnd(10, "~") >= first && date <= last.padEnd(10, "~");
}

/** Dates in words that may be meant, the likeliest first. */
function* completions(
  typed: string,
  dates: DateLanguage,
  now: Date,
  held: Held,
): Generator<readonly [label: string, value: PartialDate]> {
  const years = yearsOf(held);
  for (const { relative } of dates.words)
    for (const one of relativeDates)
      for (const name of relative[one].slice(0, 1)) yield [name, resolveRelative(one, now)];
  const count = Number(/\d+/.exec(typed)?.[0] ?? 1);
  if (count > 0 && count <= mostCount && typed !== "")
    for (const unit of dateUnits) yield [dates.ago(count, unit), before(now, count, unit)];
  for (const words of dates.words) yield* named(typed, words, dates, years);
  for (const year of years) yield [String(year), String(year)];
  const year = /^\d{4}/.exec(typed)?.[0];
  if (year !== undefined)
    for (let month = 12; month >= 1; month--) {
      const value = `${year}-${String(month).padStart(2, "0")}`;
      yield [dates.write(value), value];
    }
}

/** "March 2020", "12 March 2020", "summer 2019", "Christmas 2019", once their first letters are typed. */
function* named(
  typed: string,
  words: DateWords,
  dates: DateLanguage,
  years: readonly number[],
): Generator<readonly [label: string, value: PartialDate]> {
  const [, day = "", rest = ""] = /^(?:(\d{1,2})\D{0,2} )?(.*)$/.exec(typed) ?? [];
  const letters = rest.split(" ")[0] ?? "";
  if (letters === "" || /\d/.test(letters)) return;
  for (const [at, name] of words.months.entries())
    if (fold(name).startsWith(letters))
      for (const year of years) {
        const month = `${year}-${String(at + 1).padStart(2, "0")}`;
        const value = day === "" ? month : `${month}-${day.padStart(2, "0")}`;
        // What is read stands for what it is: the 31st of June is no day.
        if (readDate(value, dates, { now: new Date(0), newest: null }) !== null)
          yield [`${typed.slice(0, typed.length - rest.length)}${name} ${year}`, value];
      }
  for (const [at, season] of seasons.entries())
    for (const name of words.seasons[season].slice(0, 1))
      if (fold(name).startsWith(letters))
        for (const year of years)
          yield [`${name} ${year}`, `${year}-${String(3 * (at + 1)).padStart(2, "0")}`];
  for (const [name, feast] of Object.entries(words.feasts))
    if (fold(name).startsWith(letters))
      for (const year of years) {
        const date = dayOfFeast(feast, year);
        if (date !== null) yield [`${name} ${year}`, date];
      }
}

/** The newest first. */
function yearsOf({ first, last }: Held): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.min(mostYears, to - from + 1) }, (_, back) => to - back);
}
