import { languages } from "../../languages/index.ts";

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
