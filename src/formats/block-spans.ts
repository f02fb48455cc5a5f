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
  let open: number | undefined;
  for (const block of blocks) {
    const span = { start, end: start + block.text.length };
    if (block.kind === "aside") asides.push(span);
    const before = blockQuotations.at(-1);
    if (block.quoted && before !== undefined && block.quotation !== undefined && block.quotation === open)
      blockQuotations[blockQuotations.length - 1] = { start: before.start, end: span.end };
    else if (block.quoted) blockQuotations.push(span);
    open = block.quoted ? block.quotation : undefined;
    if (block.emphasised) emphasised.push(span);
    for (const code of block.codes ?? []) codes.push({ start: start + code.start, end: start + code.end });
    start = span.end + 2;
  }
  return { asides, blockQuotations, emphasised, codes };
}
