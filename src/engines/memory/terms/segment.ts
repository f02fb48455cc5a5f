/**
 * Postings of some articles in their frozen form: terms sorted by their UTF-8 bytes in one blob, and per term the
 * ordinals of its articles, ascending, with frequencies. Nothing in it is ever changed; a removal is a mark beside it.
 */
export interface Segment {
  /** The articles' numbers; their order gives the ordinals. */
  readonly numbers: Uint32Array;
  /** Weighted words of each article, in half steps. */
  readonly lengths: Uint32Array;
  readonly terms: Uint8Array;
  /** Start of each term in {@link terms}; one more at the end. */
  readonly termStarts: Uint32Array;
  /** Start of each term's postings; one more at the end. */
  readonly postingStarts: Uint32Array;
  readonly ordinals: Uint16Array;
  /** As those of a `TermList`. */
  readonly frequencies: Uint8Array;
  /** Start of each article's words in {@link sequences}; one more at the end. */
  readonly sequenceStarts: Uint32Array;
  /** The articles' words in order, sixteen bits of each. */
  readonly sequences: Uint16Array;
  /** Start of each article's marks in {@link marks}; one more at the end. */
  readonly markStarts: Uint32Array;
  readonly marks: Uint32Array;
}

/** One term's postings, parts of the segment's arrays. */
export interface Postings {
  readonly ordinals: Uint16Array;
  readonly frequencies: Uint8Array;
}

/** Ordinals have sixteen bits. */
export const mostArticles = 65_536;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The index of a term, or where it would stand, as `-1 - index`. */
export function findTerm(segment: Segment, term: string): number {
  return findBytes(segment, encodeTerm(term));
}

export function postings(segment: Segment, term: string): Postings {
  const at = findTerm(segment, term);
  return at < 0 ? none : postingsAt(segment, at);
}

export function postingsAt({ postingStarts, ordinals, frequencies }: Segment, at: number): Postings {
  const [start, end] = [postingStarts[at], postingStarts[at + 1]];
  return { ordinals: ordinals.subarray(start, end), frequencies: frequencies.subarray(start, end) };
}

/** Articles that have the term, those marked as removed among them. */
export function documentFrequencyAt({ postingStarts }: Pick<Segment, "postingStarts">, at: number): number {
  return (postingStarts[at + 1] ?? 0) - (postingStarts[at] ?? 0);
}

/** A stretch of a segment's postings: those of one term, by ordinal, or of neighbouring terms one after the other. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly isOneTerm: boolean;
}

/** The postings of an encoded term. */
export function runOf(segment: Segment, term: Uint8Array): Run {
  const at = findBytes(segment, term);
  const [start = 0, end = 0] = at < 0 ? [] : [segment.postingStarts[at], segment.postingStarts[at + 1]];
  return { start, end, isOneTerm: true };
}

/** The postings of all terms with an encoded beginning: terms that are neighbours have theirs side by side. */
export function runOfPrefix(segment: Segment, prefix: Uint8Array): Run {
  const range = rangeOf(segment, prefix);
  const [start = 0, end = 0] = [segment.postingStarts[range.start], segment.postingStarts[range.end]];
  return { start, end, isOneTerm: range.end - range.start === 1 };
}

/** Terms that begin with `prefix`, as a half-open range of indices. */
export function prefixRange(segment: Segment, prefix: string): { start: number; end: number } {
  return rangeOf(segment, encodeTerm(prefix));
}

function rangeOf(segment: Segment, prefix: Uint8Array): { start: number; end: number } {
  const found = findBytes(segment, prefix);
  const start = found < 0 ? -1 - found : found;
  return { start, end: endOfPrefix(segment, start, termCount(segment), prefix) };
}

/** The first term from `start` on, of those before `end`, that does not begin with `prefix`, where `start` does. */
export function endOfPrefix(segment: Segment, start: number, end: number, prefix: Uint8Array): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsWith(segment, middle, prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most are ASCII, and short: a native call for each costs more. */
export function encodeTerm(term: string): Uint8Array {
  const bytes = new Uint8Array(term.length);
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    if (unit > 0x7f) return encoder.encode(term);
    bytes[at] = unit;
  }
  return bytes;
}

export function termAt({ terms, termStarts }: Segment, at: number): string {
  const [start = 0, end = 0] = [termStarts[at], termStarts[at + 1]];
  let ascii = "";
  for (let i = start; i < end; i++) {
    const byte = terms[i] ?? 0;
    if (byte > 0x7f) return decoder.decode(terms.subarray(start, end));
    ascii += String.fromCharCode(byte);
  }
  return ascii;
}

export function sequenceAt({ sequences, sequenceStarts }: Segment, ordinal: number): Uint16Array {
  return sequences.subarray(sequenceStarts[ordinal], sequenceStarts[ordinal + 1]);
}

export function marksAt({ marks, markStarts }: Segment, ordinal: number): Uint32Array {
  return marks.subarray(markStarts[ordinal], markStarts[ordinal + 1]);
}

export function termCount({ termStarts }: Segment): number {
  return termStarts.length - 1;
}

const none: Postings = { ordinals: new Uint16Array(0), frequencies: new Uint8Array(0) };

function findBytes({ terms, termStarts }: Segment, wanted: Uint8Array): number {
  let [low, high] = [0, termStarts.length - 2];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(terms, termStarts[middle] ?? 0, termStarts[middle + 1] ?? 0, wanted);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1 - low;
}

/** In which order a term, by where its bytes stand, and an encoded one come: the inmost loop of every search. */
function compareAt(terms: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const common = Math.min(end - start, wanted.length);
  for (let i = 0; i < common; i++) {
    const difference = (terms[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return end - start - wanted.length;
}

function startsWith({ terms, termStarts }: Segment, at: number, prefix: Uint8Array): boolean {
  const [start = 0, end = 0] = [termStarts[at], termStarts[at + 1]];
  return end - start >= prefix.length && compareAt(terms, start, start + prefix.length, prefix) === 0;
}
