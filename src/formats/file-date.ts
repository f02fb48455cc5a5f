import { parseIsoDate, partialDate } from "../domain/date.ts";
import type { PartialDate } from "../domain/document.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export type FileDate =
  | { readonly date: PartialDate }
  /** `no-such-day`: in a form that is read, but not in the calendar. */
  | { readonly date: null; readonly fault: "no-such-day" | "unknown-form" };

/**
 * A date as files have it: ISO 8601, `2024/05/02`, `2024.05.02`, `20240502`, or as in mails and feeds,
 * `Thu, 02 May 2024 08:00:00 +0200`. Where day and month could be taken for each other, nothing is guessed.
 */
export function readFileDate(text: string): FileDate {
  const given = text.trim();
  const iso = parseIsoDate(given);
  if (iso !== null) return { date: iso };
  const numbers =
    /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?:[T ].{0,40})?$/.exec(given) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(given);
  const feed = /^(?:[a-z]{3}, {0,2})?(\d{1,2}) ([a-z]{3}) (\d{4})(?: \d.{0,30})?$/i.exec(given);
  const parts = numbers
    ? [numbers[1], numbers[2], numbers[3]]
    : feed && [feed[3], months.indexOf(feed[2]?.toLowerCase() ?? "") + 1, feed[1]];
  if (!parts) return { date: null, fault: "unknown-form" };
  const [year, month, day] = parts;
  const date = partialDate(Number(year), Number(month), day === undefined ? undefined : Number(day));
  return date === null ? { date, fault: "no-such-day" } : { date };
}
