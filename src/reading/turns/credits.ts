import type { Span } from "../../domain/span.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { isBare, nameForm, type Turn } from "./turn.ts";

/** "— Anna Brun, mayor", "– Anna Brun (@anna) May 2": all that a line holds. */
const creditForm = new RegExp(
  String.raw`^[\s,]*(?:[—–―]|--?(?=[\s]))[ \u00A0]?(${nameForm})(?:[ \u00A0]?[,(·|].{0,100})?[.]?$`,
  "u",
);
const longestCredit = 160;

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
  for (const group of groupsOf(structure, setOff)) {
    for (const { label, words } of creditedParts(group, credits)) {
      for (const index of words) {
        const span = blocks[index]?.span;
        if (span === undefined || quotations.some(({ outer }) => outer.start === span.start)) continue;
        turns.push({ span, label, quotation: null, sure: true, instead: null });
      }
    }
  }
  return turns;
}

/** Blocks that are set off together may be several quotations, each with its credit as the last line or below it. */
function creditedParts(
  group: readonly number[],
  credits: readonly (Span | null)[],
): { readonly label: Span; readonly words: readonly number[] }[] {
  const parts: { label: Span; words: readonly number[] }[] = [];
  let words: number[] = [];
  for (const index of [...group, (group.at(-1) ?? 0) + 1]) {
    const label = credits[index] ?? null;
    if (label === null) words.push(index);
    else {
      parts.push({ label, words });
      words = [];
    }
  }
  return parts;
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
function groupsOf({ blocks }: Structure, setOff: readonly Span[]): number[][] {
  const groups: number[][] = [];
  let at = 0;
  let before = -2;
  for (const [index, { span }] of blocks.entries()) {
    while (at < setOff.length && (setOff[at]?.end ?? 0) <= span.start) at++;
    const inside = setOff[at];
    if (inside === undefined || inside.start > span.start) continue;
    if (index === before + 1) groups.at(-1)?.push(index);
    else groups.push([index]);
    before = index;
  }
  return groups;
}
