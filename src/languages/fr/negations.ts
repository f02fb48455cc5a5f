import { foldedSet } from "../parts/fold.ts";

/** Words that deny, as `Language.negations` has them. */
export const negations = foldedSet(
  "ne n' pas jamais rien aucun aucune aucuns aucunes ni sans non guère nullement personne",
);
