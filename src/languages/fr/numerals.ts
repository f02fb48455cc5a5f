import { foldedSet } from "../parts/fold.ts";

/** Number words from two on; "one" and its like are articles too. */
export const numerals = foldedSet(`
  deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante
  soixante cent cents mille million millions milliard milliards douzaine dizaine centaine moitié
`);
