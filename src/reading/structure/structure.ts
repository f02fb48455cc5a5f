import type { Block, Sentence } from "../../domain/article.ts";
import type { ReadingInput } from "../../domain/document.ts";
import { contains, type Span, slice } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import type { Pass } from "../passes.ts";
import { findBlocks, lines } from "./blocks.ts";
import { detectLanguage, languageOf } from "./detect-language.ts";
import { entriesOf, stampsOf } from "./entries.ts";
import type { Pair } from "./pair.ts";
import { pairByParity, pairMarks } from "./pairing.ts";
import { findSentences } from "./sentences.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A document's text with its layout: what the later passes of reading work on. */
export interface Structure {
  readonly text: string;
  readonly code: string;
  readonly language: Language | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** In order of start, properly nested, none across the border of title, lede and body. */
  readonly pairs: readonly Pair[];
  /** Of every sentence the entry of a live report that it stands in: nobody speaks on from one to the next. */
  readonly entries: readonly number[];
  /** Of every block, in its order. */
  readonly tokens: readonly (readonly Token[])[];
}

/** Title, lede and body each by itself: no quotation and no sentence crosses from one to another. */
export function findStructure(document: ReadingInput, without: ReadonlySet<Pass> = new Set()): Structure {
  const { text, title, lede } = document;
  const body = document.body ?? (document.kind === "record" ? { start: title.end, end: text.length } : null);
  const code = detectLanguage(sample(text, body, lede, title), document.language);
  const language = languageOf(code);
  let blocks: Block[] = [];
  const pairs: Pair[] = [];
  const zones: readonly (readonly [Block["kind"], Span | null])[] = [
    ["title", title],
    ["lede", lede],
    ["paragraph", body],
  ];
  for (const [kind, zone] of zones) {
    if (zone === null || zone.start >= zone.end) continue;
    const marked = without.has("pairing") ? pairByParity(text, zone) : pairMarks(text, zone);
    const found = outsideOf(document.codes ?? [], marked);
    for (const pair of found) pairs.push(pair);
    if (kind === "paragraph")
      for (const block of findBlocks(text, zone, found, language, without)) blocks.push(block);
    else if (kind === "lede") for (const span of lines(text, zone)) blocks.push({ span, kind });
    else
      blocks.push(
        ...lines(text, zone)
          .slice(0, 1)
          .map(() => ({ span: wholeOf(text, zone), kind })),
      );
  }
  blocks = within(blocks, document.asides ?? [], "paragraph", "caption");
  // "Anna Brown, baker" below somebody's words heads nothing.
  blocks = within(blocks, document.blockQuotations ?? [], "subhead", "paragraph");
  const stamps = stampsOf(text, blocks);
  blocks = blocks.map((block, i) =>
    stamps[i] === block.span.end - block.span.start ? { ...block, kind: "caption" } : block,
  );
  const tokens = blocks.map(({ span }, i) =>
    stamps[i] === span.end - span.start ? [] : tokenise(text, span, language),
  );
  const sentences = findSentences(text, blocks, tokens, pairs, language, stamps);
  return {
    text,
    code,
    language,
    blocks,
    pairs,
    tokens,
    sentences,
    entries: entriesOf(stamps, sentences),
  };
}

/** The pairs but those with a mark in code, where it is one of a programming language's. Both in order. */
function outsideOf(codes: readonly Span[], pairs: readonly Pair[]): readonly Pair[] {
  if (codes.length === 0) return pairs;
  const isCode = (at: number): boolean => {
    let [low, high] = [0, codes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((codes[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (codes[low]?.start ?? Infinity) <= at;
  };
  return pairs.filter(({ outer }) => !isCode(outer.start) && !isCode(outer.end - 1));
}

/** The blocks, those of one kind that lie within spans of the file's taken for another: notes and rows of tables stand as captions do. */
function within(blocks: Block[], spans: readonly Span[], from: Block["kind"], to: Block["kind"]): Block[] {
  let next = 0;
  return blocks.map((block) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= block.span.start) next++;
    const around = spans[next];
    const isWithin = around !== undefined && contains(around, block.span) && block.kind === from;
    return isWithin ? { ...block, kind: to } : block;
  });
}

function wholeOf(text: string, zone: Span): Span {
  const found = lines(text, zone);
  return { start: found[0]?.start ?? zone.start, end: found.at(-1)?.end ?? zone.end };
}

function sample(text: string, ...zones: readonly (Span | null)[]): string {
  return zones.map((zone) => (zone === null ? "" : slice(text, zone))).join("\n");
}
