import { wordSet } from "../parts/fold.ts";

/** Word beginnings that end in an apostrophe and are words of their own, without it. */
export const elisions = wordSet("l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu");
