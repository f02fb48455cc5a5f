import type { Nomination, Nominee, TermGroup } from "../../../domain/nomination.ts";
import { Best } from "./best.ts";
import { Lookups } from "./lookups.ts";
import type { Marked } from "./merge-segments.ts";
import { Scratch } from "./scratch.ts";
import { marksAt, mostArticles, type Run, type Segment, sequenceAt } from "./segment.ts";

/** A {@link Nominee}, by its article's number. */
export interface Nominated extends Omit<Nominee, "id" | "language" | "date"> {
  readonly no: number;
}

/** Of hundreds that are nominated, the words of some dozens are looked at. */
class FoundAt implements Nominated {
  readonly no: number;
  readonly score: number;
  readonly frequencies: readonly number[];
  readonly segment: Segment;
  readonly ordinal: number;

  constructor(score: number, frequencies: readonly number[], segment: Segment, ordinal: number) {
    this.score = score;
    this.frequencies = frequencies;
    this.segment = segment;
    this.ordinal = ordinal;
    this.no = segment.numbers[ordinal] ?? 0;
  }

  get length(): number {
    return this.segment.lengths[this.ordinal] ?? 0;
  }

  get sequence(): Uint16Array {
    return sequenceAt(this.segment, this.ordinal);
  }

  get marks(): Uint32Array {
    return marksAt(this.segment, this.ordinal);
  }
}

/** Which articles may be nominated at all: a reader's filter. */
export type Admits = (no: number) => boolean;

/**
 * The best articles by BM25 for an OR of all groups; equal scores in the order of segments and ordinals. Every posting
 * of every term is looked at once: no term is left out, however frequent.
 */
export function nominate(
  parts: readonly Marked[],
  nomination: Nomination,
  admits: Admits | null = null,
  scratch = Scratch.for(parts.map(({ segment }) => segment)),
  lookups = new Lookups(parts),
): Nominated[] {
  const best = new Best(nomination.limit);
  const { groups } = nomination;
  const ofGroups = groups.map((group) => runsOf(lookups, group));
  const found = parts.map(({ segment, removed }, part) => {
    const runs = ofGroups.map((ofGroup) => standing(ofGroup, part));
    const scores = scoresOf(segment, runs, nomination, scratch);
    const allowed = allowedBy(segment, runs, groups);
    const { numbers } = segment;
    let least = best.least;
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const score = scores[ordinal] ?? 0;
      if (score <= least || removed.has(ordinal) || allowed?.[ordinal] === 0) continue;
      if (admits !== null && !admits(numbers[ordinal] ?? 0)) continue;
      best.add(score, part * mostArticles + ordinal);
      least = best.least;
    }
    return runs;
  });
  const chosen = best.inOrder();
  const frequencies = frequenciesOf(parts, found, chosen, groups.length, scratch);
  const nominated: Nominated[] = [];
  for (const [rank, { score, number }] of chosen.entries()) {
    const segment = parts[Math.floor(number / mostArticles)]?.segment;
    if (segment) nominated.push(new FoundAt(score, frequencies[rank] ?? [], segment, number % mostArticles));
  }
  return nominated;
}

/** Of each term, once though it is listed and begins with a prefix as well, where it stands in each segment. */
function runsOf(lookups: Lookups, { terms, prefixes }: TermGroup): (readonly Run[])[] {
  const listed = terms.filter((term) => !prefixes.some((prefix) => term.startsWith(prefix)));
  return [
    ...[...new Set(listed)].map((term) => lookups.term(term)),
    ...prefixes.map((prefix) => lookups.prefix(prefix)),
  ];
}

/** Those that stand in the segment. */
function standing(ofGroup: readonly (readonly Run[])[], part: number): Run[] {
  const runs: Run[] = [];
  for (const ofTerm of ofGroup) {
    const run = ofTerm[part];
    if (run !== undefined && run.end > run.start) runs.push(run);
  }
  return runs;
}

/** Of each ordinal, until the next use of `scratch`; none where nothing is found. */
function scoresOf(
  segment: Segment,
  found: readonly (readonly Run[])[],
  nomination: Nomination,
  scratch: Scratch,
): Float64Array {
  if (found.every((runs) => runs.length === 0)) return scratch.scores.subarray(0, 0);
  const { lengths, ordinals, frequencies } = segment;
  const { groups, k } = nomination;
  const scores = scratch.scores.subarray(0, lengths.length).fill(0);
  const { summed } = scratch;
  const norms = scratch.norms(segment, nomination);
  for (const [index, { role, weight }] of groups.entries()) {
    const runs = found[index] ?? [];
    const [first] = runs;
    if (role !== "counts" || weight <= 0 || first === undefined) continue;
    const peak = weight * (k + 1);
    if (runs.length === 1 && first.isOneTerm) {
      for (let i = first.start; i < first.end; i++) {
        const ordinal = ordinals[i] ?? 0;
        const frequency = frequencies[i] ?? 0;
        scores[ordinal] = (scores[ordinal] ?? 0) + (peak * frequency) / (frequency + (norms[ordinal] ?? 0));
      }
      continue;
    }
    for (const { start, end } of runs)
      for (let i = start; i < end; i++) {
        const ordinal = ordinals[i] ?? 0;
        summed[ordinal] = (summed[ordinal] ?? 0) + (frequencies[i] ?? 0);
      }
    for (const { start, end } of runs)
      for (let i = start; i < end; i++) {
        const ordinal = ordinals[i] ?? 0;
        const frequency = summed[ordinal] ?? 0;
        if (frequency === 0) continue;
        scores[ordinal] = (scores[ordinal] ?? 0) + (peak * frequency) / (frequency + (norms[ordinal] ?? 0));
        summed[ordinal] = 0;
      }
  }
  return scores;
}

/** 1 for each ordinal that has all required groups and no excluded one; `null` where nothing is asked. */
function allowedBy(
  { lengths, ordinals }: Segment,
  found: readonly (readonly Run[])[],
  groups: readonly TermGroup[],
): Uint8Array | null {
  if (groups.every(({ role }) => role === "counts")) return null;
  const allowed = new Uint8Array(lengths.length).fill(1);
  for (const [index, { role }] of groups.entries()) {
    if (role === "counts") continue;
    const has = new Uint8Array(lengths.length);
    for (const { start, end } of found[index] ?? [])
      for (let i = start; i < end; i++) has[ordinals[i] ?? 0] = 1;
    const needed = role === "required" ? 1 : 0;
    for (let i = 0; i < has.length; i++) if (has[i] !== needed) allowed[i] = 0;
  }
  return allowed;
}

/** How often each group stands in each of those chosen, in their order. */
function frequenciesOf(
  parts: readonly Marked[],
  found: readonly (readonly (readonly Run[])[])[],
  chosen: readonly { readonly number: number }[],
  groups: number,
  { ranks }: Scratch,
): number[][] {
  const frequencies = chosen.map(() => new Array<number>(groups).fill(0));
  const ofParts = parts.map((): { ordinal: number; rank: number }[] => []);
  for (const [rank, { number }] of chosen.entries())
    ofParts[Math.floor(number / mostArticles)]?.push({ ordinal: number % mostArticles, rank });
  for (const [part, own] of ofParts.entries()) {
    const segment = parts[part]?.segment;
    if (segment === undefined || own.length === 0) continue;
    // 1 + the rank of each ordinal that was chosen.
    for (const { ordinal, rank } of own) ranks[ordinal] = rank + 1;
    for (const [group, runs] of (found[part] ?? []).entries()) {
      for (const run of runs) {
        if (run.isOneTerm && own.length * 16 < run.end - run.start) {
          for (const { ordinal, rank } of own)
            add(frequencies[rank], group, frequencyIn(segment, run, ordinal));
          continue;
        }
        for (let i = run.start; i < run.end; i++) {
          const rank = ranks[segment.ordinals[i] ?? 0] ?? 0;
          if (rank > 0) add(frequencies[rank - 1], group, segment.frequencies[i] ?? 0);
        }
      }
    }
    for (const { ordinal } of own) ranks[ordinal] = 0;
  }
  return frequencies;
}

function add(to: number[] | undefined, at: number, frequency: number): void {
  if (to !== undefined) to[at] = (to[at] ?? 0) + frequency;
}

function frequencyIn({ ordinals, frequencies }: Segment, { start, end }: Run, ordinal: number): number {
  let [low, high] = [start, end - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ordinals[middle] ?? 0;
    if (found === ordinal) return frequencies[middle] ?? 0;
    if (found < ordinal) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** In how many articles each term stands and, under `beginning*`, any term that begins so; those removed left out. */
export function documentFrequencies(
  parts: readonly Marked[],
  terms: readonly string[],
  prefixes: readonly string[],
  lookups = new Lookups(parts),
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (runs: readonly Run[]) => {
    let sum = 0;
    for (const [part, run] of runs.entries()) sum += articlesIn(parts[part], run);
    return sum;
  };
  for (const term of terms) counts.set(term, count(lookups.term(term)));
  for (const prefix of prefixes) counts.set(`${prefix}*`, count(lookups.prefix(prefix)));
  return counts;
}

function articlesIn(part: Marked | undefined, { start, end, isOneTerm }: Run): number {
  if (part === undefined || start === end) return 0;
  const { segment, removed } = part;
  if (isOneTerm && removed.count === 0) return end - start;
  let count = 0;
  if (isOneTerm) {
    for (let i = start; i < end; i++) if (!removed.has(segment.ordinals[i] ?? 0)) count++;
    return count;
  }
  const seen = new Uint8Array(segment.numbers.length);
  for (let i = start; i < end; i++) {
    const ordinal = segment.ordinals[i] ?? 0;
    if (seen[ordinal] === 1 || removed.has(ordinal)) continue;
    seen[ordinal] = 1;
    count++;
  }
  return count;
}
