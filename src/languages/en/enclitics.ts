import { wordSet } from "../parts/fold.ts";

/** What hangs on a word by an apostrophe and is no part of it, without it: the possessive. */
export const enclitics = wordSet("s");
