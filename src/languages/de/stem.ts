import { fold } from "../../domain/folding.ts";

/** A light stemmer after J. Savoy (UniNE; CLEF 2001–2006): it takes off inflection and leaves derivation. */
export function stemGerman(word: string): string {
  let stem = fold(word);
  if (stem.length > 5 && stem.endsWith("ern")) stem = stem.slice(0, -3);
  else if (stem.length > 4 && /e[mnrs]$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  else if (stem.length > 3 && /[bdfghklmnt]s$/.test(stem)) stem = stem.slice(0, -1);
  else if (stem.length > 5 && stem.endsWith("eln")) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith("est")) return stem.slice(0, -3);
  if (stem.length > 4 && /e[nr]$/.test(stem)) return stem.slice(0, -2);
  if (stem.length > 4 && /[bdfghklmnt]st$/.test(stem)) return stem.slice(0, -2);
  // „spielt“ and „spielte“ are forms of „spielen“; a short noun keeps its last letter.
  if (stem.length > 5 && /[^aeioustcx]t$/.test(stem)) return stem.slice(0, -1);
  return stem;
}
