/** How Discord's styles of timestamps are worded. Source: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** @param unix seconds @param now milliseconds */
export function shortTime(unix: number, style: string, locale: string, now: number): string {
  if (Number.isNaN(new Date(unix * 1000).getTime())) return "Invalid Date";
  if (style !== "R") return new Intl.DateTimeFormat(locale, FORMATS[style] ?? FORMATS.f).format(unix * 1000);
  const seconds = Math.round(unix - now / 1000);
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

export function longTime(unix: number, locale: string): string {
  return shortTime(unix, "F", locale, 0);
}
