import { fold } from "../../domain/folding.ts";
import { languages } from "../../languages/index.ts";
import { hanNumerals } from "../../languages/world/han.ts";

const byLanguage = new Map(languages.map(({ code, numerals }) => [code, numerals]));
const none: ReadonlySet<string> = new Set();

export function isNumber(form: string, language: string): boolean {
  if (hanNumerals.has(form.charAt(0)) || /\p{N}/u.test(form)) return true;
  return (byLanguage.get(language) ?? none).has(fold(form));
}

/** The number words and digits of a run as one key; marks that part thousands are typography: 10,000 and 10 000. */
export function numberIn(forms: readonly string[], language: string): string {
  const numbers = forms
    .filter((form) => isNumber(form, language))
    .map((form) => form.replace(/[.,](?=\d{3}(?!\d))/g, ""));
  return numbers.map((form, i) => (i > 0 && /^\d{3}$/.test(form) ? form : ` ${form}`)).join("");
}
