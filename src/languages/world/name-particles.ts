import { wordSet, words } from "../parts/fold.ts";

/**
 * Lower-case words that stand inside people's names. Names travel: a text of any language holds those of all others, so
 * these belong to none. What reading joins to a name in one language is `Language.particles`.
 */
export const nameParticles = wordSet(
  "de du des da do dos van von der den di del della la le el bin ibn ben al af zu",
);

/** Words for "and" that join two surnames of one person: "Ortega y Gasset". Between two names they part them. */
export const nameConjunctions = wordSet("y e");

/** Lower-case beginnings that are written together with a name. */
export const namePrefixes = words("d' l' al-");

/** Titles that are part of a name which is a surname alone: nobody calls Lord Marsh "Marsh". Names travel with them. */
export const peerages = wordSet("lord lady baron baroness viscount viscountess dame");
