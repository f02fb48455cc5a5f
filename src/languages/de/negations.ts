import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet(
  "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder ohne",
);
