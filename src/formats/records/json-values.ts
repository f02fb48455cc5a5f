import type { Span } from "../../domain/span.ts";

/** A missing bracket costs the values up to the next one that begins as its own did; so often in a file. */
const mostRecoveries = 20;

/** A member of an object in a text of JSON. */
export interface Member {
  readonly name: string;
  readonly value: Span;
}

/**
 * Where the values of a list stand, its `[` being at `at`. Nothing is checked but brackets and marks: a value may be no
 * JSON, and costs none but itself.
 */
export function* elementsOf(text: string, at: number): Generator<Span> {
  let recoveries = mostRecoveries;
  for (let start = next(text, at + 1); start < text.length && text[start] !== "]"; ) {
    let end = valueEnd(text, start);
    if (recoveries > 0 && !isSound(text, { start, end })) {
      const again = sameAgain(text, start, end);
      if (again !== null) {
        recoveries--;
        end = again;
      }
    }
    yield { start, end };
    start = next(text, end);
  }
}

/** Where the members of an object stand, its `{` being at `at`, as far as it is one. */
export function* membersOf(text: string, at: number): Generator<Member> {
  let start = next(text, at + 1);
  while (text[start] === '"') {
    const nameEnd = stringEnd(text, start);
    const colon = next(text, nameEnd);
    if (text[colon] !== ":") return;
    const value = next(text, colon + 1);
    const end = valueEnd(text, value);
    if (end <= value) return;
    const name = parsed(text, { start, end: nameEnd });
    if (typeof name === "string") yield { name, value: { start: value, end } };
    start = next(text, end);
  }
}

/** The value that a span of the text is; `undefined` where it is no JSON. */
export function parsed(text: string, { start, end }: Span): unknown {
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    return undefined;
  }
}

/** The end of the value that begins at `at`, or of the text where it does not end. */
export function valueEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  if (text[at] !== "{" && text[at] !== "[") {
    const end = /[,\]}\s]/g;
    end.lastIndex = at;
    const found = end.exec(text)?.index ?? text.length;
    // A sign that is no value's is passed over by itself.
    return Math.max(found, at + 1);
  }
  const signs = /["{}[\]]/g;
  signs.lastIndex = at;
  let depth = 0;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '"') signs.lastIndex = stringEnd(text, found.index);
    else depth += sign === "{" || sign === "[" ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return text.length;
}

/** A string of JSON is on one line: one that is not ended ends there. */
function stringEnd(text: string, at: number): number {
  const signs = /["\\\n]/g;
  signs.lastIndex = at + 1;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    if (found[0] === "\n") return found.index;
    signs.lastIndex++;
  }
  return text.length;
}

function isSound(text: string, span: Span): boolean {
  return text[span.start] !== "{" || parsed(text, span) !== undefined;
}

/** The next line within a value that begins as the value's own line does, where that is nothing but its bracket. */
function sameAgain(text: string, start: number, end: number): number | null {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const indent = text.slice(lineStart, start);
  if (!/^[ \t]{0,40}$/.test(indent)) return null;
  const found = text.indexOf(`\n${indent}{`, start);
  return found > start && found < end ? found : null;
}

/** The next sign that is neither white space nor a comma. */
function next(text: string, at: number): number {
  const sign = /[^\s,]/g;
  sign.lastIndex = at;
  return sign.exec(text)?.index ?? text.length;
}

/** Tells the line, 1-based, in which an offset stands. */
export function lineIndex(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
