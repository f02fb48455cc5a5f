import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";

export interface Token extends Span {
  /** Lower-case with diacritics, a straight apostrophe, no soft hyphens; a clitic is written "-il". */
  readonly word: string;
  readonly kind: "word" | "number" | "mark";
  readonly shape: "lower" | "capital" | "upper" | "mixed" | "none";
}

const pattern =
  /(\p{N}+(?:[.,:/]\p{N}+)*[\p{L}\p{M}%]*)|((?:\p{Lu}\.(?:-?\p{Lu}\.)+)|[\p{L}][\p{L}\p{M}\p{N}\u00AD\u200B]*(?:(?:[-‐‑]|[.&](?=[\p{L}\p{N}])|(?<=\p{Lu}\p{Lu})\/(?=\p{Lu}\p{Lu}))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B]*|['’ʼ](?=[\p{L}])[\p{L}][\p{L}\p{M}\p{N}\u00AD\u200B]*)*['’ʼ]?)|(\.\.\.|--|\S)/gu;

/**
 * Words, numbers and marks of one block, in order: elisions ("l'") and hanging pronouns ("-t-il") are
 * tokens of their own, so is a possessive marker. `span` bounds a block, so that no token crosses one.
 */
export function tokenise(text: string, span: Span, language: Language | null): readonly Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(span.start, span.end);
  for (let at = 0; at < slice.length; ) {
    const simple = simpleToken(slice, at, span.start);
    if (simple !== null) {
      tokens.push(simple);
      at = simple.end - span.start;
      continue;
    }
    if (isWhite(slice.charCodeAt(at))) {
      at++;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(slice);
    if (match === null) break;
    const [raw, number, word] = match;
    const start = span.start + match.index;
    at = match.index + raw.length;
    if (word !== undefined) pushWord(tokens, raw, start, language);
    else
      tokens.push({
        start,
        end: start + raw.length,
        word: raw.toLowerCase(),
        kind: number === undefined ? "mark" : "number",
        shape: "none",
      });
  }
  return tokens;
}

/**
 * What nearly all tokens are, without asking the pattern: a word of Latin letters that nothing joins to what follows,
 * or a mark that is never part of a longer one. `null` for everything else.
 */
function simpleToken(slice: string, at: number, offset: number): Token | null {
  const first = latinCase(slice.charCodeAt(at));
  if (first === null) {
    const mark = slice.charAt(at);
    if (mark === "" || !singleMarks.includes(mark)) return null;
    return { start: offset + at, end: offset + at + 1, word: mark, kind: "mark", shape: "none" };
  }
  let end = at + 1;
  let upper = first === "upper" ? 1 : 0;
  for (let next = latinCase(slice.charCodeAt(end)); next !== null; next = latinCase(slice.charCodeAt(++end)))
    if (next === "upper") upper++;
  if (!endsWord(slice, end)) return null;
  const raw = slice.slice(at, end);
  return {
    start: offset + at,
    end: offset + end,
    word: upper === 0 ? raw : raw.toLowerCase(),
    kind: "word",
    shape:
      upper === 0
        ? "lower"
        : upper === raw.length && upper > 1
          ? "upper"
          : first === "upper"
            ? "capital"
            : "mixed",
  };
}

/** Marks that are a token each, whatever stands beside them. */
const singleMarks = ',;:!?()«»“”"…';

function isWhite(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0xa0;
}

/** Whether a word can only end here: what joins words (hyphens, apostrophes, the dots of an abbreviation) does not follow. */
function endsWord(slice: string, end: number): boolean {
  if (end >= slice.length) return true;
  if (isWhite(slice.charCodeAt(end)) || singleMarks.includes(slice.charAt(end))) return true;
  return slice.charAt(end) === "." && (end + 1 === slice.length || isWhite(slice.charCodeAt(end + 1)));
}

/** The case of a letter of Latin-1; `null` for everything else. */
function latinCase(code: number): "lower" | "upper" | null {
  if (code >= 0x61 && code <= 0x7a) return "lower";
  if (code >= 0x41 && code <= 0x5a) return "upper";
  if (code >= 0xdf && code <= 0xff && code !== 0xf7) return "lower";
  return code >= 0xc0 && code < 0xdf && code !== 0xd7 ? "upper" : null;
}

function pushWord(tokens: Token[], raw: string, start: number, language: Language | null): void {
  const dot = raw.indexOf(".");
  if (dot > 0 && !/^\p{Lu}\./u.test(raw) && /^\p{Ll}/u.test(raw.slice(dot + 1)) === false) {
    pushWord(tokens, raw.slice(0, dot), start, language);
    tokens.push({ start: start + dot, end: start + dot + 1, word: ".", kind: "mark", shape: "none" });
    pushWord(tokens, raw.slice(dot + 1), start + dot + 1, language);
    return;
  }
  const cut = raw.search(/['’ʼ]/u);
  if (cut > 0 && language !== null) {
    const head = raw.slice(0, cut).toLowerCase();
    if (
      language.elisions.has(head) &&
      !(language.nameElisions.has(head) && /^\p{Lu}/u.test(raw) && /^\p{Lu}/u.test(raw.slice(cut + 1)))
    ) {
      tokens.push(word(raw.slice(0, cut + 1), start));
      if (cut + 1 < raw.length) pushWord(tokens, raw.slice(cut + 1), start + cut + 1, language);
      return;
    }
    if (language.grammar.possessiveMarker === `'${raw.slice(cut + 1).toLowerCase()}`) {
      tokens.push(word(raw.slice(0, cut), start), word(raw.slice(cut), start + cut));
      return;
    }
  }
  if (raw.endsWith("'") || raw.endsWith("’") || raw.endsWith("ʼ")) {
    const body = raw.slice(0, -1);
    pushWord(tokens, body, start, language);
    tokens.push({
      start: start + body.length,
      end: start + raw.length,
      word: "'",
      kind: "mark",
      shape: "none",
    });
    return;
  }
  const hanging = language === null ? 0 : clitic(raw, language);
  if (hanging > 0) {
    tokens.push(word(raw.slice(0, hanging), start));
    const tail = raw.slice(hanging);
    const pronoun = tail.slice(tail.lastIndexOf("-") + 1).toLowerCase();
    tokens.push({
      start: start + raw.length - pronoun.length,
      end: start + raw.length,
      word: `-${pronoun}`,
      kind: "word",
      shape: "lower",
    });
    return;
  }
  tokens.push(word(raw, start));
}

/** Where a hanging pronoun starts in "affirme-t-il", hyphen and all, or 0. */
function clitic(raw: string, language: Language): number {
  const hyphen = Math.max(raw.lastIndexOf("-"), raw.lastIndexOf("‐"), raw.lastIndexOf("‑"));
  if (hyphen < 1 || !language.clitics.has(raw.slice(hyphen + 1).toLowerCase())) return 0;
  const head = raw.slice(0, hyphen).toLowerCase();
  if (language.fixedHyphens.has(`${head}-${raw.slice(hyphen + 1).toLowerCase()}`)) return 0;
  const linked = /[-‐‑]\p{L}$/u.test(head) && head.at(-1) === language.linkingConsonant;
  return linked ? hyphen - 2 : hyphen;
}

/** Whether nothing has to be made alike: all of it is Latin-1, with straight apostrophes and hyphens, and no soft ones. */
function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code > 0xff || code === 0xad) return false;
  }
  return true;
}

function word(raw: string, start: number): Token {
  if (isPlain(raw))
    return { start, end: start + raw.length, word: raw.toLowerCase(), kind: "word", shape: shapeOf(raw) };
  const normal = raw
    .replace(/[\u00AD\u200B]/g, "")
    .normalize("NFC")
    .replaceAll("’", "'")
    .replaceAll("ʼ", "'")
    .replaceAll("‐", "-")
    .replaceAll("‑", "-");
  return { start, end: start + raw.length, word: normal.toLowerCase(), kind: "word", shape: shapeOf(normal) };
}

function shapeOf(word: string): Token["shape"] {
  const first = word.charAt(0);
  const small = word.toLowerCase();
  if (word === small) return first.toUpperCase() === first.toLowerCase() ? "none" : "lower";
  if (word === word.toUpperCase() && word.replace(/[^\p{L}]/gu, "").length > 1) return "upper";
  return first !== first.toLowerCase() ? "capital" : "mixed";
}
