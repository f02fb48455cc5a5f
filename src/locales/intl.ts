import { dateWriter } from "../domain/date-writer.ts";
import type { PartialDate } from "../domain/document.ts";
import type { LocaleCode } from "../domain/locale.ts";

/** What `Intl` knows of a locale, so that its file words only what `Intl` cannot. Each formatter is made once. */
export function intlFor(locale: LocaleCode) {
  const [numbers, plurals, lists, languages] = [
    new Intl.NumberFormat(locale),
    new Intl.PluralRules(locale),
    new Intl.ListFormat(locale),
    new Intl.DisplayNames(locale, { type: "language", fallback: "none" }),
  ];
  // Dates by day, month, year, as most readers of English write them.
  const writeDate = dateWriter(locale === "en" ? "en-GB" : locale);
  const number = (value: number) => numbers.format(value);
  const list = (items: readonly string[]) => lists.format(items);

  /** The name of a BCP 47 language; `null` for `und` and for codes that nobody has named. */
  const language = (code: string): string | null => {
    if (code === "und") return null;
    try {
      return languages.of(code) ?? null;
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
      const [year = 0, month, day] = date.split("-").map(Number);
      return writeDate(year, month, day);
    },
  };
}
