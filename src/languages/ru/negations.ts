import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet("не ни нет никогда ничего никто без нельзя");
