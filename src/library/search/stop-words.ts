import { languages } from "../../languages/index.ts";
import { termsOf } from "./terms.ts";

const byLanguage = new Map(languages.map(({ code, stopWords }) => [code, stopWords]));
const none: ReadonlySet<string> = new Set();

/** Words that are empty in some language; each of them means something in another: "war", "car", "die". */
export const allStopWords: ReadonlySet<string> = new Set(
  languages.flatMap(({ stopWords }) => [...stopWords]),
);

/** The stop words of a BCP 47 language, folded as terms are. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return byLanguage.get(language.toLowerCase().split("-")[0] ?? "") ?? none;
}

/** Fewer empty words tell no language: one stands in many. */
const fewestToTell = 2;

/**
 * The code of the language in which somebody asks, by the words that are empty in it: that of their locale, unless another
 * has more of them, and some ("wer ist der Freund von Anna" of somebody whose locale is French).
 */
export function languageAsked(query: string, locale: string): string {
  const words = termsOf(query);
  const emptyIn = (empty: ReadonlySet<string>) => words.filter((word) => empty.has(word)).length;
  let told = { code: locale, empty: Math.max(emptyIn(stopWordsOf(locale)), fewestToTell - 1) };
  for (const [code, stopWords] of byLanguage) {
    const empty = emptyIn(stopWords);
    if (empty > told.empty) told = { code, empty };
  }
  return told.code;
}
