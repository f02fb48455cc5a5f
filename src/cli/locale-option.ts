import { type LocaleCode, localeCodes, spokenLocale } from "../domain/locale.ts";
import { printable } from "./printable.ts";

/** What `--locale` names. @throws Error where the bot does not speak it */
export function localeOption(value: string): LocaleCode {
  const locale = spokenLocale(value);
  if (locale) return locale;
  throw new Error(`There is no locale ${printable(value)}. There are ${localeCodes.join(", ")}.\n`);
}
