import { fold } from "../../domain/folding.ts";
import { languages } from "../../languages/index.ts";
import type { Language } from "../../languages/language.ts";
import { unreadLanguages } from "../../languages/world/unread-languages.ts";

const word = /\p{L}[\p{L}\p{M}]*/gu;
/** Function words say enough after this many characters; the rest is not read. */
const sample = 6000;

/** Those that a text may be in, and what their share of function words is multiplied by. */
const candidates = [
  ...languages.map(({ code, stopWords }) => ({ code, functionWords: stopWords, weight: 1 })),
  ...unreadLanguages.map(({ code, functionWords }) => ({ code, functionWords, weight: 1.25 })),
];

/** The places of the candidates that have a word among their function words: each word of a text is asked for once. */
const placesOf = new Map<string, number[]>();
for (const [place, { functionWords }] of candidates.entries())
  for (const each of functionWords) {
    const places = placesOf.get(each);
    if (places === undefined) placesOf.set(each, [place]);
    else places.push(place);
  }

const none: readonly number[] = [];

/**
 * BCP 47 primary tag of the text, by the share of each language's function words among its words, or `und`
 * when no language stands out. A declared language is believed.
 */
export function detectLanguage(text: string, declared: string | null): string {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0];
  if (tag !== undefined && /^[a-z]{2,3}$/.test(tag) && tag !== "und") return tag;
  const found = text.slice(0, sample).match(word) ?? [];
  if (found.length < 2) return "und";
  const hits = new Array<number>(candidates.length).fill(0);
  for (const each of found)
    for (const place of placesOf.get(fold(each)) ?? none) hits[place] = (hits[place] ?? 0) + 1;
  const [first, second] = candidates
    .map(({ code, weight }, place) => ({ code, share: ((hits[place] ?? 0) / found.length) * weight }))
    .sort((a, b) => b.share - a.share);
  if (first === undefined || first.share < 0.15) return "und";
  return second !== undefined && second.share > first.share * 0.98 ? "und" : first.code;
}

export function languageOf(code: string): Language | null {
  return languages.find((language) => language.code === code) ?? null;
}
