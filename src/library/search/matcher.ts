import { isWithin } from "../../domain/edit-distance.ts";
import type { Span } from "../../domain/span.ts";
import { terms, unspaced } from "./terms.ts";

/** How a term of a text answers a query. */
export interface Match {
  /** The word of the query that it answers. */
  readonly wanted: string;
  /** 1 for the very word, less for another form of it, for a beginning, for a relative, and for a near spelling. */
  readonly score: number;
  /** Whether a reader would take it for the word: "finales" for "finale", and not "finalement". */
  readonly plain: boolean;
}

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

/** Whether `term` is a misspelling of `wanted`; people mistype the first letter least of all. */
function isNearSpelling(wanted: string, term: string): boolean {
  const edits = editsAllowed(wanted);
  return edits > 0 && wanted.charAt(0) === term.charAt(0) && isWithin(wanted, term, edits);
}

/**
 * Compares terms with those of a query, by `stem` as well. A beginning counts for the last word alone, which may not be
 * finished, and a near spelling only where a word has no better match among `vocabulary`: a right spelling never
 * drags its neighbours in.
 */
export function matcher(
  queryTerms: readonly string[],
  vocabulary: Iterable<string>,
  stem: (term: string) => string = (term) => term,
): Matcher {
  const matches = new Map<string, Match>();
  const known = new Set(vocabulary);
  const byStem = new Map(queryTerms.map((wanted) => [stem(wanted), wanted]));
  const wantedTerms = new Set(queryTerms);
  const unmatched = new Set(queryTerms);
  const add = (term: string, wanted: string, score: number, plain = true) => {
    if ((matches.get(term)?.score ?? 0) < score) matches.set(term, { wanted, score, plain });
  };
  for (const term of known) {
    const own = wantedTerms.has(term) ? term : byStem.get(stem(term));
    if (own === undefined) continue;
    const plain = isForm(term, own);
    add(term, own, own === term ? 1 : plain ? 0.9 : 0.6, plain);
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
  for (const wanted of unmatched)
    for (const term of known) if (!matches.has(term) && isNearSpelling(wanted, term)) add(term, wanted, 0.4);
  return (term) => matches.get(term) ?? null;
}

/** Endings of inflection are short; longer ones make another word of the same stem. */
const longestEnding = 3;

function isForm(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return Math.max(a.length, b.length) - common <= longestEnding;
}

/** The places in `span` of `text` where words match, in order. */
export function matchesIn(text: string, span: Span, matches: Matcher): Span[] {
  const found: Span[] = [];
  for (const { term, start, end } of terms(text.slice(span.start, span.end))) {
    if (!matches(term)?.plain) continue;
    const last = found.at(-1);
    const at = { start: start + span.start, end: end + span.start };
    if (last && at.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, at.end) };
    else found.push(at);
  }
  return found;
}
