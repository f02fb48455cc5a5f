import type { PartialDate } from "../domain/document.ts";
import type { LocaleCode } from "../domain/locale.ts";

/** `2022-01-15` as the locale writes it, with no more than is known: "15 January 2022", "janvier 2022", "2022". */
export function formatDate(locale: LocaleCode, date: PartialDate): string {
  const [year, month, day] = date.split("-");
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: "long" } : {}),
    ...(day ? { day: "numeric" } : {}),
  }).format(at);
}

export function languageName(locale: LocaleCode, code: string): string | null {
  if (code === "und") return null;
  try {
    return new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(code) ?? null;
  } catch {
    return null;
  }
}

export function formatNumber(locale: LocaleCode, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}
