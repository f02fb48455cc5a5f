import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import { elided, enclitics } from "../../languages/apostrophes.ts";
import { foldLatin, isLatin, joint, kindAt, letter } from "../latin.ts";

export interface Term extends Span {
  /** Folded: lower case, no accents, no elided article. */
  readonly term: string;
  /** As tokens that search has beside words are told from them. */
  readonly kind: "word";
}

/** A longer run of letters is no word of any language; what follows is not indexed. */
export const longestTerm = 64;

const word = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]+(?:['’ʼ＇.][\p{L}\p{N}\p{M}\u00AD]+)*/gu;
/** Scripts written without spaces between words, and Hangul, whose words carry their endings. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]/u;

/**
 * The words of a text with their places, for search and for highlights: case and accents folded, `l'`, `d'`, `qu'`
 * and `'s` taken off, `U.S.` as one word, scripts without spaces as overlapping pairs. Linear in the text's length.
 */
export function terms(text: string, latin = isLatin(text)): Term[] {
  const found: Term[] = [];
  if (latin) addLatin(found, text);
  else addAny(found, text);
  return found;
}

/** As {@link addAny}, of a text that tables can part. */
function addLatin(found: Term[], text: string): void {
  const isLetter = (at: number) => at < text.length && kindAt(text, at) === letter;
  for (let at = 0; at < text.length; ) {
    if (!isLetter(at)) {
      at++;
      continue;
    }
    const start = at;
    let isJoined = false;
    for (;;) {
      while (isLetter(at)) at++;
      if (at >= text.length || kindAt(text, at) !== joint || !isLetter(at + 1)) break;
      isJoined = true;
      at++;
    }
    if (isJoined) addWord(found, text.slice(start, at), start);
    else {
      const term = foldLatin(text, start, at);
      if (term.length <= longestTerm) found.push({ term, start, end: at, kind: "word" });
    }
  }
}

function addAny(found: Term[], text: string): void {
  for (const match of text.matchAll(word)) {
    if (unspaced.test(match[0])) addPairs(found, match[0], match.index);
    else addWord(found, match[0], match.index);
  }
}

/** The folded terms alone. */
export function termsOf(text: string): string[] {
  return terms(text).map(({ term }) => term);
}

/** The words of a label as they are compared; what is no word (an emoji) counts by its letters alone. */
export function foldPhrase(text: string): string {
  const words = termsOf(text);
  return words.length > 0 ? words.join(" ") : fold(text.trim());
}

function addWord(found: Term[], raw: string, at: number): void {
  if (!raw.includes(".")) {
    addApostrophes(found, raw, at);
    return;
  }
  const acronym = /(?<![^'’ʼ＇])(?:\p{L}\.)+\p{L}$/u.exec(raw);
  if (acronym) {
    push(found, acronym[0].replaceAll(".", ""), at + acronym.index, at + raw.length);
    return;
  }
  let start = at;
  for (const part of raw.split(".")) {
    addApostrophes(found, part, start);
    start += part.length + 1;
  }
}

function addApostrophes(found: Term[], raw: string, at: number): void {
  const parts = raw.split(/['’ʼ＇]/);
  let first = 0;
  let start = at;
  while (first < parts.length - 1) {
    const part = parts[first] ?? "";
    if (!elided.has(fold(part))) break;
    start += part.length + 1;
    first++;
  }
  let last = parts.length;
  let end = at + raw.length;
  if (last - first > 1 && enclitics.has((parts[last - 1] ?? "").toLowerCase())) {
    end -= (parts[last - 1] ?? "").length + 1;
    last--;
  }
  push(found, parts.slice(first, last).join(""), start, end);
}

function addPairs(found: Term[], raw: string, at: number): void {
  let run: { character: string; start: number }[] = [];
  let other = "";
  let otherStart = at;
  let offset = at;
  const flushRun = () => {
    const single = run[0];
    if (run.length === 1 && single)
      push(found, single.character, single.start, single.start + single.character.length);
    for (let i = 0; i + 1 < run.length; i++) {
      const [one, two] = [run[i], run[i + 1]];
      if (one && two) push(found, one.character + two.character, one.start, two.start + two.character.length);
    }
    run = [];
  };
  const flushOther = () => {
    const marks = /^['’ʼ＇.]*/.exec(other)?.[0].length ?? 0;
    const word = other.slice(marks).replace(/['’ʼ＇.]+$/, "");
    if (word !== "") addWord(found, word, otherStart + marks);
    other = "";
  };
  for (const character of raw) {
    if (unspaced.test(character)) {
      flushOther();
      run.push({ character, start: offset });
    } else if (run.length > 0 && /\p{M}/u.test(character)) {
      const last = run.at(-1);
      if (last) last.character += character;
    } else {
      flushRun();
      if (other === "") otherStart = offset;
      other += character;
    }
    offset += character.length;
  }
  flushRun();
  flushOther();
}

function push(found: Term[], raw: string, start: number, end: number): void {
  const term = fold(raw);
  if (term !== "" && term.length <= longestTerm) found.push({ term, start, end, kind: "word" });
}
