import { isSpace } from "../../domain/span.ts";

const letter = /\p{L}|\p{M}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const digit = /\p{Nd}/u;

/** The code point at `at`, or `""` outside the text; a low surrogate alone never matches a class. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code >= 0x80 && letter.test(charAt(text, at));
}

export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return code >= 0x80 && upper.test(charAt(text, at));
}

export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return code >= 0x80 && lower.test(charAt(text, at));
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return code >= 0x80 && digit.test(charAt(text, at));
}

/** The ends of a sentence: full stop, question and exclamation marks, ellipsis. */
export function isStop(char: string | undefined): boolean {
  return char === "." || char === "!" || char === "?" || char === "…";
}

export function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === "’" || char === "ʼ";
}

/** White space as a person sees it; also outside the text, so that an edge counts as a gap. */
export function isGap(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x200b;
}

export function isNewline(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}
