import { fold } from "../../domain/folding.ts";

/** A light stemmer after J. Savoy (UniNE; CLEF 2001–2006): it takes off inflection and leaves derivation. */
export function stemItalian(word: string): string {
  const stem = fold(word);
  if (stem.length < 5) return stem;
  if (/(?:i[aeo]|h[ei]|ii)$/.test(stem)) return stem.slice(0, -2);
  return /[aeio]$/.test(stem) ? stem.slice(0, -1) : stem;
}
