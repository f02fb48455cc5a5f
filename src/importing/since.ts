import type { PartialDate } from "../domain/document.ts";

/** Whether a date is surely before a day; what has none is not. Of a month or a year the last day counts. */
export function isBefore(date: PartialDate | null, since: PartialDate | null): boolean {
  if (date === null || since === null) return false;
  const last = date + ["-12-31", "-31", ""][[4, 7, 10].indexOf(date.length)];
  const first = since + ["-01-01", "-01", ""][[4, 7, 10].indexOf(since.length)];
  return last < first;
}
