import { fold } from "../domain/folding.ts";

/**
 * Most articles are of Latin letters and common punctuation. Those are parted into words by tables, some ten times as fast as
 * by the regular expressions that know every script; what is not so is left to these.
 */
export const other = 0;
export const letter = 1;
/** An apostrophe or a full stop, which between letters parts no word. */
export const joint = 2;
/** Needs the regular expressions. */
export const foreign = 3;

/** Characters below this are told by tables. */
const tabled = 0x180;
const folds: readonly string[] = Array.from({ length: tabled }, (_, code) => fold(String.fromCharCode(code)));
const kinds = Uint8Array.from(folds, (folded, code) => kindOf(String.fromCharCode(code), folded));

const firstBytes = Uint8Array.from(folds, (folded, at) => (kinds[at] === letter ? folded.charCodeAt(0) : 0));
const secondBytes = Uint8Array.from(folds, (folded, at) => (kinds[at] === letter ? folded.charCodeAt(1) : 0));

function kindOf(character: string, folded: string): number {
  if (/['.]/.test(character)) return joint;
  if (/[\u00AD\u00A9\u00AE]/.test(character)) return foreign;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return other;
  return /^[a-z0-9]+$/.test(folded) ? letter : foreign;
}

/** Of every UTF-16 unit, whether it is a letter (or a figure), a joint, neither, or none of these tables'. */
export const kindOfUnit = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code < tabled) return kinds[code] ?? other;
  if (code === 0x2019 || code === 0xff07) return joint;
  return isPunctuation(code) ? other : foreign;
});

/** The kind of a character; behind the text's end, {@link other}. */
export function kindAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? other : (kindOfUnit[text.charCodeAt(at)] ?? other);
}

/** General punctuation and signs of money, without what joins letters unseen and what is drawn as a picture. */
function isPunctuation(code: number): boolean {
  if (code >= 0x20a0 && code <= 0x20cf) return true;
  if (code < 0x2000 || code > 0x205f) return false;
  return (
    (code < 0x200b || code > 0x200f) && (code < 0x202a || code > 0x202e) && code !== 0x203c && code !== 0x2049
  );
}

/** Any character that is {@link foreign}: an expression goes over a text faster than a loop. */
const anyForeign = new RegExp(`[${rangesOf((code) => kindOfUnit[code] === foreign)}]`);

/** The inside of a character class of all UTF-16 units that pass. */
function rangesOf(passes: (code: number) => boolean): string {
  let ranges = "";
  for (let code = 0; code < 0x10000; code++) {
    if (!passes(code)) continue;
    const from = code;
    while (code < 0xffff && passes(code + 1)) code++;
    ranges += [from, code].map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("-");
  }
  return ranges;
}

/** Whether a text can be parted by {@link kindAt} alone. */
export function isLatin(text: string): boolean {
  return !anyForeign.test(text);
}

/** As `fold`, of letters that are all in the tables. */
export function foldLatin(text: string, start: number, end: number): string {
  return mapped(text, start, end, folds);
}

/** As {@link foldLatin}, as bytes from `at` on, two for each letter at most; the place behind them. */
export function foldLatinInto(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  let to = at;
  for (let from = start; from < end; from++) {
    const code = text.charCodeAt(from);
    const second = secondBytes[code] ?? 0;
    bytes[to++] = firstBytes[code] ?? 0;
    if (second !== 0) bytes[to++] = second;
  }
  return to;
}

/** The letters from `start` to `end` by a table of what each becomes. */
export function mapped(text: string, start: number, end: number, table: readonly string[]): string {
  let at = start;
  while (at < end && isPlain(text.charCodeAt(at))) at++;
  if (at === end) return text.slice(start, end);
  let made = text.slice(start, at);
  for (; at < end; at++) made += table[text.charCodeAt(at)] ?? "";
  return made;
}

/** Lower-case letters of ASCII and figures, which become themselves in every table. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** A table for {@link mapped}: what `map` makes of each letter. */
export function latinTable(map: (letter: string) => string): readonly string[] {
  return Array.from({ length: tabled }, (_, code) => map(String.fromCharCode(code)));
}

export function isFigure(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    (code >= 0xbc && code <= 0xbe)
  );
}
