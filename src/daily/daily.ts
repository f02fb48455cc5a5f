import { readFilter } from "../../commands/shared/filter-options.ts";
import type { Library, QuoteFilter } from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { QuotedPassage } from "../domain/quoted.ts";
import type { OptionValues } from "../domain/request.ts";
import { dateLanguageOf } from "../locales/dates.ts";
import { locales } from "../locales/index.ts";
import { type TimeOfDay, wallClock } from "./clock.ts";

export interface DailyQuote {
  readonly channelId: string;
  readonly at: TimeOfDay;
  /** Those of /quote that choose quotations. */
  readonly options: OptionValues;
  readonly locale: LocaleCode;
}

const dayMs = 86_400_000;
/** Any fixed number: it only makes the order of the days another than that of the library. */
const seed = 1_618_033_988;
/** What is looked for on a day: "last month" is another each month. */
export async function searchOfDay(
  library: Library,
  { options, locale }: Pick<DailyQuote, "options" | "locale">,
  now: Date,
): Promise<Required<QuoteFilter>> {
  const languageName = locales[locale].language;
  const filter = await readFilter(options, {
    ...{ library, languageName, now },
    dates: dateLanguageOf(locale),
  });
  return { about: options.about?.trim() ?? "", by: options.by?.trim() ?? "", filter };
}

/** The quotation of a day: each once before any comes again, the same on every process, with nothing kept. */
export async function quoteOfDay(
  library: Library,
  daily: DailyQuote,
  moment: Date,
): Promise<QuotedPassage | null> {
  const { year, month, day } = wallClock(moment, daily.at.timeZone);
  const place = Math.floor(Date.UTC(year, month - 1, day) / dayMs);
  const search = await searchOfDay(library, daily, moment);
  const walked = await library.walk(search, { kind: "random", seed, place }, daily.locale);
  return walked && library.quote(walked.quote.id, "");
}
