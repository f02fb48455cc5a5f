import type { KeyRange, SortedKeys } from "./sorted-keys.ts";

/** Keys that begin nearly so. */
export interface NearRange extends KeyRange {
  readonly slips: number;
  /** How many letters these keys have in common at least. */
  readonly depth: number;
}

/** How many steps from letter to letter may still be taken; several look-ups may share them. */
export interface Steps {
  left: number;
}

/** Where two slips are forgiven, the beginning may have but one of them. */
const beginning = 4;

/**
 * Ranges of keys that begin like `typed` but for at most `most` slips (a letter changed, added, left out, or swapped
 * with the next), in no order. The sorted keys are walked like a tree, along the letters that can still lead there; a
 * `word` ends before the next space. Work is bounded: what is not reached in time is not found.
 */
export function nearKeys(
  keys: SortedKeys,
  typed: string,
  most: number,
  word: boolean,
  steps: Steps,
): NearRange[] {
  const found: NearRange[] = [];

  function walk(range: KeyRange, depth: number, last: number, row: number[], before: number[] | null): void {
    const budget = depth < beginning ? Math.min(1, most) : most;
    const whole = row[typed.length] ?? most + 1;
    if (whole <= budget && whole > 0) found.push({ ...range, slips: whole, depth });
    const least = leastOf(row);
    if (least > budget || least >= whole) return;
    const swapped = (at: number) => (before?.[at] ?? most) < most && typed.charCodeAt(at + 1) === last;
    const letters = least < budget || before === null ? null : nextLetters(typed, row, budget, swapped);
    for (const [unit, low, high] of children(range, depth, letters)) {
      if (--steps.left < 0) return;
      if (word && unit === space) continue;
      walk({ low, high }, depth + 1, unit, nextRow(typed, row, before, unit, last), row);
    }
  }

  /** The ranges of each next letter, or of those wanted alone. */
  function* children(
    { low, high }: KeyRange,
    depth: number,
    wanted: ReadonlySet<number> | null,
  ): Generator<[number, number, number]> {
    if (wanted) {
      for (const unit of wanted) {
        const from = bound(low, high, depth, unit);
        const to = bound(from, high, depth, unit + 1);
        if (from < to) yield [unit, from, to];
        else steps.left--;
      }
      return;
    }
    for (let from = bound(low, high, depth, 0); from < high; ) {
      const unit = keys.unit(from, depth);
      const to = bound(from, high, depth, unit + 1);
      yield [unit, from, to];
      from = to;
    }
  }

  /** The first key of the range whose letter at `depth` is not before `unit`. */
  function bound(low: number, high: number, depth: number, unit: number): number {
    let [from, to] = [low, high];
    // Most branches are short: feel the way before halving.
    for (let step = 1; from + step < to; step *= 2) {
      if (keys.unit(from + step, depth) >= unit) {
        to = from + step + 1;
        break;
      }
      from += step;
    }
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (keys.unit(middle, depth) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  const first = Array.from({ length: typed.length + 1 }, (_, at) => at);
  walk({ low: 0, high: keys.size }, 0, -1, first, null);
  return found;
}

const space = 32;
const tooMany = 3;

/** Once all slips are used up, only these letters go on: the next ones, and those that may have been swapped with the last. */
function nextLetters(
  typed: string,
  row: readonly number[],
  budget: number,
  isSwapped: (at: number) => boolean,
): Set<number> {
  const letters = new Set<number>();
  for (let at = 0; at < typed.length; at++)
    if ((row[at] ?? 0) <= budget || isSwapped(at)) letters.add(typed.charCodeAt(at));
  return letters;
}

function leastOf(row: readonly number[]): number {
  let least = row[0] ?? 0;
  for (let at = 1; at < row.length; at++) least = Math.min(least, row[at] ?? 0);
  return least;
}

/** A row of the table of optimal string alignment. Two words that were typed are not one: a space is no slip. */
function nextRow(
  typed: string,
  row: readonly number[],
  before: readonly number[] | null,
  unit: number,
  last: number,
): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let at = 1; at <= typed.length; at++) {
    const letter = typed.charCodeAt(at - 1);
    const slip = letter === space ? tooMany : 1;
    const same = letter === unit ? 0 : slip;
    let cost = Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + slip, (row[at - 1] ?? 0) + same);
    if (before && at > 1 && typed.charCodeAt(at - 2) === unit && letter === last)
      cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
    next.push(cost);
  }
  return next;
}
