import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet("no nunca jamás nada nadie ningún ninguno ninguna ni tampoco sin");
