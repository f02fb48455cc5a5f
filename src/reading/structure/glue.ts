import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { pictureCredit } from "../../languages/world/agency-copy.ts";
import { isApostrophe, isDigit, isGap, isLetter, isLower, isNewline, isStop, isUpper } from "./chars.ts";
import type { Edges } from "./pair.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";

/** How far a word is followed to its beginning or end, in UTF-16 units: keeps hostile input linear. */
const reach = 40;

/**
 * Where a paragraph starts although the source lost the line break: after a full stop with no space
 * ("diplomatique.Selon"), after a closing mark, or inside what looks like one word ("enthousiastesPlus").
 * Offsets in order, within `zone`. Only boundaries are added; the text stays as it is.
 */
export function findGlue(
  text: string,
  zone: Span,
  edges: Edges,
  language: Language | null,
): readonly number[] {
  const { starts: opens, ends: closes } = edges;
  const known = vocabulary(text, zone);
  const found: number[] = [];
  let last = zone.start;
  for (let at = zone.start + 1; at < zone.end; at++) {
    // Between two letters in lower case nothing starts, and most of a text is these.
    if (isLower(text, at) && isLower(text, at - 1)) continue;
    if (isGap(text, at - 1) || isGap(text, at)) {
      const heading = startsHeading(text, at);
      if (heading || isNewline(text, at)) last = at;
      if (heading) found.push(at);
      continue;
    }
    const glued = opens.has(at)
      ? beforeMark(text, at)
      : closes.has(at)
        ? afterMark(text, at)
        : between(text, at, { known, language, last });
    if (!glued) continue;
    const heading = headingStart(text, last, at, edges, language);
    if (heading > last) found.push(heading);
    found.push(at);
    last = at;
  }
  return found;
}

/** A subhead of agency copy, "- Zapping -", set off by white space alone. */
function startsHeading(text: string, at: number): boolean {
  if (text.charAt(at) !== "-" || text.charAt(at + 1) !== " " || !isGap(text, at - 1)) return false;
  let before = at - 1;
  while (before >= 0 && at - before < 4 && isGap(text, before)) before--;
  return (isStop(text.charAt(before)) || '"”»'.includes(text.charAt(before))) && headingEnd(text, at) > 0;
}

/** The end of "- Heading -" that starts at `at`, or 0: short, without a full stop inside, closed by a dash. */
export function headingEnd(text: string, at: number): number {
  if (!(isUpper(text, at + 2) || "\"«“'".includes(text.charAt(at + 2)) || isDigit(text, at + 2))) return 0;
  for (let end = at + 4; end < at + 90 && end < text.length; end++) {
    if (isNewline(text, end) || text.charAt(end) === ".") return 0;
    const dash = text.charAt(end) === "-" && text.charAt(end - 1) === " ";
    if (dash && (isGap(text, end + 1) || isUpper(text, end + 1) || '"«“'.includes(text.charAt(end + 1))))
      return end + 1;
  }
  return 0;
}

function beforeMark(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (isStop(before)) return !isAbbreviated(text, at - 1);
  if ('"”»)'.includes(before)) return true;
  return (isLower(text, at - 1) || isDigit(text, at - 1)) && startsLoud(text, at + 1);
}

/** Whether the words inside an opening mark start like a sentence, so that "mot«Nous…" is two paragraphs. */
function startsLoud(text: string, at: number): boolean {
  const first = isGap(text, at) ? at + 1 : at;
  return isUpper(text, first) && !isUpper(text, first + 1);
}

function afterMark(text: string, at: number): boolean {
  if (isUpper(text, at)) return true;
  return text.charAt(at) === "-" && headingEnd(text, at) > 0;
}

interface Context {
  readonly known: Vocabulary;
  readonly language: Language | null;
  readonly last: number;
}

function between(text: string, at: number, context: Context): boolean {
  const before = text.charAt(at - 1);
  if (isStop(before)) return afterStop(text, at, context);
  if (before === ":" && (text.charAt(at) === "-" || text.charAt(at) === "–"))
    return isGap(text, at + 1) && isUpper(text, at + 2);
  // "(à la radio)- Anna Brun": the next of a list.
  if (before === ")" && (text.charAt(at) === "-" || text.charAt(at) === "–"))
    return isGap(text, at + 1) && isUpper(text, at + 2);
  if (!isUpper(text, at)) return false;
  if (before === ")" || before === "%" || before === "€")
    return !isUpper(text, at + 1) || isGap(text, at + 1) || opener(text, at, context);
  if (isDigit(text, at - 1)) return isLower(text, at + 1) && opener(text, at, context);
  if (isUpper(text, at - 1)) return isLower(text, at + 1) && shouted(text, at, context);
  return isLower(text, at - 1) && camel(text, at, context);
}

function afterStop(text: string, at: number, { language }: Context): boolean {
  const char = text.charAt(at);
  const dot = text.charAt(at - 1) === ".";
  if (char === "-" || char === "•" || char === "–" || char === "—") return isGap(text, at + 1);
  if (isDigit(text, at))
    return dot && isLower(text, at - 2) && wordStart(text, at - 1) < at - 5 && !linked(text, at);
  if (!isUpper(text, at)) return "«“¿¡#".includes(char) && !linked(text, at);
  if (pictureCredit.test(text.slice(at, at + 13))) return false;
  if (!dot) return true;
  if (linked(text, at) || isAbbreviated(text, at - 1)) return false;
  const start = wordStart(text, at - 1);
  const word = text.slice(start, at - 1).toLowerCase();
  if (language?.abbreviations.has(word) === true && isUpper(text, start)) return false;
  if (isUpper(text, start) && at - 1 - start <= 3 && text.charAt(at + 1) === ".") return false;
  return at - 1 - start > 1 || isDigit(text, at - 2) || !isLetter(text, at - 2);
}

/** "U.S." and "J.-C.": a full stop after a single capital that follows a stop, a gap or a dash. */
function isAbbreviated(text: string, stop: number): boolean {
  if (text.charAt(stop) !== "." || !isUpper(text, stop - 1)) return false;
  return !isLetter(text, stop - 2) && !isDigit(text, stop - 2);
}

/** Whether `at` stands within a web or mail address. */
function linked(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 2 * reach && !isGap(text, start - 1)) start--;
  const run = text.slice(start, at);
  return run.includes("://") || run.includes("www.") || run.includes("@");
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < reach && isLetter(text, start - 1)) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < reach && isLetter(text, end)) end++;
  return end;
}

/** Whether the word at `at` is one that often opens a sentence and is never part of a brand. */
function opener(text: string, at: number, { language }: Context): boolean {
  const word = fold(text.slice(at, wordEnd(text, at)));
  return language !== null && (language.stopWords.has(word) || language.elisions.has(word));
}

/** "…POUR ANNA BRUNAnna Brun a jugé": capitals of a heading, then a word that starts with one. */
function shouted(text: string, at: number, context: Context): boolean {
  const start = wordStart(text, at);
  const end = wordEnd(text, at);
  if (at - start < 4 || end - at < 2 || context.known.count(text.slice(start, end)) > 1) return false;
  // "le réseau MARETing": behind a word in lower case no heading ends.
  if (isGap(text, start - 1) && isLower(text, start - 2) && !opener(text, at, context)) return false;
  for (let i = start; i < at; i++) if (!isUpper(text, i)) return false;
  for (let i = at + 1; i < end; i++) if (!isLower(text, i)) return false;
  return true;
}

/** Weighs whether "enthousiastesPlus" is two words: what is left, what is right, and whether either is known. */
function camel(text: string, at: number, context: Context): boolean {
  const start = wordStart(text, at);
  const end = wordEnd(text, at);
  const whole = text.slice(start, end);
  if (
    context.known.count(whole) > 1 ||
    isDigit(text, start - 1) ||
    text.charAt(start - 1) === "#" ||
    text.charAt(start - 1) === "@" ||
    linked(text, at)
  )
    return false;
  const left = text.slice(start, at);
  const right = text.slice(at, end);
  let score = 0;
  if (opener(text, at, context) && (right.length > 1 || isApostrophe(text.charAt(end)) || isGap(text, end)))
    score += right.length > 2 || isGap(text, end) ? 3 : 2;
  if (context.known.count(left) > 0 || context.language?.stopWords.has(fold(left)) === true) score += 1.5;
  if (context.known.count(right) > 0 || context.known.count(right.toLowerCase()) > 0) score += 1.5;
  score += left.length < 3 ? -2 : isUpper(text, start) ? -1.2 : left.length >= 4 ? 1 : 0;
  if (right.length < 2 && !isApostrophe(text.charAt(end)) && !isGap(text, end)) score -= 1.5;
  if (headingSoFar(text, context.last, at)) score += 1.6;
  return score >= 2.5;
}

/** Where the heading or the caption that ends at `at` starts, when a full stop and a space come before it; else -1. */
function headingStart(
  text: string,
  last: number,
  at: number,
  { starts, ends }: Edges,
  language: Language | null,
): number {
  const quoted = ends.get(at);
  if (quoted !== undefined) {
    const alone =
      starts.has(at) &&
      !isStop(text.charAt(quoted.inner.end - 1)) &&
      isStop(text.charAt(quoted.outer.start - 2)) &&
      isGap(text, quoted.outer.start - 1);
    return alone && at - quoted.outer.start < 90 ? quoted.outer.start : -1;
  }
  if (isStop(text.charAt(at - 1)) || starts.has(at)) return -1;
  const tail = Math.max(last, at - reach);
  const credit = tail + lastCredit(text.slice(tail, at), language);
  if (credit > last && credit >= tail && isLetter(text, credit - 1)) return headingBefore(text, last, credit);
  return headingBefore(text, last, at);
}

/** Where a subhead starts that follows a full stop and a space and is glued to what comes: "… gens. Le billet perduUn nouvel". */
function headingBefore(text: string, last: number, at: number): number {
  for (let i = at - 1; i > last && at - i < 80; i--) {
    if (i < at - 1 && "!?".includes(text.charAt(i)) && !isGap(text, i + 1)) return -1;
    if (
      text.charAt(i) === " " &&
      isStop(text.charAt(i - 1)) &&
      isUpper(text, i + 1) &&
      !isAbbreviated(text, i - 1)
    )
      return at - i > 8 && !isDigit(text, i - 2) ? i + 1 : -1;
  }
  return -1;
}

/** Where the last word that gives an author ("par franceinfo") starts in `tail`, or -1. */
export function lastCredit(tail: string, language: Language | null): number {
  let last = -1;
  for (const word of language?.credits ?? []) last = Math.max(last, tail.lastIndexOf(`${word} `));
  return last;
}

/** Whether the text since the last boundary is short and has no end of sentence: it may be a subhead. */
function headingSoFar(text: string, last: number, at: number): boolean {
  if (at - last > 110 || at - last < 6) return false;
  for (let i = last + 1; i < at; i++) if (text.charAt(i) === "." || text.charAt(i) === ";") return false;
  return true;
}
