import { foldedSet } from "../parts/fold.ts";

/** Number words from two on; "one" and its like are articles too. */
export const numerals = foldedSet(`
  dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón millones
`);
