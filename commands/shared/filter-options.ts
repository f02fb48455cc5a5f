import { type Context, mostSuggestions, type OptionSpec } from "../../src/dispatch/command.ts";
import type { DateLanguage } from "../../src/domain/date-words.ts";
import { UserError } from "../../src/domain/errors.ts";
import { type Filter, readFilterArguments } from "../../src/domain/filter.ts";
import type { Suggestion } from "../../src/domain/library.ts";
import { readDate } from "../../src/domain/read-date.ts";
import { readDecade, readPeriod, readSide } from "../../src/domain/read-period.ts";
import type { DateScene } from "../../src/domain/relative-date.ts";
import type { OptionValues } from "../../src/domain/request.ts";
import { suggestDates } from "./date-suggestions.ts";

const nearestSources = 5;

/** The conditions that every look-up takes, in the order in which people meet them. */
export const filterOptions: readonly OptionSpec[] = [
  {
    type: "text",
    name: "source",
    required: false,
    suggest: async (typed, context, options) => {
      const filter = await leniently({ ...options, source: "" }, context);
      const found = await context.library.complete("source", typed, mostSuggestions, filter);
      if (found.length > 0 || typed.trim() === "") return found;
      const nearest = (await context.library.nearestSources(typed, nearestSources)) ?? [];
      return nearest.map((outlet) => ({ label: outlet, value: outlet }));
    },
  },
  { type: "text", name: "after", required: false, suggest: suggestDates("after") },
  { type: "text", name: "before", required: false, suggest: suggestDates("before") },
  { type: "text", name: "language", required: false, suggest: suggestLanguages },
  { type: "choice", name: "sort", required: false, choices: ["relevance", "newest"] },
  { type: "flag", name: "share", required: false },
];

/** What it takes to read a filter: also for what is no request, such as the quotation of the day. */
type FilterContext = Pick<Context, "library" | "languageName" | "dates" | "now">;

/**
 * @throws UserError when a date cannot be read: to pass over it would show what was to be left out; and when no day
 *   meets both dates
 */
export async function readFilter(options: OptionValues, context: FilterContext): Promise<Filter> {
  const filter = await readConditions(options, context);
  // A shorter date, such as a year alone, stands before all days in it, for both.
  if (filter.after !== null && filter.before !== null && filter.after >= filter.before)
    throw new UserError("dates-exclude-all");
  return filter;
}

async function readConditions(options: OptionValues, context: FilterContext): Promise<Filter> {
  const { library, dates, now } = context;
  const scene = { now, newest: (await library.holdings()).lastDate };
  const [from = "", until = ""] = [options.after?.trim(), options.before?.trim()];
  const date = (typed: string) => {
    if (typed === "") return null;
    const read =
      readDate(typed, dates, scene) ?? readSide(typed, dates, scene)?.date ?? readDecade(typed, dates)?.after;
    if (!read) throw new UserError("date-not-understood");
    return read;
  };
  const both = from !== "" && until !== "";
  const { after, before } = (both ? null : readEnds({ from, until }, dates, scene)) ?? {
    after: date(from),
    before: date(until),
  };
  return {
    source: options.source?.trim() || null,
    after,
    before,
    language: await readLanguage(options.language?.trim() ?? "", context),
    sort: options.sort === "newest" ? "newest" : "relevance",
  };
}

/** What the one of both that was typed says of both: "2019-2020", « les années 2010 », "since May" even in the wrong one. */
function readEnds(
  { from, until }: { readonly from: string; readonly until: string },
  dates: DateLanguage,
  scene: DateScene,
): Pick<Filter, "after" | "before"> | null {
  const typed = from || until;
  const period = readPeriod(typed, dates, scene) ?? (from === "" ? null : readDecade(from, dates));
  if (period !== null) return period;
  const sided = readSide(typed, dates, scene);
  return sided && { after: null, before: null, [sided.side]: sided.date };
}

/** The filter that a button carries. @throws UserError for one that we did not write */
export function pressedFilter(fixed: string, source: string): Filter {
  const filter = readFilterArguments(fixed, source);
  if (filter === null) throw new UserError("stale-control");
  return filter;
}

/** For suggestions: a date that is still being typed is no condition yet, and two that exclude each other suggest nothing. */
export function leniently(options: OptionValues, context: Context): Promise<Filter> {
  const readable = (name: "after" | "before") =>
    [readDate, readPeriod, readDecade, readSide].every(
      (read) => read(options[name] ?? "", context.dates, { now: context.now, newest: null }) === null,
    )
      ? { [name]: "" }
      : {};
  return readConditions({ ...options, ...readable("after"), ...readable("before") }, context);
}

/** A code, or a language's name as the reader's locale has it. */
async function readLanguage(typed: string, { library, languageName }: FilterContext): Promise<string | null> {
  if (typed === "") return null;
  const { languages } = await library.holdings();
  const named = languages.find((code) => languageName(code)?.toLowerCase() === typed.toLowerCase());
  return named ?? typed;
}

async function suggestLanguages(
  typed: string,
  { library, languageName }: Context,
): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  const { languages } = await library.holdings();
  return languages
    .filter((code) => code !== "und")
    .map((code) => ({ label: languageName(code) ?? code, value: code }))
    .filter(({ label, value }) => value.startsWith(wanted) || label.toLowerCase().startsWith(wanted))
    .slice(0, mostSuggestions);
}
