import { fold } from "../../domain/folding.ts";

/** Folded, the longer before those that they end in. */
const verbEndings = [
  ...["arlos", "arlas", "arles", "arlo", "arla", "arle", "arse", "erlos", "erlas", "erlo", "erla", "erse"],
  ...["irlos", "irlas", "irlo", "irla", "irse", "andose", "iendose", "andolo", "iendolo"],
  ...["aremos", "aban", "aba", "aron", "ieron", "aran", "eran", "iran", "aria", "arian", "ando", "iendo"],
  ...["ados", "adas", "ado", "ada", "idos", "idas", "ido", "ida", "an", "en", "ar", "er", "ir", "io"],
];
/** What is left of a shorter word may be another. */
const shortestVerb = 4;

/** A light stemmer after J. Savoy (UniNE; CLEF 2001–2006): it takes off inflection and leaves derivation. */
export function stemSpanish(word: string): string {
  const stem = fold(word);
  if (stem.length < 4) return stem;
  const verb = verbEndings.find((ending) => stem.endsWith(ending));
  if (verb !== undefined && stem.length - verb.length >= shortestVerb) return stem.slice(0, -verb.length);
  if (/[oae]$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("eses")) return stem.slice(0, -2);
  if (stem.endsWith("ces")) return `${stem.slice(0, -3)}z`;
  if (/[oae]s$/.test(stem)) return stem.slice(0, -2);
  return stem;
}
