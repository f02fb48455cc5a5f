import type { Article, Quote } from "../domain/article.ts";
import { cite } from "../domain/cite.ts";
import type { Attributed, Passage, QuotedPassage, QuoteId } from "../domain/quoted.ts";
import { type Span, slice } from "../domain/span.ts";
import type { Mark } from "./answer/marks.ts";

export function passage(article: Article, span: Span, mark: Mark | null): Passage {
  return { span, text: slice(article.text, span), highlights: mark ? mark(span) : [] };
}

export function quotedPassage(article: Article, quote: Quote, id: QuoteId, mark: Mark | null): QuotedPassage {
  return {
    id,
    citation: cite(article),
    quote: passage(article, quote.span, mark),
    context: passage(article, quote.context, mark),
    outer: quote.outer,
    words: quote.words,
    form: quote.form ?? "marked",
    attributed: attributed(article, quote),
  };
}

/** No more than the attribution bears out: a speaker whose entry is missing is an unknown one. */
function attributed(article: Article, { attribution }: Quote): Attributed {
  switch (attribution.tier) {
    case "named":
    case "likely": {
      const speaker = article.speakers[attribution.speaker];
      if (!speaker) return { tier: "unknown" };
      // Only people are named, unless the host vouches: an outlet or "the report" is shown in the text's own words.
      if (speaker.kind !== "person" && attribution.evidence !== "declared") {
        const { mention } = attribution;
        return mention ? { tier: "mention", words: slice(article.text, mention) } : { tier: "unknown" };
      }
      return { tier: attribution.tier, name: speaker.name, role: speaker.role, kind: speaker.kind };
    }
    case "mention":
      return { tier: "mention", words: slice(article.text, attribution.mention) };
    case "unknown":
      return { tier: "unknown" };
  }
}
