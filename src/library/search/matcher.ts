import { isWithin } from "../../domain/edit-distance.ts";
import type { Span } from "../../domain/span.ts";
import { terms, unspaced } from "./terms.ts";

/** How well a term of a text answers a query: 1 for the very word, less for a beginning, less for a near spelling. */
export type Matcher = (term: string) => number;

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

/** How well a term of a text answers one word of a query, 0 to 1. */
export function similarity(wanted: string, term: string): number {
  if (term === wanted) return 1;
  if (allowsPrefix(wanted) && term.startsWith(wanted)) return 0.7;
  return isNearSpelling(wanted, term) ? 0.4 : 0;
}

/**
 * Compares terms with those of a query. Near spellings count only for query terms that have no better match
 * among `vocabulary`, so that a right spelling never drags its neighbours in.
 */
export function matcher(queryTerms: readonly string[], vocabulary: Iterable<string>): Matcher {
  const scores = new Map<string, number>();
  const unmatched = new Set(queryTerms);
  const known = new Set(vocabulary);
  for (const term of known) {
    for (const wanted of queryTerms) {
      const score = term === wanted ? 1 : allowsPrefix(wanted) && term.startsWith(wanted) ? 0.7 : 0;
      if (score === 0) continue;
      unmatched.delete(wanted);
      scores.set(term, Math.max(score, scores.get(term) ?? 0));
    }
  }
  for (const wanted of unmatched) {
    for (const term of known) {
      if (!scores.has(term) && isNearSpelling(wanted, term)) scores.set(term, 0.4);
    }
  }
  return (term) => scores.get(term) ?? 0;
}

/** The places in `span` of `text` where words match, in order. */
export function matchesIn(text: string, span: Span, matches: Matcher): Span[] {
  const found: Span[] = [];
  for (const { term, start, end } of terms(text.slice(span.start, span.end))) {
    if (matches(term) === 0) continue;
    const last = found.at(-1);
    const at = { start: start + span.start, end: end + span.start };
    if (last && at.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, at.end) };
    else found.push(at);
  }
  return found;
}
