import { fold } from "../../domain/folding.ts";
import { languages } from "../../languages/index.ts";
import type { Language } from "../../languages/language.ts";
import { unreadLanguages } from "../../languages/world/unread-languages.ts";

const word = /\p{L}[\p{L}\p{M}]*/gu;
/** Function words say enough after this many characters; the rest is not read. */
const sample = 6000;

/**
 * BCP 47 primary tag of the text, by the share of each language's function words among its words, or `und`
 * when no language stands out. A declared language is believed.
 */
export function detectLanguage(text: string, declared: string | null): string {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0];
  if (tag !== undefined && /^[a-z]{2,3}$/.test(tag) && tag !== "und") return tag;
  const found = [...text.slice(0, sample).matchAll(word)].map((match) => fold(match[0]));
  if (found.length < 2) return "und";
  const scores = new Map<string, number>();
  for (const language of languages) scores.set(language.code, share(found, language.stopWords));
  for (const { code, functionWords } of unreadLanguages) scores.set(code, share(found, functionWords) * 1.25);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 0.15) return "und";
  return second !== undefined && second[1] > first[1] * 0.98 ? "und" : first[0];
}

export function languageOf(code: string): Language | null {
  return languages.find((language) => language.code === code) ?? null;
}

function share(found: readonly string[], list: ReadonlySet<string>): number {
  let hits = 0;
  for (const each of found) if (list.has(each)) hits++;
  return hits / found.length;
}
