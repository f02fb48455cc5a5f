import { fold } from "../../domain/folding.ts";
import { words } from "../parts/fold.ts";

const endings = words(`
  иями оями ями ами иях оях ого его ому ему ыми ими иев ией иям ием ев ов ие ье еи ии ой ои ей ям ем ам ом ях ах ую юю ая яя ое ее ые ых их ым им ию ью ия ья ыи ии а е и о у ы ь ю я`);

/**
 * A light stemmer after J. Savoy (UniNE; CLEF 2001–2006): it takes off inflection and leaves derivation. Case endings only;
 * the input is folded, so й stands as и.
 */
export function stemRussian(word: string): string {
  const stem = fold(word);
  for (const ending of endings) {
    if (stem.length > ending.length + 2 && stem.endsWith(ending)) return stem.slice(0, -ending.length);
  }
  return stem;
}
