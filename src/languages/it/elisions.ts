import { wordSet } from "../parts/fold.ts";

/** Word beginnings that end in an apostrophe and are words of their own, without it. */
export const elisions = wordSet("l d c dell all nell sull dall un gl");
