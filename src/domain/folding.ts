import type { Span } from "./span.ts";

/** A text in which typographic variants are one, with the way back to the original. */
export interface Folded {
  readonly text: string;
  /** `starts[i]` is the original offset of the character that gave folded unit `i`, `ends[i]` where that character ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const apostrophes = /[’‘‛ʼʹ`´′＇]/;
const quotes = /[«»“”„‟〝〞″＂]/;
const dashes = /[‐‑‒–—―−]/;
/** What nobody sees, as the inside of a character class. */
export const ignorable = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
const isIgnorable = new RegExp(`[${ignorable}]`);
const accents = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u064B-\u065F\u0670]/g;
const joiners = /[\u00AD\u200B-\u200D]/g;
const digraphs = { œ: "oe", æ: "ae" };
/** Two letters set as one, and a letter's form at the end of a word: one spelling. */
const ligatures: Readonly<Record<string, string>> = {
  ...digraphs,
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
  ς: "σ",
};
/** Letters that no decomposition takes apart, as people type them. */
const typed: Readonly<Record<string, string>> = {
  ...digraphs,
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  "’": "'",
};

/** The small letters of Latin-1 as they are folded, from ß on, so that most words need no decomposition. */
const firstLatin = 0xdf;
const bareLatin = Array.from({ length: 0x100 - firstLatin }, (_, i) =>
  foldAny(String.fromCharCode(firstLatin + i)),
);

/**
 * As people type it: lower case, without accents and invisible characters, a few letters for others. Search, stop words
 * and names go by it.
 */
export function fold(text: string): string {
  let small = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return isLatin(text, at) ? foldLatin(text) : foldAny(text);
    if (code >= 0x41 && code <= 0x5a) small = false;
  }
  // Most words are as they have to be.
  return small ? text : text.toLowerCase();
}

/** Nothing but ASCII and the letters of Latin-1 from `from` on: most of what has accents in the west of Europe. */
function isLatin(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && (code < 0xc0 || code > 0xff || code === 0xd7 || code === 0xf7)) return false;
  }
  return true;
}

function foldLatin(text: string): string {
  const small = text.toLowerCase();
  let folded = "";
  let from = 0;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    if (code < firstLatin) continue;
    folded += small.slice(from, at) + bareLatin[code - firstLatin];
    from = at + 1;
  }
  return from === 0 ? small : folded + small.slice(from);
}

function foldAny(text: string): string {
  const bare = text.replace(joiners, "").normalize("NFKD").replace(accents, "").toLowerCase();
  return bare.replace(/[œæßøłđðþıħ’]/g, (letter) => typed[letter] ?? letter).normalize("NFC");
}

/** A word as quotations are compared: typography and ligatures folded, accents kept. */
export function foldForm(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const folded = foldedTypography(word.normalize("NFD"));
  return folded.replace(/[œæﬀ-ﬆς]/g, (letter) => ligatures[letter] ?? letter);
}

/**
 * Folds case, quotation marks, apostrophes, dashes, runs of white space, invisible characters and the choice
 * between composed and decomposed letters. Accents stay: they make other words. Linear in the text's length.
 */
export function foldTypography(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    if (folded === " " && units.at(-1) === " ") ends[ends.length - 1] = end;
    else
      for (let i = 0; i < folded.length; i++) {
        units.push(folded.charAt(i));
        starts.push(at);
        ends.push(end);
      }
    at = end;
  }
  return { text: units.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The text alone of {@link foldTypography}. */
export function foldedTypography(text: string): string {
  let folded = "";
  // Of the last, and not asked of the whole: an engine would put a text together anew for each such question.
  let isSpace = false;
  for (const character of text) {
    const own = foldCharacter(character);
    if (own === "" || (own === " " && isSpace)) continue;
    folded += own;
    isSpace = own === " ";
  }
  return folded;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // Most characters are these, and a text has very many.
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return character;
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code === 0x20 || /\s/.test(character)) return " ";
  if (isIgnorable.test(character)) return "";
  if (apostrophes.test(character)) return "'";
  if (quotes.test(character)) return '"';
  if (dashes.test(character)) return "-";
  if (character === "…") return "...";
  return character.normalize("NFD").toLowerCase();
}

/** Where `words` stand in `text`, typography aside, searching from the original offset `from`; `null` if nowhere. */
export function locate(text: Folded, words: string, from = 0): Span | null {
  const needle = foldedTypography(words).trim();
  if (needle === "") return null;
  let at = text.text.indexOf(needle, lowerBound(text.starts, from));
  while (at >= 0) {
    const start = text.starts[at];
    const end = text.ends[at + needle.length - 1];
    const whole = isEdge(text.text, at) && isEdge(text.text, at + needle.length);
    if (whole && start !== undefined && end !== undefined) return { start, end };
    at = text.text.indexOf(needle, at + 1);
  }
  return null;
}

/** No word runs across `at`: the words found are whole words. */
function isEdge(text: string, at: number): boolean {
  return !(/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at)));
}

function lowerBound(values: Int32Array, target: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
