import { foldedSet } from "../parts/fold.ts";

/** Number words from two on; "one" and its like are articles too. */
export const numerals = foldedSet(`
  два три четыре пять шесть семь восемь девять десять двадцать тридцать сто тысяча тысяч миллион миллионов
`);
