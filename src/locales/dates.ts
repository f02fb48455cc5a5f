import type { DateLanguage, DateUnit, DateWords } from "../domain/date-words.ts";
import { defaultLocale, type LocaleCode } from "../domain/locale.ts";
import { locales } from "./index.ts";
import type { Wording } from "./wording.ts";

/** How a locale's readers tell dates; English is understood beside their own words. */
export function dateLanguageOf(locale: LocaleCode): DateLanguage {
  const own = locales[locale];
  const english = locale === defaultLocale ? [] : [wordsOf(locales[defaultLocale])];
  const spans = new Intl.RelativeTimeFormat(locale);
  return {
    words: [wordsOf(own), ...english],
    write: own.date,
    ago: (count: number, unit: DateUnit) => spans.format(-count, unit),
  };
}

const made = new Map<LocaleCode, DateWords>();

/** What `Intl` calls months and days, and what the locale words beside it. */
function wordsOf({ code, dates, relativeDates: relative }: Wording): DateWords {
  const known = made.get(code);
  if (known) return known;
  const months = new Intl.DateTimeFormat(code, { timeZone: "UTC", month: "long" });
  const weekdays = new Intl.DateTimeFormat(code, { timeZone: "UTC", weekday: "long" });
  const words: DateWords = {
    ...dates,
    relative,
    months: Array.from({ length: 12 }, (_, at) => months.format(Date.UTC(2024, at, 1))),
    // The first of January 2024 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, at) => weekdays.format(Date.UTC(2024, 0, 1 + at))),
  };
  made.set(code, words);
  return words;
}
