import type { Article, Quote } from "../../src/domain/article.ts";
import { isSpeech } from "../../src/domain/article.ts";
import { slice } from "../../src/domain/span.ts";

/** A quotation of an article, to be altered. */
export interface Source {
  readonly article: Article;
  readonly text: string;
  /** The person whom the library names for it, if it does. */
  readonly speaker: string | null;
}

const fewestWords = 6;
const mostWords = 90;

export function sourcesOf(articles: readonly Article[]): Source[] {
  return articles.flatMap((article) =>
    article.quotes
      .filter((quote) => isSpeech(quote) && quote.words >= fewestWords && quote.words <= mostWords)
      .map((quote) => ({
        article,
        text: slice(article.text, quote.span),
        speaker: speakerOf(article, quote),
      })),
  );
}

/** Sentences without a mark in them, as quotations from elsewhere where there are not enough. */
export function sentencesOf(articles: readonly Article[]): Source[] {
  return articles.flatMap((article) =>
    article.sentences
      .map(({ span }) => slice(article.text, span))
      .filter((text) => !/["«»“”„]/.test(text) && text.split(/\s+/).length >= fewestWords)
      .map((text) => ({ article, text, speaker: null })),
  );
}

function speakerOf(article: Article, { attribution }: Quote): string | null {
  if (attribution.tier !== "named" && attribution.tier !== "likely") return null;
  const speaker = article.speakers[attribution.speaker];
  return speaker?.kind === "person" ? speaker.name : null;
}
