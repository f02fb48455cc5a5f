import type { Article, Quote } from "../domain/article.ts";
import { contains, type Span, slice } from "../domain/span.ts";

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

function byWords(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > longestPage) {
    const head = slice(text, { start, end: start + longestPage - 1 });
    const space = head.search(/\s\S*$/);
    const end =
      space > 0
        ? start + space
        : start + [...new Intl.Segmenter().segment(head)].slice(0, -1).join("").length;
    parts.push({ start, end: Math.max(end, start + 1) });
    start = Math.max(end, start + 1);
    while (/\s/.test(text.charAt(start)) && start < span.end) start++;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
