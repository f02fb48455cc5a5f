import type { Nomination, Nominee, TermGroup } from "../../domain/nomination.ts";
import { Best } from "./best.ts";
import type { Marked } from "./merge-segments.ts";
import type { Removals } from "./removals.ts";
import {
  marksAt,
  type Postings,
  postings,
  postingsAt,
  prefixRange,
  type Segment,
  sequenceAt,
} from "./segment.ts";

/** Which articles may be nominated at all: a reader's filter. */
export type Admits = (id: string) => boolean;

/**
 * The best articles by BM25 for an OR of all groups; equal scores in the order of segments and ordinals. Every posting
 * of every term is looked at once: no term is left out, however frequent.
 */
export function nominate(
  parts: readonly Marked[],
  nomination: Nomination,
  admits: Admits | null = null,
): Nominee[] {
  const best = new Best(nomination.limit);
  const searched = parts.map(({ segment, removed }, part) => {
    const found = groupPostings(segment, nomination.groups);
    const scores = scoresOf(segment, found, nomination);
    const allowed = allowedBy(segment, found, nomination.groups);
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const score = scores[ordinal] ?? 0;
      if (score <= best.least || removed.has(ordinal) || allowed?.[ordinal] === 0) continue;
      if (admits === null || admits(segment.ids[ordinal] ?? "")) best.add({ score, part, ordinal });
    }
    return { segment, found };
  });
  return best.inOrder().flatMap(({ score, part, ordinal }) => {
    const own = searched[part];
    return own === undefined ? [] : [nominee(own.segment, own.found, ordinal, score)];
  });
}

function nominee(
  segment: Segment,
  found: readonly (readonly Postings[])[],
  ordinal: number,
  score: number,
): Nominee {
  const [id = "", length = 0] = [segment.ids[ordinal], segment.lengths[ordinal]];
  const frequencies = found.map((lists) => lists.reduce((sum, list) => sum + frequencyOf(list, ordinal), 0));
  return {
    id,
    score,
    length,
    frequencies,
    sequence: sequenceAt(segment, ordinal),
    marks: marksAt(segment, ordinal),
  };
}

/** In how many articles each term stands and, under `beginning*`, any term that begins so; those removed left out. */
export function documentFrequencies(
  parts: readonly Marked[],
  terms: readonly string[],
  prefixes: readonly string[],
): Map<string, number> {
  const count = (of: (segment: Segment) => readonly Postings[]): number =>
    parts.reduce(
      (sum, { segment, removed }) => sum + articlesIn(of(segment), segment.ids.length, removed),
      0,
    );
  return new Map([
    ...terms.map((term) => [term, count((segment) => [postings(segment, term)])] as const),
    ...prefixes.map((prefix) => [`${prefix}*`, count((segment) => prefixPostings(segment, prefix))] as const),
  ]);
}

/** How many articles stand in any of the lists. */
function articlesIn(lists: readonly Postings[], articles: number, removed: Removals): number {
  const [first] = lists;
  if (first === undefined) return 0;
  if (lists.length === 1 && removed.count === 0) return first.ordinals.length;
  const seen = new Uint8Array(articles);
  let count = 0;
  for (const { ordinals } of lists) {
    for (const ordinal of ordinals) {
      if (seen[ordinal] === 1 || removed.has(ordinal)) continue;
      seen[ordinal] = 1;
      count++;
    }
  }
  return count;
}

function prefixPostings(segment: Segment, prefix: string): Postings[] {
  const { start, end } = prefixRange(segment, prefix);
  return Array.from({ length: end - start }, (_, offset) => postingsAt(segment, start + offset));
}

/** Each term's postings once, though it is listed and begins with a prefix as well. */
function groupPostings(segment: Segment, groups: readonly TermGroup[]): Postings[][] {
  return groups.map(({ terms, prefixes }) => {
    const listed = terms.filter((term) => !prefixes.some((prefix) => term.startsWith(prefix)));
    return [
      ...listed.map((term) => postings(segment, term)).filter(({ ordinals }) => ordinals.length > 0),
      ...prefixes.flatMap((prefix) => prefixPostings(segment, prefix)),
    ];
  });
}

function scoresOf(
  { lengths }: Segment,
  found: readonly (readonly Postings[])[],
  { groups, averageLength, k, b }: Nomination,
): Float64Array {
  const scores = new Float64Array(lengths.length);
  const norms = Float64Array.from(
    lengths,
    (length) => k * (1 - b + (b * length) / Math.max(1, averageLength)),
  );
  const summed = new Float64Array(lengths.length);
  for (const [index, { role, weight }] of groups.entries()) {
    const lists = found[index] ?? [];
    if (role !== "counts" || weight <= 0) continue;
    const [first] = lists;
    if (first === undefined) continue;
    const peak = weight * (k + 1);
    if (lists.length === 1) {
      const { ordinals, frequencies } = first;
      for (let i = 0; i < ordinals.length; i++) {
        const ordinal = ordinals[i] ?? 0;
        const frequency = frequencies[i] ?? 0;
        scores[ordinal] = (scores[ordinal] ?? 0) + (peak * frequency) / (frequency + (norms[ordinal] ?? 0));
      }
      continue;
    }
    sumInto(summed, lists);
    for (let ordinal = 0; ordinal < summed.length; ordinal++) {
      const frequency = summed[ordinal] ?? 0;
      if (frequency > 0)
        scores[ordinal] = (scores[ordinal] ?? 0) + (peak * frequency) / (frequency + (norms[ordinal] ?? 0));
    }
    summed.fill(0);
  }
  return scores;
}

function sumInto(summed: Float64Array, lists: readonly Postings[]): void {
  for (const { ordinals, frequencies } of lists)
    for (let i = 0; i < ordinals.length; i++)
      summed[ordinals[i] ?? 0] = (summed[ordinals[i] ?? 0] ?? 0) + (frequencies[i] ?? 0);
}

/** 1 for each ordinal that has all required groups and no excluded one; `null` where nothing is asked. */
function allowedBy(
  { lengths }: Segment,
  found: readonly (readonly Postings[])[],
  groups: readonly TermGroup[],
): Uint8Array | null {
  if (groups.every(({ role }) => role === "counts")) return null;
  const allowed = new Uint8Array(lengths.length).fill(1);
  for (const [index, { role }] of groups.entries()) {
    if (role === "counts") continue;
    const has = new Uint8Array(lengths.length);
    for (const { ordinals } of found[index] ?? []) for (const ordinal of ordinals) has[ordinal] = 1;
    const wanted = role === "required" ? 1 : 0;
    for (let i = 0; i < has.length; i++) if (has[i] !== wanted) allowed[i] = 0;
  }
  return allowed;
}

function frequencyOf({ ordinals, frequencies }: Postings, ordinal: number): number {
  let [low, high] = [0, ordinals.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ordinals[middle] ?? 0;
    if (found === ordinal) return frequencies[middle] ?? 0;
    if (found < ordinal) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
