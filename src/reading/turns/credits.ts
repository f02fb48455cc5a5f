import { type Span, trim } from "../../domain/span.ts";
import { isStop } from "../structure/chars.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { isBare, nameForm, type Turn } from "./turn.ts";

/** "— Anna Brun, mayor", "– Anna Brun (@anna) May 2": all that a line holds. */
const creditForm = new RegExp(
  String.raw`^[\s,]*(?:[—–―]|--?(?=[\s]))[ \u00A0]?(${nameForm})(?:[ \u00A0]?[,(·|].{0,100})?[.]?$`,
  "u",
);
/** A given name and a surname, and what is said of them. */
const bareName = new RegExp(String.raw`^(?=\S+[ \u00A0])(${nameForm})(?:,[ \u00A0][^.!?…]{1,80})?$`, "u");
const longestCredit = 160;
const longestName = 100;
/** A longer quotation is set off for itself. */
const longestPulled = 400;
/** So many are looked for in the rest of the text. */
const mostPulled = 100;

/**
 * Who is named behind a dash at the end of a quotation, in its line or below it, and below a quotation that the file
 * sets off as a block: those have no marks.
 */
export function creditedTurns(
  structure: Structure,
  quotations: readonly Quotation[],
  setOff: readonly Span[],
): readonly Turn[] {
  const { text, blocks } = structure;
  const turns: Turn[] = [];
  const credits = blocks.map(({ span }) => creditIn(text, span.start, span.end));
  let next = 0;
  for (const [index, { span }] of blocks.entries()) {
    while (next < quotations.length && (quotations[next]?.outer.start ?? 0) < span.start) next++;
    let last = -1;
    for (let at = next; (quotations[at]?.outer.start ?? span.end) < span.end; at++)
      if (quotations[at]?.within === null) last = at;
    const quotation = quotations[last];
    if (quotation === undefined || quotation.outer.end > span.end) continue;
    const inLine = creditIn(text, quotation.outer.end, span.end);
    const below = isBare(text, quotation.outer.end, span.end) && alone(text, span, quotation);
    const label = inLine ?? (below ? (credits[index + 1] ?? null) : null);
    if (label !== null)
      turns.push({ span: quotation.inner, label, quotation: last, sure: true, instead: null });
  }
  const marked = new Set(quotations.map(({ outer }) => outer.start));
  for (const group of groupsOf(structure, setOff)) {
    for (const { label, words } of creditedParts(structure, group, credits)) {
      for (const span of words) {
        if (marked.has(span.start) || (turns.length < mostPulled && isRepeated(text, span))) continue;
        turns.push({ span, label, quotation: null, sure: true, instead: null });
      }
    }
  }
  return turns;
}

/** A pull quotation repeats what the article has in its place. */
function isRepeated(text: string, { start, end }: Span): boolean {
  if (end - start > longestPulled) return false;
  const words = text.slice(start, end).replace(/[\s.,;!?…]+$/, "");
  return text.indexOf(words) < start || text.indexOf(words, end) >= 0;
}

/**
 * Blocks that are set off as one may be several quotations, each with its credit as the end of its last line, as the
 * line below, or below all of it.
 */
function creditedParts(
  { text, blocks }: Structure,
  group: readonly number[],
  credits: readonly (Span | null)[],
): { readonly label: Span; readonly words: readonly Span[] }[] {
  const parts: { label: Span; words: readonly Span[] }[] = [];
  let words: Span[] = [];
  const last = group.at(-1) ?? 0;
  for (const index of [...group, last + 1]) {
    const span = blocks[index]?.span;
    if (span === undefined) continue;
    const named = index === last && words.length > 0 ? nameIn(text, span) : null;
    const label = credits[index] ?? named;
    const tail = label === null && index <= last ? tailOf(text, span) : null;
    if (tail !== null) {
      parts.push({ label: tail.label, words: [...words, tail.words] });
      words = [];
    } else if (label === null) words.push(span);
    else {
      parts.push({ label, words });
      words = [];
    }
  }
  return parts;
}

/** "The pier is open! — Anna Brun (@anna) May 2": the words and who is named behind them; `null` without a credit. */
function tailOf(text: string, { start, end }: Span): { readonly words: Span; readonly label: Span } | null {
  for (let at = end - 3; at > start && at > end - longestCredit; at--) {
    if (!"—–―".includes(text.charAt(at)) || text.charAt(at - 1) !== " ") continue;
    const label = creditIn(text, at, end);
    const words = trim(text, { start, end: at });
    return label === null || !isStop(text.charAt(words.end - 1)) ? null : { words, label };
  }
  return null;
}

/** "Anna Brun, baker": a line that is somebody's name, and no sentence. */
function nameIn(text: string, { start, end }: Span): Span | null {
  const name = end - start > longestName ? undefined : bareName.exec(text.slice(start, end))?.[1];
  return name === undefined ? null : { start, end: start + name.length };
}

function creditIn(text: string, start: number, end: number): Span | null {
  if (end - start > longestCredit || end <= start) return null;
  const line = text.slice(start, end);
  const name = creditForm.exec(line)?.[1];
  if (name === undefined) return null;
  const at = start + line.indexOf(name);
  return { start: at, end: at + name.replace(/\.$/, "").length };
}

function alone(text: string, span: Span, { outer }: Quotation): boolean {
  return isBare(text, span.start, outer.start);
}

/** The blocks of each quotation that the file sets off, by their places. */
function groupsOf({ blocks }: Structure, setOff: readonly Span[]): readonly (readonly number[])[] {
  const groups: number[][] = setOff.map(() => []);
  let at = 0;
  for (const [index, { span }] of blocks.entries()) {
    while (at < setOff.length && (setOff[at]?.end ?? 0) <= span.start) at++;
    const around = setOff[at];
    if (around !== undefined && around.start <= span.start) groups[at]?.push(index);
  }
  return groups.filter(({ length }) => length > 0);
}
