import { fold } from "../../domain/folding.ts";

/** A light stemmer after J. Savoy (UniNE; CLEF 2001–2006): it takes off inflection and leaves derivation. */
export function stemSpanish(word: string): string {
  const stem = fold(word);
  if (stem.length < 4) return stem;
  if (/[oae]$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("eses")) return stem.slice(0, -2);
  if (stem.endsWith("ces")) return `${stem.slice(0, -3)}z`;
  if (/[oae]s$/.test(stem)) return stem.slice(0, -2);
  return stem;
}
