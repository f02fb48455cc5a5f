import { languages } from "../../languages/index.ts";

const stemmers = new Map(languages.map(({ code, stem }) => [code, stem] as const));

/** The mark of a language that no stemmer is known for: its words are their own stems. */
const unstemmed = "und";
/** Letters by which stems are told to be of one family. */
const familyLetters = 6;

/** The code under which the words of a BCP 47 language are stemmed. */
export function stemCode(language: string): string {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return stemmers.has(primary) ? primary : unstemmed;
}

/**
 * The index term for the stem of a folded word. Stems carry their language: the English "nation" that "national" comes to is
 * no French word, and no surface form begins with a colon.
 */
export function stemTerm(folded: string, code: string): string {
  return `${stemBeginning(code)}${stemmers.get(code)?.(folded) ?? folded}`;
}

/** What all {@link stemTerm}s of a language begin with. */
export function stemBeginning(code: string): string {
  return `:${code}:`;
}

/** What the stems of a word's family begin with; `null` where the stem is too short to have any. */
export function familyPrefix(stem: string): string | null {
  const start = stem.indexOf(":", 1) + 1;
  return stem.length - start < familyLetters ? null : stem.slice(0, start + familyLetters);
}
