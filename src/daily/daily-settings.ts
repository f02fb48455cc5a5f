import { quote } from "../../commands/quote.ts";
import { readOptions } from "../dispatch/command-line.ts";
import { defaultLocale, type LocaleCode, localeCodes } from "../domain/locale.ts";
import { readDate } from "../domain/read-date.ts";
import type { OptionValues } from "../domain/request.ts";
import { dateLanguageOf } from "../locales/dates.ts";
import { readTimeOfDay } from "./clock.ts";
import type { DailyQuote } from "./daily.ts";

type DailySetting = `DAILY_QUOTE_${"CHANNEL" | "AT" | "FILTER" | "LOCALE"}`;

/** The quotation of the day from its settings; `null` without a channel. What is wrong is added to `problems`. */
export function readDaily(
  value: (name: DailySetting) => string | null,
  now: Date,
  problems: string[],
): DailyQuote | null {
  const channelId = value("DAILY_QUOTE_CHANNEL");
  if (channelId === null) return null;
  if (!/^\d{17,20}$/.test(channelId)) {
    problems.push(
      "DAILY_QUOTE_CHANNEL is not a channel's id: a number of 17 to 20 digits (right-click, Copy Channel ID).",
    );
  }
  const at = readTimeOfDay(value("DAILY_QUOTE_AT") ?? "");
  if (!at) problems.push("DAILY_QUOTE_AT is not a time such as 09:00 or 09:00 Europe/Paris.");
  const given = value("DAILY_QUOTE_LOCALE") ?? defaultLocale;
  const locale = localeCodes.find((code) => code === given);
  if (!locale) problems.push(`DAILY_QUOTE_LOCALE is none of ${localeCodes.join(", ")}.`);
  const options = readDailyFilter(value("DAILY_QUOTE_FILTER") ?? "", locale ?? defaultLocale, now, problems);
  return at && locale ? { channelId, at, options, locale } : null;
}

const asked = ["about", "by", "source", "after", "before", "language"];

/** The options of /quote that choose quotations; their order, and whether they are shared, is not for the day's to say. */
function readDailyFilter(text: string, locale: LocaleCode, now: Date, problems: string[]): OptionValues {
  const options = readOptions(text, quote);
  const known = `There is ${asked.map((name) => `${name}:`).join(", ")}.`;
  for (const name of Object.keys(options).filter((name) => !asked.includes(name))) {
    problems.push(`DAILY_QUOTE_FILTER: ${name}: has no say in which quotations are posted. ${known}`);
  }
  // Words are taken as they stand, so what looks like an option and is none would be looked for.
  for (const [, name] of Object.values(options)
    .join(" ")
    .matchAll(/(?:^|\s)([\p{L}_-]+):(?=\S)(?!\/\/)/gu)) {
    problems.push(`DAILY_QUOTE_FILTER: ${name}: is no option of /quote. ${known}`);
  }
  for (const name of ["after", "before"]) {
    const date = options[name];
    if (date && readDate(date, dateLanguageOf(locale), { now, newest: null }) === null)
      problems.push(`DAILY_QUOTE_FILTER: ${name}: is not a date such as 2022, 2022-01 or last month.`);
  }
  return options;
}
