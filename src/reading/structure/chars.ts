import { isSpace } from "../../domain/span.ts";

const letter = /\p{L}|\p{M}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const digit = /\p{Nd}/u;

/** What most texts are written in lies below this: Latin letters, and the marks of typography. */
const common = 0x2070;
const [letterBit, upperBit, lowerBit, digitBit] = [1, 2, 4, 8];
/** The classes of the characters below, by their codes, so that few ask an expression. */
const classes = Uint8Array.from({ length: common }, (_, code) => {
  const char = String.fromCharCode(code);
  return (
    (letter.test(char) ? letterBit : 0) |
    (upper.test(char) ? upperBit : 0) |
    (lower.test(char) ? lowerBit : 0) |
    (digit.test(char) ? digitBit : 0)
  );
});

function has(text: string, at: number, bit: number, expression: RegExp): boolean {
  const code = text.charCodeAt(at);
  // Outside the text the code is no number, and less than none.
  if (code < common) return ((classes[code] ?? 0) & bit) !== 0;
  return code >= common && expression.test(charAt(text, at));
}

/** The code point at `at`, or `""` outside the text; a low surrogate alone never matches a class. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

export function isLetter(text: string, at: number): boolean {
  return has(text, at, letterBit, letter);
}

export function isUpper(text: string, at: number): boolean {
  return has(text, at, upperBit, upper);
}

export function isLower(text: string, at: number): boolean {
  return has(text, at, lowerBit, lower);
}

export function isDigit(text: string, at: number): boolean {
  return has(text, at, digitBit, digit);
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
