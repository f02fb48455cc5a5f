/** What is compared of a text: few numbers, whatever its length. */
export interface Sketch {
  /** How many different runs of words it has. */
  readonly runs: number;
  /** The smallest of their hashes (unsigned, 32 bits), ascending: of two texts with the same runs they are the same. */
  readonly least: readonly number[];
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
  return { runs: hashes.size, least: [...hashes].sort((a, b) => a - b).slice(0, mostKept) };
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
  let [atA, atB, seen, both] = [0, 0, 0, 0];
  const most = Math.max(a.least.length, b.least.length);
  while (seen < most && atA < a.least.length && atB < b.least.length) {
    const [one = 0, other = 0] = [a.least[atA], b.least[atB]];
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
