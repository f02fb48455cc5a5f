import { isWithin } from "../../domain/edit-distance.ts";
import { unspaced } from "./terms.ts";

/** How a term of a text answers a query. */
export interface Match {
  /** The word of the query that it answers. */
  readonly wanted: string;
  /** 1 for the very word, less for another form of it, for a beginning, for a relative, and for a near spelling. */
  readonly score: number;
  /** Whether a reader would take it for the word: "finales" for "finale", and not "finalement". */
  readonly plain: boolean;
}

/** Whether one word is part of another: „Minister“ of „Verkehrsminister“. */
export type PartOf = (part: string, whole: string) => boolean;

export type Matcher = (term: string) => Match | null;

/** Prefixes shorter than this fit too much to mean anything. */
const shortestPrefix = 3;

/** Edits that a typing mistake may cost: none in short words and numbers, where a letter makes another word. */
export function editsAllowed(term: string): 0 | 1 | 2 {
  if (/\d/.test(term)) return 0;
  return term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0;
}

export function allowsPrefix(term: string): boolean {
  return (term.length >= shortestPrefix && !/^\d+$/.test(term)) || unspaced.test(term);
}

/** Where a word stands nowhere, one of seven letters may have two slips ("haliday"): only words that exist are offered. */
export function slipsLookedFor(term: string): number {
  return term.length === 7 && editsAllowed(term) > 0 ? 2 : editsAllowed(term);
}

/** Whether `term` is a misspelling of `wanted`; people mistype the first letter least of all. */
function isNearSpelling(wanted: string, term: string, edits: number = editsAllowed(wanted)): boolean {
  return edits > 0 && wanted.charAt(0) === term.charAt(0) && isWithin(wanted, term, edits);
}

/**
 * Compares terms with those of a query, by `stem` as well, which keeps the first letter. A beginning counts for the last word alone, which may not be
 * finished, and a near spelling only where a word has no better match among `vocabulary` and `mayBeMisspelt`: a right
 * spelling never drags its neighbours in. Parts of compounds count for the whole and the other way round.
 */
export function matcher(
  queryTerms: readonly string[],
  vocabulary: Iterable<string>,
  stem: (term: string) => string = (term) => term,
  mayBeMisspelt: (term: string) => boolean = () => true,
  isPart: PartOf | null = null,
): Matcher {
  const matches = new Map<string, Match>();
  const known = new Set(vocabulary);
  const byStem = new Map(queryTerms.map((wanted) => [stem(wanted), wanted]));
  const wantedTerms = new Set(queryTerms);
  const firstLetters = new Set(queryTerms.map((wanted) => wanted.charAt(0)));
  const unmatched = new Set(queryTerms);
  const add = (term: string, wanted: string, score: number, plain = true) => {
    if ((matches.get(term)?.score ?? 0) < score) matches.set(term, { wanted, score, plain });
  };
  for (const term of known) {
    if (!firstLetters.has(term.charAt(0))) continue;
    const own = wantedTerms.has(term) ? term : byStem.get(stem(term));
    if (own === undefined) continue;
    const plain = isForm(term, own);
    add(term, own, own === term ? 1 : plain ? 0.9 : 0.6, plain);
  }
  if (isPart) {
    for (const term of known) {
      if (matches.has(term)) continue;
      const whole = queryTerms.find((wanted) => isPart(wanted, term) || isPart(term, wanted));
      if (whole !== undefined) add(term, whole, 0.5, false);
    }
  }
  for (const { wanted } of matches.values()) unmatched.delete(wanted);
  for (const wanted of [...unmatched]) {
    if (wanted !== queryTerms.at(-1) || !allowsPrefix(wanted)) continue;
    for (const term of known) {
      if (!term.startsWith(wanted)) continue;
      add(term, wanted, 0.7);
      unmatched.delete(wanted);
    }
  }
  for (const wanted of unmatched) {
    if (!mayBeMisspelt(wanted)) continue;
    const edits = slipsLookedFor(wanted);
    for (const term of known)
      if (!matches.has(term) && isNearSpelling(wanted, term, edits)) add(term, wanted, 0.4);
  }
  return (term) => matches.get(term) ?? null;
}

/** Endings of inflection are short; longer ones make another word of the same stem. */
const longestEnding = 3;

function isForm(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return Math.max(a.length, b.length) - common <= longestEnding;
}
