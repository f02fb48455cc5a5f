import type { QuotedPassage } from "./quoted.ts";
import { contains } from "./span.ts";

/** A shorter quotation says too little alone, and is shown inside its sentence. */
const fewestWordsAlone = 6;

/** Whether a quotation is too short to be shown without the sentence that it stands in. */
export function isInSentence({ quote, context, outer, words }: QuotedPassage): boolean {
  return words < fewestWordsAlone && contains(context.span, outer) && context.text.length > quote.text.length;
}
