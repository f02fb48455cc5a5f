/** The languages in which the bot speaks; article languages are another matter. */
export const localeCodes = ["en", "fr", "de", "es"] as const;
export type LocaleCode = (typeof localeCodes)[number];

export const defaultLocale: LocaleCode = "en";

/** The bot's locale for a BCP 47 tag such as Discord's `fr` or `en-GB`; English for any it does not speak. */
export function localeFor(tag: string): LocaleCode {
  return spokenLocale(tag) ?? defaultLocale;
}

/** As {@link localeFor}; `null` for any that the bot does not speak. */
export function spokenLocale(tag: string): LocaleCode | null {
  const primary = tag.toLowerCase().split("-")[0];
  return localeCodes.find((code) => code === primary) ?? null;
}
