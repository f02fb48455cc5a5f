import { enclitics as english } from "./en/enclitics.ts";
import { elisions as french } from "./fr/elisions.ts";
import { elisions as italian } from "./it/elisions.ts";

/** What stands before an apostrophe and is a word of its own, in a text of whatever language; folded, without it. */
export const elided: ReadonlySet<string> = new Set([...french, ...italian]);

/** What hangs on a word behind an apostrophe and is no part of it, likewise. */
export const enclitics: ReadonlySet<string> = english;

/** Letters behind which an apostrophe alone says whose something is, in English and German. */
export const bareGenitives: ReadonlySet<string> = new Set(["s", "x", "z"]);
