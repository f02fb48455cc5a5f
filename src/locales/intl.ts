import type { PartialDate } from "../domain/document.ts";
import type { LocaleCode } from "../domain/locale.ts";

/** What `Intl` knows of a locale, so that its file words only what `Intl` cannot. */
export function intlFor(locale: LocaleCode) {
  // Dates by day, month, year, as most readers of English write them.
  const dateLocale = locale === "en" ? "en-GB" : locale;
  const [numbers, plurals, lists] = [
    new Intl.NumberFormat(locale),
    new Intl.PluralRules(locale),
    new Intl.ListFormat(locale),
  ];
  const number = (value: number) => numbers.format(value);
  const list = (items: readonly string[]) => lists.format(items);

  /** The name of a BCP 47 language; `null` for `und` and for codes that nobody has named. */
  const language = (code: string): string | null => {
    if (code === "und") return null;
    try {
      return new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(code) ?? null;
    } catch {
      return null;
    }
  };

  return {
    number,
    list,
    language,
    /** "1 article", "2 articles": `one` where the locale has the singular. */
    count: (value: number, one: string, other: string) =>
      `${number(value)} ${plurals.select(value) === "one" ? one : other}`,
    languageList: (codes: readonly string[]) =>
      list(codes.filter((code) => code !== "und").map((code) => language(code) ?? code)),
    /** `2022-01-15` with no more than is known: "15 January 2022", "janvier 2022", "2022". */
    date: (date: PartialDate) => {
      const [year, month, day] = date.split("-");
      const at = new Date(0);
      at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
      return new Intl.DateTimeFormat(dateLocale, {
        timeZone: "UTC",
        year: "numeric",
        ...(month ? { month: "long" } : {}),
        ...(day ? { day: "numeric" } : {}),
      }).format(at);
    },
  };
}
