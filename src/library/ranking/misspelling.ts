import type { NearTerm } from "../../domain/nomination.ts";
import { slipsLookedFor } from "../search/matcher.ts";
import { unspaced } from "../search/terms.ts";
import { isUnknown, type Plan } from "./plan.ts";

/** More spellings than these are guesses. */
const mostReplacements = 4;
/** Shorter beginnings begin too much to mean anything. */
const shortestBeginning = 3;

/** A word of the query that stands nowhere, and how far off its right spelling may be. */
export interface UnknownWord {
  readonly index: number;
  readonly term: string;
  readonly edits: number;
  /** Whether the query ends in the midst of it, so that longer words may be meant. */
  readonly unfinished: boolean;
}

/** Words worth a look at near spellings: those that stand nowhere, in any form. */
export function unknownWords(plan: Plan): UnknownWord[] {
  return plan.query.words.flatMap((word, index) => {
    if (word.kind !== "word" || !isUnknown(plan, index)) return [];
    const begins = word.term.length >= shortestBeginning || unspaced.test(word.term);
    const unfinished = plan.query.unfinished === word && begins;
    return [{ index, term: word.term, edits: slipsLookedFor(word.term), unfinished }];
  });
}

/** The likeliest of near terms: fewest letters off, then standing in most articles. */
export function likeliest(near: readonly NearTerm[], word: string): string[] {
  const closest = near.reduce((least, { distance }) => Math.min(least, distance), Number.POSITIVE_INFINITY);
  return near
    .filter(({ distance, term }) => distance === closest && term !== word)
    .toSorted((a, b) => b.documentFrequency - a.documentFrequency || (a.term < b.term ? -1 : 1))
    .slice(0, mostReplacements)
    .map(({ term }) => term);
}
