import type { Span } from "../../domain/span.ts";
import { isDigit, isLetter } from "./chars.ts";
import type { Pair } from "./pair.ts";
import type { Structure } from "./structure.ts";

/** A pair of marks in its place: what speech detection and attribution look at. */
export interface Quotation extends Pair {
  readonly within: number | null;
  readonly words: number;
  /** Index of the first and of the last sentence that it touches. */
  readonly first: number;
  readonly last: number;
  readonly context: Span;
}

export function findQuotations(structure: Structure): readonly Quotation[] {
  const { text, pairs, sentences } = structure;
  const quotations: Quotation[] = [];
  const open: number[] = [];
  let sentence = 0;
  for (const [i, pair] of pairs.entries()) {
    for (
      let top = open.at(-1);
      top !== undefined && (pairs[top]?.outer.end ?? 0) <= pair.outer.start;
      top = open.at(-1)
    )
      open.pop();
    const within = open.at(-1) ?? null;
    open.push(i);
    while (sentence + 1 < sentences.length && (sentences[sentence]?.span.end ?? 0) <= pair.outer.start)
      sentence++;
    let last = sentence;
    while (last + 1 < sentences.length && (sentences[last + 1]?.span.start ?? 0) < pair.outer.end) last++;
    const start = Math.min(sentences[sentence]?.span.start ?? pair.outer.start, pair.outer.start);
    const end = Math.max(sentences[last]?.span.end ?? pair.outer.end, pair.outer.end);
    quotations.push({
      outer: pair.outer,
      inner: pair.inner,
      within,
      words: countWords(text, pair.inner),
      first: sentence,
      last,
      context: { start, end },
    });
  }
  return quotations;
}

/** Runs of letters and digits, an apostrophe or a hyphen between them not counted as a break. */
export function countWords(text: string, span: Span): number {
  let count = 0;
  let inside = false;
  for (let at = span.start; at < span.end; at++) {
    const now: boolean =
      isLetter(text, at) || isDigit(text, at) || (inside && "'’-".includes(text.charAt(at)));
    if (now && !inside) count++;
    inside = now;
  }
  return count;
}
