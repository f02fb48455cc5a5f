import type { AnalysedQuery, QueryWord } from "./query-analysis.ts";
import { shortHash } from "./sequence.ts";
import { stemTerm } from "./stemming.ts";

/**
 * Where the words of a query stand in an article: for each of `words` its positions, ascending, counted in words.
 * Near spellings count like the word they stand for; what is no word of the text by itself has no place.
 */
export function positionsOf(
  sequence: Uint16Array,
  code: string,
  words: readonly QueryWord[],
  replacements: ReadonlyMap<number, readonly string[]>,
): readonly (readonly number[])[] {
  const wanted = new Map<number, number>();
  for (const [index, { term, kind }] of words.entries()) {
    if (kind !== "word") continue;
    for (const form of [term, ...(replacements.get(index) ?? [])])
      wanted.set(shortHash(stemTerm(form, code)), index);
  }
  const positions: number[][] = words.map(() => []);
  for (let at = 0; at < sequence.length; at++) {
    const index = wanted.get(sequence[at] ?? 0);
    if (index !== undefined) positions[index]?.push(at);
  }
  return positions;
}

/**
 * How near to one another the query's words stand: for each two that follow one another in the query and in the text
 * are at most `window` words apart, the rarity of the commoner one divided by their smallest distance.
 */
export function nearPairs(
  positions: readonly (readonly number[])[],
  rarity: readonly number[],
  window: number,
): number {
  let sum = 0;
  const present = positions.flatMap((at, index) => (at.length > 0 ? [index] : []));
  for (const [order, left] of present.entries()) {
    const right = present[order + 1];
    if (right === undefined) break;
    const distance = smallestDistance(positions[left] ?? [], positions[right] ?? []);
    if (distance <= window) sum += Math.min(rarity[left] ?? 0, rarity[right] ?? 0) / distance;
  }
  return sum;
}

/**
 * How far the words stand as they were spoken: for each that has an empty word of the query beside it in the text as it
 * has in the query ("to the crane"), its rarity, once for each side. `spoken`: the query's words, empty ones and all.
 */
export function asSpoken(
  sequence: Uint16Array,
  positions: readonly (readonly number[])[],
  rarity: readonly number[],
  { words, spoken }: Pick<AnalysedQuery, "words" | "spoken">,
  code: string,
): number {
  const telling = new Map(
    words.flatMap(({ term, kind }, index) => (kind === "word" ? [[term, index] as const] : [])),
  );
  let sum = 0;
  for (const [at, term] of spoken.entries()) {
    const index = telling.get(term);
    if (index === undefined) continue;
    for (const side of [-1, 1]) {
      const beside = spoken[at + side];
      if (beside === undefined || telling.has(beside)) continue;
      const hash = shortHash(stemTerm(beside, code));
      if (positions[index]?.some((place) => sequence[place + side] === hash)) sum += rarity[index] ?? 0;
    }
  }
  return sum;
}

/** Whether all of `spoken` stands in the text as it stands in the query, empty words and all: "the Wall of the North". */
export function isVerbatim(sequence: Uint16Array, spoken: readonly string[], code: string): boolean {
  const hashes = spoken.map((term) => shortHash(stemTerm(term, code)));
  const [first = 0] = hashes;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1))
    if (hashes.every((hash, offset) => sequence[at + offset] === hash)) return true;
  return false;
}

/** The most that stands within `span` words of one another: the sum of the rarities of the different words there. */
export function densest(
  positions: readonly (readonly number[])[],
  rarity: readonly number[],
  span: number,
): number {
  const all = positions.flatMap((list, word) => list.map((at) => ({ at, word }))).sort((a, b) => a.at - b.at);
  const within = positions.map(() => 0);
  let [sum, best, from] = [0, 0, 0];
  for (const { at, word } of all) {
    if (within[word] === 0) sum += rarity[word] ?? 0;
    within[word] = (within[word] ?? 0) + 1;
    for (let first = all[from]; first !== undefined && at - first.at >= span; first = all[++from]) {
      within[first.word] = (within[first.word] ?? 0) - 1;
      if (within[first.word] === 0) sum -= rarity[first.word] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Of two ascending lists; infinite when one is empty. */
export function smallestDistance(one: readonly number[], other: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const [a = 0, b = 0] = [one[i], other[j]];
    if (a !== b) best = Math.min(best, Math.abs(a - b));
    if (a < b) i++;
    else j++;
  }
  return best;
}

/** Whether `phrase` stands in `sequence`, word for word. */
export function hasPhrase(sequence: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
    if (phrase.every((word, offset) => sequence[at + offset] === word)) return true;
  }
  return false;
}
