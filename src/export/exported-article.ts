import type { Article, Evidence, Quote } from "../domain/article.ts";
import type { PartialDate } from "../domain/document.ts";
import { slice } from "../domain/span.ts";
import { offeredQuotes } from "../library/offered-quotes.ts";
import { quotedPassage } from "../library/quoted-passage.ts";

/** A quotation as it is given away. Offsets are UTF-16 units over the article's `text`, the end excluded. */
export interface ExportedQuotation {
  /** `null` in a record, which has no text. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words, without their marks. */
  readonly text: string;
  /** A name; for `mention` the article's words for somebody; `null` where nobody could be told. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly attribution: "named" | "likely" | "mention" | "unknown";
  /** By what the speaker was told. */
  readonly evidence: Evidence | null;
  /** Of the speaker, 0 to 1. */
  readonly confidence: number | null;
  /** The probability, 0 to 1, that these are somebody's words. */
  readonly speech: number;
}

/** An article as it is given away, its fields as docs/article.schema.json has them, so that it can be read again. */
export interface ExportedArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | null;
  readonly kind: Article["kind"];
  /** The title and all below it; `null` for a record. */
  readonly text: string | null;
  /** Those that the host vouches for. */
  readonly quotes: readonly Pick<ExportedQuotation, "text" | "speaker" | "role">[];
  /** All, as they were found. */
  readonly quotations: readonly ExportedQuotation[];
}

export function exportedArticle(article: Article): ExportedArticle {
  const { id, text, title, url, date, outlet, language, authors, tags, abstract, kind } = article;
  const quotations = quotationsOf(article);
  // Above the title stands what a scraper left, which is said by the other fields.
  const whole = slice(text, { start: title.start, end: text.length });
  return {
    ...{ id, title: slice(text, title), url, date, outlet },
    language: language === "und" ? null : language,
    ...{ authors, tags, summary: abstract, kind },
    text: kind === "full" ? whole : null,
    quotes: quotations
      .filter(({ evidence }) => evidence === "declared")
      .map(({ text, speaker, role }) => ({ text, speaker, role })),
    quotations,
  };
}

function quotationsOf(article: Article): ExportedQuotation[] {
  const { text, title, kind } = article;
  return offeredQuotes(article).map(({ id, quote }) => {
    const { attributed } = quotedPassage(article, quote, id, null);
    const isNamed = attributed.tier === "named" || attributed.tier === "likely";
    const place = (offset: number) => (kind === "full" ? offset - title.start : null);
    return {
      start: place(quote.span.start),
      end: place(quote.span.end),
      text: slice(text, quote.span),
      speaker: isNamed ? attributed.name : attributed.tier === "mention" ? attributed.words : null,
      role: isNamed ? attributed.role : null,
      attribution: attributed.tier,
      ...surenessOf(quote),
      speech: rounded(quote.speech),
    };
  });
}

function surenessOf({ attribution }: Quote): Pick<ExportedQuotation, "evidence" | "confidence"> {
  if (attribution.tier === "unknown") return { evidence: null, confidence: null };
  return { evidence: attribution.evidence, confidence: rounded(attribution.confidence) };
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
