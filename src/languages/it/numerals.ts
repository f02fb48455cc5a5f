import { foldedSet } from "../parts/fold.ts";

/** Number words from two on; "one" and its like are articles too. */
export const numerals = foldedSet(`
  due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille milione milioni
`);
