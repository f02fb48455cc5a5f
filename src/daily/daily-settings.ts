import { quote } from "../../commands/quote.ts";
import { readOptions } from "../dispatch/command-line.ts";
import { parseIsoDate } from "../domain/date.ts";
import { defaultLocale, localeCodes } from "../domain/locale.ts";
import { type DailyQuote, readTimeOfDay } from "./daily.ts";

/** The quotation of the day from its settings; `null` without a channel. What is wrong is added to `problems`. */
export function readDaily(value: (name: string) => string | null, problems: string[]): DailyQuote | null {
  const channelId = value("DAILY_QUOTE_CHANNEL");
  if (channelId === null) return null;
  if (!/^\d{17,20}$/.test(channelId)) {
    problems.push(
      "DAILY_QUOTE_CHANNEL is not a channel's id: a number of 17 to 20 digits (right-click, Copy Channel ID).",
    );
  }
  const at = readTimeOfDay(value("DAILY_QUOTE_AT") ?? "09:00");
  if (!at) problems.push("DAILY_QUOTE_AT is not a time such as 09:00 or 09:00 Europe/Paris.");
  const given = value("DAILY_QUOTE_LOCALE") ?? defaultLocale;
  const locale = localeCodes.find((code) => code === given);
  if (!locale) problems.push(`DAILY_QUOTE_LOCALE is none of ${localeCodes.join(", ")}.`);
  const options = readOptions(value("DAILY_QUOTE_FILTER") ?? "", quote);
  const date = (name: "after" | "before") => {
    const read = options[name] ? parseIsoDate(options[name]) : null;
    if (options[name] && !read)
      problems.push(`DAILY_QUOTE_FILTER: ${name} is not a date such as 2022, 2022-01 or 2022-01-15.`);
    return read;
  };
  const filter = {
    source: options.source ?? null,
    after: date("after"),
    before: date("before"),
    language: options.language ?? null,
    sort: "relevance",
  } as const;
  if (!at || !locale) return null;
  return { channelId, at, about: options.about ?? "", by: options.by ?? "", filter, locale };
}
