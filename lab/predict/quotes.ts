import type { Attribution, Reading } from "../../src/domain/article.ts";
import type { Span } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "../eval/data.ts";
import { labelOf } from "../eval/quotes.ts";
import { type Item, itemsOf } from "./items.ts";
import type { PredictionSet } from "./prediction-set.ts";

/** Offsets are UTF-16, end excluded, over the item's `text`. `lab/README.md` tells what each field means. */
export interface PredictedQuote extends Span {
  readonly speech: number;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly tier: Attribution["tier"];
  readonly mention: Span | null;
  readonly confidence: number;
}

export interface PredictedQuotes {
  readonly id: string;
  readonly quotes: readonly PredictedQuote[];
}

export const quotes: PredictionSet = {
  name: "quotes",
  predict: (data) =>
    itemsOf(data, '{"id", "title", "text", "lede"?, "language"?}').map((item) => ({
      id: item.id,
      quotes: quotesOf(item),
    })),
};

function quotesOf(item: Item): readonly PredictedQuote[] {
  const body = item.string("text");
  const { document, offset } = documentOf(
    item.string("title"),
    item.optional("lede"),
    body,
    item.optional("language"),
  );
  const reading = read(document);
  const local = ({ start, end }: Span): Span => ({ start: start - offset, end: end - offset });
  return reading.quotes
    .filter(({ span, form }) => span.start >= offset && form !== "turn")
    .map((quote) => {
      const { attribution } = quote;
      const mention = attribution.tier === "unknown" ? null : attribution.mention;
      return {
        ...local(quote.span),
        speech: quote.speech,
        speaker: labelOf(document.text, reading, quote),
        role: roleOf(reading, attribution),
        tier: attribution.tier,
        mention: mention === null || mention.start < offset ? null : local(mention),
        confidence: attribution.tier === "unknown" ? 0 : attribution.confidence,
      };
    });
}

/** Of somebody who is named; a mention's words say themselves what they say. */
function roleOf({ speakers }: Reading, attribution: Attribution): string | null {
  if (attribution.tier !== "named" && attribution.tier !== "likely") return null;
  return speakers[attribution.speaker]?.role ?? null;
}
