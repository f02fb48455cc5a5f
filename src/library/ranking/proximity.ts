import type { AnalysedQuery, QueryWord } from "./query-analysis.ts";
import { shortHash } from "./sequence.ts";
import { stemTerm } from "./stemming.ts";

/** A query as the sequences of articles of one language have it: sixteen bits of each stem, worked out once. */
export interface HashedQuery {
  /** For each hash the word of the query that it stands for, counted from 1; 0 for none. */
  readonly words: Uint8Array;
  /** In order, without a year. */
  readonly spoken: readonly number[];
  /** Empty words beside those that tell: the word, on which side, and the empty one's hash. */
  readonly beside: readonly { readonly word: number; readonly side: -1 | 1; readonly hash: number }[];
}

const hashes = 65_536;

/** `code` is that of the language under which the articles are stemmed. */
export function hashedQuery(
  { words, spoken }: Pick<AnalysedQuery, "words" | "spoken">,
  replacements: ReadonlyMap<number, readonly string[]>,
  code: string,
): HashedQuery {
  const hashed = spoken.map((term) => shortHash(stemTerm(term, code)));
  const telling = new Map(
    words.flatMap(({ term, kind }, index) => (kind === "word" ? [[term, index] as const] : [])),
  );
  const beside = spoken.flatMap((term, at) => {
    const word = telling.get(term);
    if (word === undefined) return [];
    return ([-1, 1] as const).flatMap((side) => {
      const other = spoken[at + side];
      return other === undefined || telling.has(other) ? [] : [{ word, side, hash: hashed[at + side] ?? 0 }];
    });
  });
  const name = hashed.filter((_, at) => !year.test(spoken[at] ?? ""));
  return { words: wordTable(words, replacements, code), spoken: name.length > 1 ? name : hashed, beside };
}

/** No part of a name that stands in a text: it says which one of them is meant. */
const year = /^(?:19|20)\d\d$/;

/**
 * For each hash of a stem the word of the query that it stands for, counted from 1. Near spellings count like the word
 * they stand for; what is no word of the text by itself has no place.
 */
export function wordTable(
  words: readonly Pick<QueryWord, "term" | "kind">[],
  replacements: ReadonlyMap<number, readonly string[]>,
  code: string,
): Uint8Array {
  const table = new Uint8Array(hashes);
  for (const [word, { term, kind }] of words.entries()) {
    if (kind !== "word") continue;
    for (const form of [term, ...(replacements.get(word) ?? [])])
      table[shortHash(stemTerm(form, code))] = word + 1;
  }
  return table;
}

/** Where the words of a query stand in an article. */
export interface WordPlaces {
  /** All places, ascending, counted in words, and beside them which word each has. */
  readonly all: readonly number[];
  readonly words: readonly number[];
  /** For each word of the query its places, ascending. */
  readonly of: readonly (readonly number[])[];
}

/** `words` is how many the query has. Linear in the sequence. */
export function placesIn(sequence: Uint16Array, table: Uint8Array, words: number): WordPlaces {
  const [all, found]: [number[], number[]] = [[], []];
  const of = Array.from({ length: words }, (): number[] => []);
  for (let at = 0; at < sequence.length; at++) {
    const word = (table[sequence[at] ?? 0] ?? 0) - 1;
    if (word < 0) continue;
    all.push(at);
    found.push(word);
    of[word]?.push(at);
  }
  return { all, words: found, of };
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
  let left = -1;
  for (const [right, places] of positions.entries()) {
    if (places.length === 0) continue;
    if (left >= 0) {
      const distance = smallestDistance(positions[left] ?? [], places);
      if (distance <= window) sum += Math.min(rarity[left] ?? 0, rarity[right] ?? 0) / distance;
    }
    left = right;
  }
  return sum;
}

/**
 * How far the words stand as they were spoken: for each that has an empty word of the query beside it in the text as it
 * has in the query ("to the crane"), its rarity, once for each side.
 */
export function asSpoken(
  sequence: Uint16Array,
  positions: readonly (readonly number[])[],
  rarity: readonly number[],
  { beside }: HashedQuery,
): number {
  let sum = 0;
  for (const { word, side, hash } of beside)
    if (positions[word]?.some((place) => sequence[place + side] === hash)) sum += rarity[word] ?? 0;
  return sum;
}

/** Whether all that was spoken stands in the text as it stands in the query, empty words and all: "the Wall of the North". */
export function isVerbatim(sequence: Uint16Array, { spoken }: Pick<HashedQuery, "spoken">): boolean {
  const [first = 0] = spoken;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1))
    if (spoken.every((hash, offset) => sequence[at + offset] === hash)) return true;
  return false;
}

/** The most that stands within `span` words of one another: the sum of the rarities of the different words there. */
export function densest({ all, words, of }: WordPlaces, rarity: readonly number[], span: number): number {
  const within = new Uint32Array(of.length);
  let [sum, best, from] = [0, 0, 0];
  for (let index = 0; index < all.length; index++) {
    const [at, word] = [all[index] ?? 0, words[index] ?? 0];
    if (within[word] === 0) sum += rarity[word] ?? 0;
    within[word] = (within[word] ?? 0) + 1;
    for (; at - (all[from] ?? at) >= span; from++) {
      const first = words[from] ?? 0;
      within[first] = (within[first] ?? 0) - 1;
      if (within[first] === 0) sum -= rarity[first] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Of two ascending lists; infinite when one is empty. */
function smallestDistance(one: readonly number[], other: readonly number[]): number {
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
