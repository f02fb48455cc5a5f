import type { Block } from "../../domain/article.ts";
import { type Span, trim } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { dateline } from "../../languages/world/agency-copy.ts";
import type { Pass } from "../passes.ts";
import { isGap, isLetter, isNewline, isStop } from "./chars.ts";
import { findGlue, headingEnd, lastCredit } from "./glue.ts";
import { type Edges, edgesOf, type Pair } from "./pair.ts";

/** A heading is no longer than this, in characters and in words. */
const longestHeading = 120;
const wordiestHeading = 18;

/**
 * The blocks of the body: its lines, cut further where the source glued paragraphs and subheads together.
 * In order, not overlapping, none empty. A quotation of several paragraphs may span blocks.
 */
export function findBlocks(
  text: string,
  zone: Span,
  pairs: readonly Pair[],
  language: Language | null,
  without: ReadonlySet<Pass> = new Set(),
): readonly Block[] {
  const blocks: Block[] = [];
  const edges = edgesOf(pairs);
  for (const line of lines(text, zone)) {
    const starts = [line.start, ...(without.has("glue") ? [] : findGlue(text, line, edges, language))];
    const pieces = starts.flatMap((start, i) =>
      splitHeading(text, trim(text, { start, end: starts[i + 1] ?? line.end })),
    );
    for (const [i, span] of pieces.entries()) {
      if (span.start >= span.end) continue;
      blocks.push({
        span,
        kind: kindOf(text, span, edges, language, {
          alone: pieces.length === 1,
          last: i === pieces.length - 1,
        }),
      });
    }
  }
  return withoutTrailingHeads(blocks);
}

export function lines(text: string, zone: Span): readonly Span[] {
  const found: Span[] = [];
  let start = zone.start;
  for (let at = zone.start; at <= zone.end; at++) {
    if (at < zone.end && !isNewline(text, at)) continue;
    const line = trim(text, { start, end: at });
    if (line.start < line.end) found.push(line);
    start = at + 1;
  }
  return found;
}

/** "- Zapping -A quelques" is a heading and a paragraph. */
function splitHeading(text: string, span: Span): readonly Span[] {
  if (text.charAt(span.start) !== "-" || text.charAt(span.start + 1) !== " ") return [span];
  const end = headingEnd(text, span.start);
  if (end === 0 || end >= span.end) return [span];
  return [{ start: span.start, end }, trim(text, { start: end, end: span.end })];
}

interface Place {
  /** The block is a line of the source by itself. */
  readonly alone: boolean;
  /** The block is the last of its line. */
  readonly last: boolean;
}

function kindOf(
  text: string,
  span: Span,
  edges: Edges,
  language: Language | null,
  place: Place,
): Block["kind"] {
  if (isCaption(text, span, edges, language) || isDateline(text, span)) return "caption";
  const length = span.end - span.start;
  if (length > longestHeading || !hasLetter(text, span) || (place.last && !place.alone)) return "paragraph";
  if (headingEnd(text, span.start) === span.end) return "subhead";
  // "— Anna Brun, mayor" is a credit.
  if ("—―".includes(text.charAt(span.start))) return "paragraph";
  const ending = text.charAt(span.end - 1);
  if (ending === "." || ",;:…".includes(ending)) return "paragraph";
  if (wordCount(text, span) > wordiestHeading) return "paragraph";
  const quotation = edges.starts.get(span.start);
  if (quotation?.outer.end === span.end)
    return isStop(text.charAt(quotation.inner.end - 1)) ? "paragraph" : "subhead";
  if ('"”»'.includes(ending) && isStop(text.charAt(span.end - 2))) return "paragraph";
  if (text.slice(span.start, span.end - 1).includes(". ")) return "paragraph";
  return (ending === "?" || ending === "!") && length > 80 ? "paragraph" : "subhead";
}

/** The title of an embedded video: "…le témoignage d’Emmanuelpar franceinfo". */
function isCaption(text: string, span: Span, edges: Edges, language: Language | null): boolean {
  if (span.end - span.start > 200) return false;
  const tail = text.slice(Math.max(span.start, span.end - 40), span.end);
  const at = lastCredit(tail, language);
  if (at < 1 || isStop(tail.at(-1))) return false;
  const position = span.end - tail.length + at;
  if (isGap(text, position - 1)) return false;
  const glued = isLetter(text, position - 1) || isStop(text.charAt(position - 1)) || edges.ends.has(position);
  return glued && wordCount(text, { start: position, end: span.end }) <= 5;
}

/** A line that is only a date. */
function isDateline(text: string, span: Span): boolean {
  return span.end - span.start < 50 && dateline.test(text.slice(span.start, span.end));
}

function wordCount(text: string, span: Span): number {
  let count = 0;
  for (let at = span.start; at < span.end; at++)
    if (!isGap(text, at) && (at === span.start || isGap(text, at - 1))) count++;
  return count;
}

function hasLetter(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (isLetter(text, at)) return true;
  return false;
}

/** A subhead heads something: at the end of the text it is a paragraph of its own. */
function withoutTrailingHeads(blocks: Block[]): readonly Block[] {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || block.kind !== "subhead") break;
    if (i > 0) blocks[i] = { span: block.span, kind: "paragraph" };
  }
  return blocks;
}
