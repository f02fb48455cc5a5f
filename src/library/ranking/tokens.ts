import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import { isFigure, isLatin, kindAt, kindOfUnit, letter } from "../latin.ts";
import { longestTerm, terms } from "../search/terms.ts";

export interface Token extends Span {
  readonly term: string;
  /**
   * `word`: counts towards a length. `joined`: several words of the text written as one ("covid19" for "COVID-19"),
   * beside them. `sign`: what letters alone do not tell ("c#", "9/11", an emoji), beside them.
   */
  readonly kind: "word" | "joined" | "sign";
}

const joint = "[-\\u2010\\u2011.&'’ʼ＇]";
const letters = "[\\p{L}\\p{N}\\p{M}]";
/** Words that hang together by a joint, with the elision or the plus signs that belong to a name. */
const jointed = new RegExp(
  `(?<!${letters})${letters}{1,30}(?:${joint}${letters}{1,30}){1,5}(?!${letters})`,
  "gu",
);
/** `C#`, `C++`, `F#`, `.NET`, `9/11`, `12/03/2020`. */
const signed =
  /(?<![\p{L}\p{N}])\p{L}{1,10}(?:\+\+|#)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}./])\.\p{L}{2,10}(?![\p{L}\p{N}])|(?<![\p{N}/])\p{N}{1,4}(?:\/\p{N}{1,4}){1,2}(?![\p{N}/])/gu;
/** `1,000`, `1 000`, `1'000`; a decimal sign has other than three figures behind it. */
const thousands =
  /(?<![\p{N}.,])\p{N}{1,3}(?:([.,'’ \u00A0\u202F])\p{N}{3})(?:\1\p{N}{3}){0,4}(?![\p{N}]|[.,]\p{N})/gu;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu;
const dotted = /^(?:\p{L}\.)+\p{L}$/u;
const capital = /^\p{Lu}/u;
const shortestJoined = 3;

type OnToken = (token: Token) => void;
type OnChain = (start: number, end: number, isOneWord: boolean) => void;

/**
 * All that a text can be found by, in no order: its words as {@link terms} has them, and beside them the spellings
 * that differ by a joint or a sign. Linear in the text's length.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const onToken = (token: Token) => found.push(token);
  eachToken(text, onToken, (start, end) => {
    for (const { term, kind, ...at } of chainTokens(text.slice(start, end)))
      found.push({ term, kind, start: start + at.start, end: start + at.end });
  });
  return found;
}

/** As {@link tokens}, but where all letters are Latin, `onChain` hears of each chain, of which {@link chainTokens} has the tokens. */
export function eachToken(text: string, onToken: OnToken, onChain: OnChain): void {
  if (isLatin(text)) {
    eachChain(text, onToken, onChain);
    return;
  }
  for (const token of terms(text, false)) onToken(token);
  addJoints(text, onToken);
  addSigns(text, 0, onToken);
  addThousands(text, 0, onToken);
  for (const match of text.matchAll(emoji)) push(onToken, match[0], match[0], match.index, "sign");
}

/** Chains that are remembered: some hundreds of kilobytes. Longer ones hardly come twice. */
const mostChains = 8192;
const longestChain = 32;
const chains = new Map<string, readonly Token[]>();

/**
 * The tokens of a chain: one word of Latin letters, or several with a joint between each two. They depend on nothing else,
 * and texts have many in common ("l'a", "year's").
 */
export function chainTokens(chain: string): readonly Token[] {
  const known = chains.get(chain);
  if (known) return known;
  const found = tokensOfChain(chain);
  if (chain.length > longestChain) return found;
  // All are forgotten together: the frequent ones are soon back.
  if (chains.size >= mostChains) chains.clear();
  chains.set(apart(chain), found);
  return found;
}

/** A copy: engines of JavaScript make a part of a text refer to the whole, which would stay in memory with it. */
function apart(chain: string): string {
  return ` ${chain}`.slice(1);
}

function tokensOfChain(chain: string): readonly Token[] {
  const found: Token[] = [];
  for (const { term, start, end, kind } of terms(chain, true))
    found.push({ term: apart(term), start, end, kind });
  for (let at = 0; at < chain.length; at++) {
    if (!isJoint(chain, at) || !isTelling(chain, at)) continue;
    addJoints(chain, (token) => found.push(token));
    break;
  }
  return found;
}

/** What is written otherwise where it is written as one word. */
function addJoints(text: string, onToken: OnToken): void {
  for (const match of text.matchAll(jointed)) addJoined(onToken, match[0], match.index);
}

/** Of these, `at` says how far into another text they stand. */
function addSigns(text: string, at: number, onToken: OnToken): void {
  for (const match of text.matchAll(signed))
    push(onToken, fold(match[0]), match[0], at + match.index, "sign");
}

function addThousands(text: string, at: number, onToken: OnToken): void {
  for (const match of text.matchAll(thousands))
    push(onToken, match[0].replace(/\P{N}/gu, ""), match[0], at + match.index, "joined");
}

/**
 * Goes over a text of Latin letters. The expressions above are asked only around what may be theirs, which most texts have
 * in few places: without white space for signs, in figures and what parts thousands for these.
 */
function eachChain(text: string, onToken: OnToken, onChain: OnChain): void {
  const kinds = kindOfUnit;
  const { length } = text;
  const partsFigures = (at: number) =>
    at > 0 && at + 1 < length && isFigure(text.charCodeAt(at + 1)) && isFigure(text.charCodeAt(at - 1));
  const [signs, figures]: [number[], number[]] = [[], []];
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] !== letter) {
      if (unit !== space && isSign(text, at)) signs.push(at);
      if (partsFigures(at)) figures.push(at);
      at++;
      continue;
    }
    const start = at;
    let isOneWord = true;
    for (;;) {
      do at++;
      while (at < length && kinds[text.charCodeAt(at)] === letter);
      if (at + 1 >= length || !isJoint(text, at) || kinds[text.charCodeAt(at + 1)] !== letter) break;
      if (partsFigures(at)) figures.push(at);
      isOneWord = false;
      at++;
    }
    onChain(start, at, isOneWord);
  }
  for (const { start, end } of around(text, signs, /\S/)) addSigns(text.slice(start, end), start, onToken);
  for (const { start, end } of around(text, figures, /[\p{N}.,'’ \u00A0\u202F]/u))
    addThousands(text.slice(start, end), start, onToken);
}

const space = 0x20;

/** The longest stretches around some places, in their order, of which all characters are `such`; each once. */
function around(text: string, places: readonly number[], such: RegExp): Span[] {
  const found: Span[] = [];
  for (const place of places) {
    const before = found.at(-1)?.end ?? 0;
    if (place < before) continue;
    let [start, end] = [place, place];
    while (start > before && such.test(text.charAt(start - 1))) start--;
    while (end < text.length && such.test(text.charAt(end))) end++;
    found.push({ start, end });
  }
  return found;
}

/** Whether words that hang together by the joint may be written as one: by an elision, names alone. */
function isTelling(chain: string, at: number): boolean {
  return !elisions.has(chain.charAt(at)) || capital.test(chain.charAt(at + 1));
}

/** Whether a character that is no letter may be a sign of {@link signed}: `C#`, `C++`, `9/11`, `.NET`. */
function isSign(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case "#":
      return isWord(text, at - 1);
    case "+":
      return isWord(text, at - 1) && text.charAt(at + 1) === "+";
    case "/":
      return isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1));
    case ".":
      return isWord(text, at + 1) && !/[./]/.test(text.charAt(at - 1));
    default:
      return false;
  }
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindAt(text, at) === letter;
}

const elisions: ReadonlySet<string> = new Set("'’ʼ＇");
const joints: ReadonlySet<string> = new Set("-\u2010\u2011.&'’ʼ＇");

function isJoint(text: string, at: number): boolean {
  // Most words stand before a space.
  return text.charCodeAt(at) !== space && joints.has(text.charAt(at));
}

function addJoined(onToken: OnToken, raw: string, at: number): void {
  // An acronym is one word already; a full stop without a space behind it ends a sentence.
  if (dotted.test(raw) || /\.\p{Lu}/u.test(raw)) return;
  const parts = raw.split(/[-\u2010\u2011.&'’ʼ＇]/);
  if (parts.every((part) => /^\p{N}+$/u.test(part))) return;
  if (/^[^-\u2010\u2011.&]*$/.test(raw)) {
    // A mere apostrophe: `terms` has joined it already, unless it is an elision. Of those, names alone ("L'Oréal").
    if (parts.length !== 2 || !parts.every((part) => capital.test(part))) return;
  } else if (/['’ʼ＇]/.test(raw)) {
    // An elision before a jointed word is none of it: "l'Île-de-France".
    const bare = raw.replace(/^\p{L}{1,2}['’ʼ＇]/u, "");
    if (bare.length < raw.length) {
      if (/[-\u2010\u2011.&]/.test(bare)) addJoined(onToken, bare, at + raw.length - bare.length);
      return;
    }
  }
  const joined = fold(parts.join(""));
  if (joined.length >= shortestJoined || raw.includes("&")) push(onToken, joined, raw, at, "joined");
}

function push(onToken: OnToken, term: string, raw: string, start: number, kind: Token["kind"]): void {
  if (term !== "" && term.length <= longestTerm) onToken({ term, start, end: start + raw.length, kind });
}
