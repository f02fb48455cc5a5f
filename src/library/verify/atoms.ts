import { foldForm, ignorable } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import { elided } from "../../languages/apostrophes.ts";
import { isFigure, kindAt, latinTable, letter, mapped, other } from "../latin.ts";

/** `mark` is any quotation mark, `dots` any ellipsis, `edge` the end of a zone: no words stand across it. */
export type AtomKind = "word" | "stop" | "mark" | "dots" | "edge";

/** The smallest piece that is compared; two texts say the same if their atoms have the same forms. */
export interface Atom extends Span {
  readonly kind: AtomKind;
  /** Typography folded away: case, apostrophes, dashes, composed letters, invisible characters, ligatures. */
  readonly form: string;
}

/** Written without spaces between words: every character is an atom, with the marks that sit on it. */
const unspaced =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々";
const apostrophe = "'’‘‛ʼ`´′＇";
const letters = `(?:(?![${unspaced}${apostrophe}])[\\p{L}\\p{N}\\p{M}${ignorable}])+`;
/** What stands before the apostrophe of `l’« amour »`, where no letter follows. */
const elision = `(?<!\\p{L})(?:${[...elided].map(inEitherCase).join("|")})`;
const pattern = new RegExp(
  [
    `(?<dots>[[(]\\s?(?:…|\\.{3,10}|\\.\\s\\.\\s\\.)\\s?[\\])]|…+|\\.{3,}|\\.\\s\\.\\s\\.)`,
    `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)+)`,
    `(?<single>[${unspaced}][\\p{M}${ignorable}]*)`,
    `(?<word>${letters}(?:[${apostrophe}](?:${letters}|(?<=${elision}.)(?=["“«„])))*)`,
    `(?<mark>["«»“”„‟〝〞″＂‹›「」『』${apostrophe}]+)`,
    `(?<dash>[-‐‑‒–—―−]+)`,
    `(?<sign>[\\p{S}%&#@‰])`,
    `(?<stop>\\S)`,
  ].join("|"),
  "gu",
);
const apostrophes = new RegExp(`[${apostrophe}]`, "u");
/** After an apostrophe, no more letters than these belong to the word before: don't, it's, l'a. */
export const longestTail = 2;
/** Units in which those letters stand, with all their marks: a bound, so that the time stays linear. */
const farthestLetter = 32;
const invisibleOnly = new RegExp(`^[${ignorable}]*$`, "u");

/** "qu" and "Qu", as a pattern. */
function inEitherCase(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
}

/** The atoms of `text` from `from` to `to`; `edges` are offsets in order, each of which becomes an atom. Linear. */
export function atomsOf(text: string, from = 0, to = text.length, edges: readonly number[] = []): Atom[] {
  const atoms: Atom[] = [];
  let edge = edges.findIndex((at) => at > from);
  if (edge < 0) edge = edges.length;
  const own = text.slice(from, to);
  const next = new RegExp(pattern);
  for (let at = endOfSpace(own, 0); at < own.length; at = endOfSpace(own, at)) {
    const address = endOfAddress(own, at);
    if (address > at) {
      const [start, end] = [from + at, from + address];
      for (let mark = edges[edge]; mark !== undefined && mark <= start; mark = edges[++edge])
        atoms.push({ kind: "edge", form: "\n", start: mark, end: mark });
      atoms.push({ kind: "word", form: own.slice(at, address), start, end });
      at = address;
      continue;
    }
    const end = endOfPlainWord(own, at);
    const isStop = end === at && isPlainStop(own, at);
    next.lastIndex = at;
    const match = end > at || isStop ? null : next.exec(own);
    if (end === at && !isStop && match === null) break;
    const start = from + (match?.index ?? at);
    for (let mark = edges[edge]; mark !== undefined && mark <= start; mark = edges[++edge])
      atoms.push({ kind: "edge", form: "\n", start: mark, end: mark });
    if (match) push(atoms, match[0], start, match.groups ?? {});
    else if (isStop) atoms.push({ kind: "stop", form: own.charAt(at), start, end: start + 1 });
    else atoms.push({ kind: "word", form: mapped(own, at, end, forms), start, end: from + end });
    at = match ? next.lastIndex : isStop ? at + 1 : end;
  }
  return atoms;
}

/** Behind white space, of whatever kind. */
function endOfSpace(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (code === 0x20) continue;
    if (code > 0x20 && code !== 0xa0 && code < 0x1680) return at;
    if (!/\s/.test(text.charAt(at))) return at;
  }
}

const address = /(?:https?:\/\/|www\.)[^\s"«»“”<>]{1,2000}/iy;

/** Where an address ends that begins at `start`; `start` where none does. It is one word: what it is made of nobody said. */
export function endOfAddress(text: string, start: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77) return start;
  address.lastIndex = start;
  return start + (address.exec(text)?.[0].length ?? 0);
}

/** Where a word of Latin letters alone ends that begins at `start`; `start` where none does: the pattern says what is there. */
function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) === letter) end++;
  if (end === start || isFigure(text.charCodeAt(start))) return start;
  const isWhole = end === text.length || (kindAt(text, end) === other && !apostrophes.test(text.charAt(end)));
  // A full stop ends a word, whatever follows it.
  return isWhole || text.charAt(end) === "." ? end : start;
}

/** A comma or the like, or a full stop that begins no ellipsis: the pattern would say the same, and takes longer. */
function isPlainStop(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === ".") return text.charAt(at + 1) === " " && text.charAt(at + 2) !== ".";
  return (
    character === "," || character === ";" || character === ":" || character === "!" || character === "?"
  );
}

const forms = latinTable(foldForm);

function push(atoms: Atom[], raw: string, start: number, groups: Record<string, string | undefined>): void {
  const end = start + raw.length;
  const last = atoms.at(-1);
  if (groups.word !== undefined) pushWord(atoms, raw, start);
  else if (groups.number !== undefined) atoms.push({ kind: "word", form: raw, start, end });
  else if (groups.single !== undefined || groups.sign !== undefined)
    atoms.push({ kind: "word", form: foldForm(raw), start, end });
  else if (groups.dots !== undefined) atoms.push({ kind: "dots", form: "...", start, end });
  else if (groups.dash !== undefined) atoms.push({ kind: "stop", form: "-", start, end });
  else if (groups.mark !== undefined) {
    // Two levels that open together are as good as one: printers differ in how they set them.
    if (last?.kind === "mark") atoms[atoms.length - 1] = { ...last, end };
    else atoms.push({ kind: "mark", form: '"', start, end });
  } else atoms.push({ kind: "stop", form: raw, start, end });
}

function pushWord(atoms: Atom[], raw: string, start: number): void {
  let at = 0;
  for (let cut = nextCut(raw, at); cut > 0; cut = nextCut(raw, at)) {
    add(atoms, raw.slice(at, cut), start + at);
    at = cut;
  }
  add(atoms, raw.slice(at), start + at);
}

/** Behind the apostrophe that parts two words: "qu'|elle", but not "don't". */
function nextCut(raw: string, from: number): number {
  const found = raw.slice(from).search(apostrophes);
  const cut = from + found + 1;
  return found < 0 || nextTail(raw.slice(cut)) <= longestTail ? -1 : cut;
}

/** How many letters stand behind an apostrophe. Not units: "d'où" is one word whether its accent is a character of its own or not. */
export function nextTail(behind: string): number {
  return behind.slice(0, farthestLetter).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Where the word ends that begins at `start`, with all that apostrophes tie to it; `start` where none does. */
export function endOfWord(text: string, start: number): number {
  const own = new RegExp(pattern);
  own.lastIndex = start;
  const match = own.exec(text);
  return match?.index === start && match.groups?.word !== undefined ? own.lastIndex : start;
}

export function isApostrophe(character: string): boolean {
  return apostrophes.test(character);
}

/** Whether a character is a word by itself, such as a percent sign. */
export function isSign(character: string): boolean {
  return new RegExp(pattern).exec(character)?.groups?.sign !== undefined;
}

function add(atoms: Atom[], raw: string, start: number): void {
  if (invisibleOnly.test(raw)) return;
  atoms.push({ kind: "word", form: foldForm(raw), start, end: start + raw.length });
}

/** The words that `atoms` hold; of a script without spaces two characters count as one. */
export function sizeInWords(atoms: readonly Atom[]): number {
  let halves = 0;
  for (const { kind, form } of atoms) if (kind === "word") halves += singles.test(form) ? 1 : 2;
  return Math.ceil(halves / 2);
}

const singles = new RegExp(`^[${unspaced}]`, "u");

/** Whether the letters differ in case; what an atom looks like otherwise is typography. */
export function sameCase(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(raw: string): string {
  return raw.normalize("NFD").replace(invisible, "").replace(anyApostrophe, "'");
}

const invisible = new RegExp(`[${ignorable}]`, "gu");
const anyApostrophe = new RegExp(`[${apostrophe}]`, "gu");
