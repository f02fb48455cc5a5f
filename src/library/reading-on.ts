import type { Article, Quote } from "../domain/article.ts";
import { contains, isSpace, type Span } from "../domain/span.ts";

/** Escaping for Discord can double a text, and a description holds 4,096. */
const longestPage = 1900;

/** The place of the paragraph, title or lede that holds a quotation, in the article's list of blocks. */
export function blockOf({ blocks }: Article, { span }: Quote): number {
  return Math.max(
    0,
    blocks.findIndex((block) => contains(block.span, { start: span.start, end: span.start })),
  );
}

/**
 * A paragraph to show: the whole of it if it fits a page, else whole sentences of it, around `focus` where that lies
 * in it.
 */
export function paragraph({ blocks, sentences }: Article, index: number, focus: Span | null): Span | null {
  const block = blocks[index];
  if (!block) return null;
  if (block.span.end - block.span.start <= longestPage) return block.span;
  const own = sentences.filter((sentence) => sentence.block === index).map(({ span }) => span);
  const found = focus ? own.findIndex((span) => span.end > focus.start) : 0;
  let first = Math.max(0, found);
  let last = first;
  const room = (from: number, to: number) => (own[to]?.end ?? 0) - (own[from]?.start ?? 0) <= longestPage;
  for (let grown = true; grown; ) {
    grown = false;
    if (last + 1 < own.length && room(first, last + 1)) {
      last++;
      grown = true;
    }
    if (first > 0 && room(first - 1, last)) {
      first--;
      grown = true;
    }
  }
  const [start, end] = [own[first]?.start, own[last]?.end];
  return start === undefined || end === undefined ? block.span : { start, end };
}

/** The article below its title, in pages: paragraphs, cut between sentences where a page ends, with nothing left out. */
export function pages(article: Article): Span[][] {
  const all: Span[][] = [];
  let page: Span[] = [];
  let used = 0;
  for (const span of pieces(article)) {
    const length = span.end - span.start + 2;
    if (used + length > longestPage && page.length > 0) {
      all.push(page);
      page = [];
      used = 0;
    }
    page.push(span);
    used += length;
  }
  return page.length > 0 ? [...all, page] : all;
}

/** Paragraphs; those that fill a page or more, by the sentence; a sentence that does, by the word. */
function pieces({ text, blocks, sentences }: Article): Span[] {
  return blocks.flatMap(({ kind, span }, index) => {
    if (kind === "title") return [];
    if (span.end - span.start <= longestPage / 2) return [span];
    const own = sentences.filter(({ block }) => block === index).map((sentence) => sentence.span);
    return (own.length > 0 ? own : [span]).flatMap((sentence) => byWords(text, sentence));
  });
}

/** Parts of at most a page: cut at a space, else between two words, else between two graphemes. */
function byWords(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > longestPage) {
    const end = start + lastCut(text.slice(start, start + longestPage + lookAhead), longestPage);
    parts.push({ start, end });
    start = Math.min(span.end, end + (blank.exec(text.slice(end, span.end))?.[0].length ?? 0));
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

/** A boundary is known only with what follows it: "can" goes on in "can't". */
const lookAhead = 32;

/** Spaces at the start, but for one that carries a mark. */
const blank = /^(?:\s(?![\p{M}\p{Emoji_Modifier}\u200C\u200D]))+/u;

/** The best place to cut `head`, between 1 and `limit`. */
function lastCut(head: string, limit: number): number {
  const graphemes = new Intl.Segmenter().segment(head);
  const isWhole = (at: number) => graphemes.containing(at)?.index === at;
  for (let at = limit; at > 0; at--) {
    if (!isSpace(head.charCodeAt(at)) || graphemes.containing(at)?.segment.length !== 1) continue;
    while (at > 0 && isSpace(head.charCodeAt(at - 1))) at--;
    if (at > 0 && isWhole(at)) return at;
  }
  const word =
    new Intl.Segmenter(undefined, { granularity: "word" }).segment(head).containing(limit)?.index ?? 0;
  if (word > 0 && isWhole(word)) return word;
  const grapheme = graphemes.containing(limit)?.index ?? 0;
  if (grapheme > 0) return grapheme;
  // One letter under more marks than a page holds: its code points, at least, stay whole.
  const code = head.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
