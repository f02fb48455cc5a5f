import type { Unit } from "../../reading/summary/units.ts";
import type { Asked } from "./asked.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";

/**
 * What a sentence is worth beside the share of the query that it has, chosen on questions whose answers are known, in three
 * languages (`npm run eval -- passages`): words of the query near one another, the sentence before, what a summary would
 * show anyway, and what a word is still worth that a chosen sentence has already.
 */
const pair = 0.3;
const before = 0.1;
const leaning = 0.5;
const salient = 0.15;
const again = 0.5;
/** What something of the kind asked for is worth: a date to "when", a number to "how many", a name to "who". */
const kind = 0.15;

/** The worth of each unit for a query, and how much of it is left once others are shown. */
export interface Worth {
  /** `shown`: words of the query that what is chosen has, and how well. */
  of(unit: Unit, shown: ReadonlyMap<string, number>): number;
  /** The words of the query in a unit, and how well it has each. */
  words(unit: Unit): ReadonlyMap<string, number>;
}

/** `null` where no unit has a word of the query. `salience`: what each unit is worth to a summary, at most 1. */
export function worthFor(units: readonly Unit[], asked: Asked, salience: readonly number[]): Worth | null {
  const found = units.map((unit) => evidenceIn(unit.span, asked));
  const weights = weightsIn(found, asked);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const weightOf = (word: string): number => (weights.get(word) ?? 0) / total;
  const share = found.map(({ words }) => sumOf(words, (word, score) => weightOf(word) * score));
  const beside = units.map((unit, at) => {
    const near = (found[at]?.pairs ?? []).reduce(
      (sum, { words, distance }) => sum + Math.min(...words.map(weightOf)) / distance,
      0,
    );
    const previous = units[at - 1]?.block === unit.block ? (share[at - 1] ?? 0) : 0;
    const answers = asked.holds?.(unit.span) ? kind : 0;
    return answers + pair * near + (unit.leans ? leaning : before) * previous + salient * (salience[at] ?? 0);
  });
  const words = (unit: Unit) => found[unit.index]?.words ?? new Map<string, number>();
  return {
    words,
    of: (unit, shown) =>
      (beside[unit.index] ?? 0) +
      sumOf(
        words(unit),
        (word, score) => weightOf(word) * (score - again * Math.min(score, shown.get(word) ?? 0)),
      ),
  };
}

/** A word's rarity in the library, times its rarity among the sentences: what stands in each of them tells none from another. */
function weightsIn(found: readonly Evidence[], { rarity }: Asked): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of found)
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = Math.log(1 + found.length);
  return new Map(
    [...counts].map(([word, count]) => [
      word,
      rarity(word) * Math.sqrt(Math.log(1 + found.length / count) / rarest),
    ]),
  );
}

function sumOf(words: ReadonlyMap<string, number>, worth: (word: string, score: number) => number): number {
  let sum = 0;
  for (const [word, score] of words) sum += worth(word, score);
  return sum;
}
