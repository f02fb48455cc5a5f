import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet(
  "no not never none nothing neither nor nobody nowhere without cannot hardly -n't",
);
