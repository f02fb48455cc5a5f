import type { Document } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import { archiveUrl } from "../domain/url.ts";
import type { WordBlock } from "../formats/html-words.ts";
import type { Draft } from "../formats/write-markdown.ts";

/** What a format found in a file or a page, as it is to be written. */
export function draftOf(document: Document): Draft {
  const { text, title, lede, body, url, date, outlet, language, authors, tags, abstract } = document;
  const words = ({ start, end }: Span) => text.slice(start, end);
  return {
    ...{ title: words(title), url, date, outlet, language, authors, tags, summary: abstract },
    archived: url === null ? null : archiveUrl(url, date),
    quotes: document.declaredQuotes.map(({ span, speaker, role }) => ({ text: words(span), speaker, role })),
    blocks: [lede, body].flatMap((span) => (span === null ? [] : blocksIn(span, document))),
  };
}

/** The paragraphs of a part of the text, with what the format knows of each. */
function blocksIn({ start, end }: Span, { text, asides = [], blockQuotations = [] }: Document): WordBlock[] {
  const blocks: WordBlock[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(/(\n{2,})/)) {
    const span = { start: at, end: at + piece.length };
    at = span.end;
    if (piece.trim() === "") continue;
    const kind = isIn(span, asides) ? ("aside" as const) : ("text" as const);
    blocks.push({ text: piece, kind, quoted: isIn(span, blockQuotations) });
  }
  return blocks;
}

function isIn({ start, end }: Span, spans: readonly Span[]): boolean {
  // In order, so the first that ends no earlier is the only one that can hold it.
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= start && span.end >= end;
}
