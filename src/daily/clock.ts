import type { Logger } from "pino";

/** Every day at this time of this zone. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** IANA name. */
  readonly timeZone: string;
}

const dayMs = 86_400_000;
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
 * The first moment later than `after` at which clocks of the zone show the time. Where a day has that time twice, as
 * in autumn, the first of the two; where a day leaves it out, as in spring, as long after the clocks jump as it would
 * have been: 02:30 is 03:30 then (RFC 5545, 3.3.5).
 */
export function nextOccurrence({ hour, minute, timeZone }: TimeOfDay, after: Date): Date {
  const local = wallClock(after, timeZone);
  for (let days = -1; ; days++) {
    const at = moment(Date.UTC(local.year, local.month - 1, local.day + days, hour, minute), timeZone);
    if (at > after.getTime()) return new Date(at);
  }
}

/** When clocks of the zone show `wanted`, which is what they show then as if it were UTC. */
function moment(wanted: number, timeZone: string): number {
  // No zone is a whole day from UTC: what holds a day earlier holds before the clocks change, if they do.
  const offsets = [offset(new Date(wanted - dayMs), timeZone), offset(new Date(wanted + dayMs), timeZone)];
  const shown = offsets
    .map((one) => wanted - one)
    .filter((at) => at + offset(new Date(at), timeZone) === wanted);
  return shown.length > 0 ? Math.min(...shown) : wanted - (offsets[0] ?? 0);
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

/** What clocks of the zone show at a moment. */
export function wallClock(moment: Date, timeZone: string) {
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
