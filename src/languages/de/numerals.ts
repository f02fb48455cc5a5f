import { foldedSet } from "../parts/fold.ts";

/** Number words from two on; "one" and its like are articles too. */
export const numerals = foldedSet(`
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreissig vierzig fünfzig hundert tausend million
  millionen milliarde milliarden
`);
