import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import { isFigure, isLatin, kindAt, letter } from "../latin.ts";
import { terms } from "../search/terms.ts";

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

/**
 * All that a text can be found by, in no order: its words as {@link terms} has them, and beside them the spellings
 * that differ by a joint or a sign. Linear in the text's length.
 */
export function tokens(text: string): Token[] {
  const latin = isLatin(text);
  const found: Token[] = terms(text, latin);
  const may = latin ? look(text) : { chains: [{ start: 0, end: text.length }], ...everything };
  for (const { start, end } of may.chains)
    for (const match of text.slice(start, end).matchAll(jointed))
      addJoined(found, match[0], start + match.index);
  if (may.signs)
    for (const match of text.matchAll(signed)) push(found, fold(match[0]), match[0], match.index, "sign");
  if (may.thousands)
    for (const match of text.matchAll(thousands))
      push(found, match[0].replace(/\P{N}/gu, ""), match[0], match.index, "joined");
  if (may.emoji)
    for (const match of text.matchAll(emoji)) push(found, match[0], match[0], match.index, "sign");
  return found;
}

const everything = { signs: true, thousands: true, emoji: true };

/** Where the expressions above may find anything in a text that tables can part; most texts have few such places. */
function look(text: string) {
  const found = { chains: [] as Span[], signs: false, thousands: false, emoji: false };
  const isLetter = (at: number) => at < text.length && kindAt(text, at) === letter;
  const partsFigures = (at: number) =>
    at > 0 && isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1));
  for (let at = 0; at < text.length; ) {
    if (!isLetter(at)) {
      if (isSign(text, at)) found.signs = true;
      else if (partsFigures(at)) found.thousands = true;
      at++;
      continue;
    }
    const start = at;
    let isTelling = false;
    for (;;) {
      while (isLetter(at)) at++;
      if (!joints.has(text.charAt(at)) || !isLetter(at + 1)) break;
      if (partsFigures(at)) found.thousands = true;
      isTelling ||= !elisions.has(text.charAt(at)) || capital.test(text.charAt(at + 1));
      at++;
    }
    if (isTelling) found.chains.push({ start, end: at });
  }
  return found;
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

function addJoined(found: Token[], raw: string, at: number): void {
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
      if (/[-\u2010\u2011.&]/.test(bare)) addJoined(found, bare, at + raw.length - bare.length);
      return;
    }
  }
  const joined = fold(parts.join(""));
  if (joined.length >= shortestJoined || raw.includes("&")) push(found, joined, raw, at, "joined");
}

function push(found: Token[], term: string, raw: string, start: number, kind: Token["kind"]): void {
  if (term !== "" && term.length <= 64) found.push({ term, start, end: start + raw.length, kind });
}
