import type { Document } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import type { WordBlock } from "./html-words.ts";

/** What a format knows of blocks, as spans over a text that has them from `from` on, a blank line between two. */
export function blockSpans(
  blocks: readonly WordBlock[],
  from: number,
): Required<Pick<Document, "asides" | "blockQuotations" | "emphasised" | "codes">> {
  const asides: Span[] = [];
  const blockQuotations: Span[] = [];
  const emphasised: Span[] = [];
  const codes: Span[] = [];
  let start = from;
  for (const block of blocks) {
    const span = { start, end: start + block.text.length };
    if (block.kind === "aside") asides.push(span);
    if (block.quoted) blockQuotations.push(span);
    if (block.emphasised) emphasised.push(span);
    for (const code of block.codes ?? []) codes.push({ start: start + code.start, end: start + code.end });
    start = span.end + 2;
  }
  return { asides, blockQuotations, emphasised, codes };
}
