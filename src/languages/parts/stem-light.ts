import { fold } from "../../domain/folding.ts";

/** Light stemmers after J. Savoy (UniNE; CLEF 2001–2006): they take off inflection and leave derivation. */

export function stemGerman(word: string): string {
  let stem = fold(word);
  if (stem.length > 5 && stem.endsWith("ern")) stem = stem.slice(0, -3);
  else if (stem.length > 4 && /e[mnrs]$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  else if (stem.length > 3 && /[bdfghklmnt]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith("est")) return stem.slice(0, -3);
  if (stem.length > 4 && /e[nr]$/.test(stem)) return stem.slice(0, -2);
  if (stem.length > 4 && /[bdfghklmnt]st$/.test(stem)) return stem.slice(0, -2);
  return stem;
}

export function stemSpanish(word: string): string {
  const stem = fold(word);
  if (stem.length < 4) return stem;
  if (/[oae]$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("eses")) return stem.slice(0, -2);
  if (stem.endsWith("ces")) return `${stem.slice(0, -3)}z`;
  if (/[oae]s$/.test(stem)) return stem.slice(0, -2);
  return stem;
}

export function stemItalian(word: string): string {
  const stem = fold(word);
  if (stem.length < 5) return stem;
  if (/(?:i[aeo]|h[ei]|ii)$/.test(stem)) return stem.slice(0, -2);
  return /[aeio]$/.test(stem) ? stem.slice(0, -1) : stem;
}

const russianEndings = [
  "иями",
  "оями",
  "ями",
  "ами",
  "иях",
  "оях",
  "ого",
  "его",
  "ому",
  "ему",
  "ыми",
  "ими",
  "иев",
  "ией",
  "иям",
  "ием",
  "ев",
  "ов",
  "ие",
  "ье",
  "еи",
  "ии",
  "ой",
  "ои",
  "ей",
  "ям",
  "ем",
  "ам",
  "ом",
  "ях",
  "ах",
  "ую",
  "юю",
  "ая",
  "яя",
  "ое",
  "ее",
  "ые",
  "ых",
  "их",
  "ым",
  "им",
  "ию",
  "ью",
  "ия",
  "ья",
  "ыи",
  "ии",
  "а",
  "е",
  "и",
  "о",
  "у",
  "ы",
  "ь",
  "ю",
  "я",
];

/** Case endings only; the input is folded, so й stands as и. */
export function stemRussian(word: string): string {
  const stem = fold(word);
  for (const ending of russianEndings) {
    if (stem.length > ending.length + 2 && stem.endsWith(ending)) return stem.slice(0, -ending.length);
  }
  return stem;
}
