/** What is compared of a text: few numbers, whatever its length. */
export interface Sketch {
  /** How many different runs of words it has. */
  readonly runs: number;
  /**
   * The smallest of their hashes, ascending, two units of UTF-16 each, the lower one first: of two texts with the same
   * runs they are the same. As a text, which takes half of what numbers take, and is read and compared in one go.
   */
  readonly least: string;
}

/** Words of a run: long enough that two reports of one event share few but those that they quote. */
const wordsOfRun = 5;
/** The error of an estimate is about one by twice the root of it: 0.06. */
const mostKept = 64;
/** A shorter text tells too little: a notice, a headline with a line below it. */
const fewestRuns = 40;

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** The sketch of a text; `null` for one that is too short. Linear in it. */
export function sketchOf(text: string): Sketch | null {
  const hashes = new Set<number>();
  const words: number[] = [];
  for (const [found] of text.normalize("NFC").toLowerCase().matchAll(word)) {
    words.push(hashOf(found));
    if (words.length > wordsOfRun) words.shift();
    if (words.length === wordsOfRun) hashes.add(joined(words));
  }
  if (hashes.size < fewestRuns) return null;
  const least = [...hashes].sort((a, b) => a - b).slice(0, mostKept);
  const units = least.flatMap((hash) => [hash & 0xffff, hash >>> 16]);
  return { runs: hashes.size, least: String.fromCharCode(...units) };
}

/** How many hashes a sketch has. */
export function countOf({ least }: Sketch): number {
  return least.length / 2;
}

/** The `nth` of a sketch's hashes, unsigned; -1 beyond the last. */
export function hashAt({ least }: Sketch, nth: number): number {
  if (nth * 2 >= least.length) return -1;
  return least.charCodeAt(nth * 2) + least.charCodeAt(nth * 2 + 1) * 0x10000;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function joined(hashes: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const one of hashes) {
    hash = Math.imul(hash ^ one, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}

export interface Likeness {
  /** The share of the runs of both that both have, estimated. */
  readonly common: number;
  /** The share of the shorter one's runs that the longer one has, estimated. */
  readonly contained: number;
  /** How long the shorter one is beside the longer one. */
  readonly ratio: number;
}

export function likeness(a: Sketch, b: Sketch): Likeness {
  const [countA, countB] = [countOf(a), countOf(b)];
  const most = Math.max(countA, countB);
  let [atA, atB, seen, both] = [0, 0, 0, 0];
  while (seen < most && atA < countA && atB < countB) {
    const [one, other] = [hashAt(a, atA), hashAt(b, atB)];
    if (one === other) both++;
    if (one <= other) atA++;
    if (other <= one) atB++;
    seen++;
  }
  const common = seen === 0 ? 0 : both / seen;
  const shorter = Math.min(a.runs, b.runs);
  const shared = (common * (a.runs + b.runs)) / (1 + common);
  return { common, contained: Math.min(1, shared / shorter), ratio: shorter / Math.max(a.runs, b.runs) };
}
