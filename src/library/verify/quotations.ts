import { contains, overlaps, type Span, trim } from "../../domain/span.ts";
import { fewestUnmarked } from "../../domain/verification.ts";
import { pairMarks } from "../../reading/structure/pairing.ts";
import { atomsOf, sizeInWords } from "./atoms.ts";
import type { Plain } from "./markup.ts";

/** A quotation in a message, over its plain text. */
export interface Quoted {
  readonly span: Span;
  /** With the marks. */
  readonly outer: Span;
}

/** Marks that open and close in one way only, and that newspapers of East Asia and Switzerland use. */
const brackets = /「([^「」]{1,3000})」|『([^『』]{1,3000})』|《([^《》]{1,3000})》|‹([^‹›]{1,3000})›/g;
/** A line that names who said what stands above it. */
const signature = /(?:^|\n)[^\S\n]*(?:[—–―]|--?|~)[^\S\n]*\p{Lu}[^\n]{0,80}\s*$/u;

/**
 * The quotations of a message, in order, none within another: what stands in marks, block quotes that hold no
 * longer quotation in marks, or the whole text where it has neither.
 */
export function findQuoted({ text, blocks }: Plain): Quoted[] {
  const marked = outermost([
    ...pairMarks(text, { start: 0, end: text.length }).map(({ inner, outer }) => ({ span: inner, outer })),
    ...bracketed(text),
  ]);
  const found = [...marked];
  for (const block of blocks) {
    if (marked.some(({ outer, span }) => overlaps(outer, block) && isLong(text, span))) continue;
    const span = unsigned(text, block);
    if (!isLong(text, span)) continue;
    for (const one of marked) if (contains(block, one.outer)) found.splice(found.indexOf(one), 1);
    found.push({ span, outer: span });
  }
  if (found.length === 0) {
    const span = unsigned(text, { start: 0, end: text.length });
    if (isLong(text, span)) found.push({ span, outer: span });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isLong(text: string, span: Span): boolean {
  return sizeInWords(atomsOf(text, span.start, span.end)) >= fewestUnmarked;
}

function bracketed(text: string): Quoted[] {
  return [...text.matchAll(brackets)].flatMap((match) => {
    const outer = { start: match.index, end: match.index + match[0].length };
    const span = trim(text, { start: outer.start + 1, end: outer.end - 1 });
    return span.start < span.end ? [{ span, outer }] : [];
  });
}

function outermost(quoted: readonly Quoted[]): Quoted[] {
  const kept: Quoted[] = [];
  const inOrder = [...quoted].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  for (const one of inOrder) if ((kept.at(-1)?.outer.end ?? -1) <= one.outer.start) kept.push(one);
  return kept;
}

/** Without a last line such as "— Name", which is no part of the words. */
function unsigned(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const found = signature.exec(words.slice(-200));
  const end = found ? span.end - Math.min(200, words.length) + found.index : span.end;
  return trim(text, { start: span.start, end: end > span.start ? end : span.end });
}
