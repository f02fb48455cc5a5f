import type { Logger } from "pino";
import type { Filter } from "../domain/filter.ts";
import type { Library } from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { QuotedPassage } from "../domain/quoted.ts";

/** Every day at this time of this zone. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** IANA name. */
  readonly timeZone: string;
}

export interface DailyQuote {
  readonly channelId: string;
  readonly at: TimeOfDay;
  readonly about: string;
  readonly by: string;
  readonly filter: Filter;
  readonly locale: LocaleCode;
}

const dayMs = 86_400_000;
/** Any fixed number: it only makes the order of the days another than that of the library. */
const seed = 1_618_033_988;
/** setTimeout cannot wait longer, and a clock that was put right should be noticed. */
const longestWaitMs = 3_600_000;

/** `09:00` (UTC) or `09:00 Europe/Paris`; `null` for anything else. */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
  if (!match) return null;
  const timeZone = match[3] ?? "UTC";
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return null;
  }
  return { hour: Number(match[1]), minute: Number(match[2]), timeZone };
}

/**
 * The first moment later than `after` at which clocks of the zone show the time. Where a day leaves that time out, as
 * in spring, it is the moment at which the clocks jump over it.
 */
export function nextOccurrence({ hour, minute, timeZone }: TimeOfDay, after: Date): Date {
  const local = wallClock(after, timeZone);
  for (let days = 0; ; days++) {
    const wanted = Date.UTC(local.year, local.month - 1, local.day + days, hour, minute);
    // The zone's distance from UTC, taken at a first guess and again at the moment that it gives.
    let at = wanted - offset(new Date(wanted), timeZone);
    at = wanted - offset(new Date(at), timeZone);
    if (at > after.getTime()) return new Date(at);
  }
}

/** The quotation of a day: each once before any comes again, the same on every process, with nothing kept. */
export async function quoteOfDay(
  library: Library,
  { about, by, filter, locale, at }: DailyQuote,
  moment: Date,
): Promise<QuotedPassage | null> {
  const { year, month, day } = wallClock(moment, at.timeZone);
  const place = Math.floor(Date.UTC(year, month - 1, day) / dayMs);
  const walked = await library.walk({ about, by, filter }, { kind: "random", seed, place }, locale);
  return walked && library.quote(walked.quote.id, "");
}

/** Calls `post` each day at its time until aborted. A time that passed while the bot was away is not made up for. */
export function everyDay(
  at: TimeOfDay,
  post: (moment: Date) => Promise<void>,
  log: Pick<Logger, "error">,
  signal: AbortSignal,
): void {
  let next = nextOccurrence(at, new Date());
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(wake, Math.min(longestWaitMs, Math.max(0, next.getTime() - Date.now())));
  };
  const wake = () => {
    const now = new Date();
    if (now >= next) {
      const due = next;
      next = nextOccurrence(at, now);
      post(due).catch((error: unknown) =>
        log.error({ err: error }, "the quotation of the day could not be posted"),
      );
    }
    wait();
  };
  wait();
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}

function offset(moment: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(moment, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000;
}

function wallClock(moment: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}
