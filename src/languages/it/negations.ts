import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet("non no mai niente nulla nessun nessuno nessuna senza né");
