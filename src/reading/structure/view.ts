import type { Span } from "../../domain/span.ts";
import type { Quotation } from "./quotations.ts";
import type { Structure } from "./structure.ts";
import type { Token } from "./tokens.ts";

/** A token of the narrative, or a whole quotation as one opaque item. */
export interface Item extends Span {
  readonly word: string;
  readonly kind: Token["kind"] | "quote";
  readonly shape: Token["shape"];
  readonly block: number;
  readonly sentence: number;
  /** Index of the outermost quotation for an item of kind `quote`, else -1. */
  readonly quotation: number;
  /** First word of its sentence, opening marks left out. */
  readonly opens: boolean;
}

/** The article as its narrator tells it: what stands inside quotations is folded away. In reading order. */
export function findView(
  { blocks, sentences, tokens }: Structure,
  quotations: readonly Quotation[],
): readonly Item[] {
  const items: Item[] = [];
  const outer = quotations.flatMap((quotation, index) =>
    quotation.within === null ? [{ start: quotation.outer.start, end: quotation.outer.end, index }] : [],
  );
  let next = 0;
  let sentence = 0;
  let opened = -1;
  let folded = -1;
  for (let block = 0; block < blocks.length; block++) {
    for (const token of tokens[block] ?? []) {
      while (next < outer.length && (outer[next]?.end ?? 0) <= token.start) next++;
      while (sentence + 1 < sentences.length && (sentences[sentence]?.span.end ?? 0) <= token.start)
        sentence++;
      // A dateline stands before the first sentence of its block.
      const told = sentences[sentence];
      if (told !== undefined && told.block === block && token.start < told.span.start) continue;
      const around = outer[next];
      if (around !== undefined && token.start >= around.start && token.start < around.end) {
        if (folded === around.index) continue;
        folded = around.index;
        items.push({
          start: around.start,
          end: around.end,
          word: "",
          kind: "quote",
          shape: "none",
          block,
          sentence,
          quotation: around.index,
          opens: false,
        });
        if (opened !== sentence) opened = sentence;
        continue;
      }
      const opens = opened !== sentence && token.kind !== "mark";
      if (opens) opened = sentence;
      items.push({
        start: token.start,
        end: token.end,
        word: token.word,
        kind: token.kind,
        shape: token.shape,
        block,
        sentence,
        quotation: -1,
        opens,
      });
    }
  }
  return items;
}
