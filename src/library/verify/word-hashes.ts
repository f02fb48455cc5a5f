import { foldForm } from "../../domain/folding.ts";
import { isLatin, kindOfUnit, letter } from "../latin.ts";
import { atomsOf, endOfAddress, endOfWord, isApostrophe, isSign, longestTail, nextTail } from "./atoms.ts";
import { hashOfForm, hashStart, hashStep, isAccent } from "./pair-hashes.ts";

/** The words of a text, as {@link atomsOf} parts them: where each begins, and the hash of its form. */
export interface WordHashes {
  readonly starts: number[];
  readonly hashes: number[];
}

/** Without an atom or a form for any word where the letters are Latin, which are told by tables. Linear. */
export function wordHashes(text: string): WordHashes {
  const found: WordHashes = { starts: [], hashes: [] };
  if (isLatin(text)) addLatin(found, text, 0, text.length);
  else
    for (const line of text.matchAll(/.+/g)) {
      const end = line.index + line[0].length;
      if (isLatin(line[0])) addLatin(found, text, line.index, end);
      else
        for (const { kind, form, start } of atomsOf(text, line.index, end))
          if (kind === "word") push(found, start, hashOfForm(form));
    }
  return found;
}

/** What a character is to the words of a text of Latin letters. */
const [nothing, ofWord, figure, apostrophe, sign] = [0, 1, 2, 3, 4];
/** Characters from here on are no signs by themselves in such a text, but those of money. */
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (kindOfUnit[unit] === letter) return /[0-9]/.test(character) ? figure : ofWord;
  return isApostrophe(character) ? apostrophe : isSign(character) ? sign : nothing;
});
/** Of the form of each letter, the first two units that are no accents; 0 for none. */
const formed = Array.from({ length: 0x2100 }, (_, unit) =>
  [...foldForm(String.fromCharCode(unit))].map((one) => one.charCodeAt(0)).filter((one) => !isAccent(one)),
);
const firstUnits = Uint16Array.from(formed, ([first = 0]) => first);
const secondUnits = Uint16Array.from(formed, ([, second = 0]) => second);

function addLatin(found: WordHashes, text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const kind = classes[text.charCodeAt(at)] ?? nothing;
    if (kind === sign) push(found, at, hashOf(text, at, at + 1));
    if (kind !== ofWord && kind !== figure) {
      at++;
      continue;
    }
    const address = endOfAddress(text, at);
    const number = kind === figure ? endOfNumber(text, at) : at;
    if (address > at || number > at) {
      const end = Math.max(address, number);
      push(found, at, hashOfForm(text.slice(at, end)));
      at = end;
    } else at = addWord(found, text, at);
  }
}

/** Adds what stands at `start`: a word, or several that apostrophes part; the place behind. */
function addWord(found: WordHashes, text: string, start: number): number {
  let end = endOfLetters(text, start);
  let first = -1;
  while (isApostropheAt(text, end) && isOfWord(text, end + 1)) {
    if (first < 0) first = end;
    end = endOfLetters(text, end + 1);
  }
  // An elision before a mark has its apostrophe, though no letter follows.
  if (isApostropheAt(text, end)) end = endOfWord(text, start);
  let at = start;
  for (let cut = first; cut >= 0; ) {
    const next = cut + 1;
    if (next >= end || nextTail(text.slice(next, end)) <= longestTail) break;
    push(found, at, hashOf(text, at, next));
    at = next;
    cut = apostropheFrom(text, next, end);
  }
  push(found, at, hashOf(text, at, end));
  return end;
}

function apostropheFrom(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (isApostropheAt(text, at)) return at;
  return -1;
}

/** Where a number with a sign in it ends that begins at `start`, such as 1,000.50; `start` for any other. */
function endOfNumber(text: string, start: number): number {
  let end = start;
  while (isFigure(text, end)) end++;
  const whole = end;
  while ((text.charAt(end) === "." || text.charAt(end) === ",") && isFigure(text, end + 1)) {
    end++;
    while (isFigure(text, end)) end++;
  }
  return end === whole ? start : end;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (isOfWord(text, end)) end++;
  return end;
}

function isApostropheAt(text: string, at: number): boolean {
  return at < text.length && classes[text.charCodeAt(at)] === apostrophe;
}

function isOfWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = classes[text.charCodeAt(at)];
  return kind === ofWord || kind === figure;
}

function isFigure(text: string, at: number): boolean {
  return at < text.length && classes[text.charCodeAt(at)] === figure;
}

/** As {@link hashOfForm}, of the form of what stands there. */
function hashOf(text: string, start: number, end: number): number {
  let hash = hashStart;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = hashStep(hash, firstUnits[unit] ?? 0);
    const second = secondUnits[unit] ?? 0;
    if (second !== 0) hash = hashStep(hash, second);
  }
  return hash;
}

function push({ starts, hashes }: WordHashes, start: number, hash: number): void {
  starts.push(start);
  hashes.push(hash);
}
