import { spokenLocale } from "../domain/locale.ts";
import type { Wording } from "./wording.ts";

/** What an article's language is called, for whoever would not expect it: `null` for the reader's own and an unknown one. */
export function foreignLanguage(code: string, wording: Wording): string | null {
  return spokenLocale(code) === wording.code ? null : wording.language(code);
}
