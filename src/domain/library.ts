import type { Article, ArticleId, Quote, Speaker } from "./article.ts";
import type { PartialDate } from "./document.ts";
import type { Filter } from "./filter.ts";
import type { LocaleCode } from "./locale.ts";
import type { Span, Verbatim } from "./span.ts";
import type { CheckedQuotation } from "./verification.ts";

/** What every answer says of its source. */
export interface Citation {
  readonly article: ArticleId;
  readonly title: Verbatim;
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  /** What the host says of the outlet. */
  readonly outletNote?: string;
  readonly outletColor?: number;
  readonly language: string;
  readonly kind: Article["kind"];
}

/** A piece of an article, word for word. `highlights` are spans over the article's text, inside `span`. */
export interface Passage {
  readonly span: Span;
  readonly text: Verbatim;
  /** Whether nothing but white space lies between it and the passage before it in a list. */
  readonly continues?: boolean;
  readonly highlights: readonly Span[];
}

declare const quoteId: unique symbol;
/** `<article id>.<6 characters from the quotation's words>`: finds the quotation again, or shows that it changed. */
export type QuoteId = string & { readonly [quoteId]: true };

/** A speaker line as honest as the attribution behind it. */
export type Attributed =
  | {
      readonly tier: "named" | "likely";
      readonly name: string;
      readonly role: string | null;
      readonly kind: Speaker["kind"];
    }
  | { readonly tier: "mention"; readonly words: Verbatim }
  | { readonly tier: "unknown" };

/** A quotation with all that is needed to show and to prove it. */
export interface QuotedPassage {
  readonly id: QuoteId;
  readonly citation: Citation;
  /** The words inside the marks. */
  readonly quote: Passage;
  /** The sentences around it, the quotation and its marks included. */
  readonly context: Passage;
  /** The quotation with its marks, as a span over the article's text. */
  readonly outer: Span;
  readonly words: number;
  readonly attributed: Attributed;
}

export interface QuoteFilter {
  /** What it is about; empty for anything. */
  readonly about: string;
  /** Who said it: any form of the name, or a role; empty for anybody. */
  readonly by: string;
  /** Conditions on the article; none without. */
  readonly filter?: Filter;
}

/** A paragraph around a quotation, or one before or after it. */
export interface Paragraph {
  readonly passage: Passage;
  /** The quotation with its marks, where it lies in the paragraph. */
  readonly quotation: Span | null;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface Page {
  /** Whole paragraphs, or whole sentences of one. */
  readonly passages: readonly Passage[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

export interface Related {
  readonly citation: Citation;
  /** What the two articles share, the most telling first. */
  readonly shared: readonly string[];
}

export type SuggestionField = "article" | "topic" | "speaker" | "source";

export interface Suggestion {
  /** What the person sees. */
  readonly label: string;
  /** What the command gets: words to search for, or a reference to one article ({@link articleReference}). */
  readonly value: string;
}

export interface LibraryOverview {
  readonly articles: number;
  readonly records: number;
  readonly quotes: number;
  /** Those that an article is written in, the most frequent first. */
  readonly languages: readonly string[];
}

export interface Found {
  /** Best first, at most as many as asked for. */
  readonly citations: readonly Citation[];
  /** How many fit in all. */
  readonly total: number;
}

export interface SearchOptions {
  readonly locale: LocaleCode;
  readonly limit: number;
  readonly filter?: Filter;
}

/**
 * The one seam to the articles. Everything is asynchronous and plain data, so that another process
 * can stand behind it.
 */
export interface Library {
  overview(): Promise<LibraryOverview>;
  article(id: ArticleId): Promise<Article | null>;
  cite(id: ArticleId): Promise<Citation | null>;
  /** Empty when nothing fits. A reference from a suggestion finds its article. */
  search(query: string, options: SearchOptions): Promise<Found>;
  /** Titles that come nearest to a query that finds nothing, best first. */
  nearestTitles(query: string, limit: number): Promise<readonly Citation[]>;
  /** Whole sentences of the article, in its order, chosen for the query; at most `maxChars` UTF-16 units in all. */
  summary(id: ArticleId, query: string, maxChars: number): Promise<readonly Passage[]>;
  /** The quotations of one article, in its order. */
  quotesOf(id: ArticleId): Promise<readonly QuotedPassage[]>;
  /** The quotation of an article that answers the query best, or says most without one; `null` if it has none. */
  bestQuote(id: ArticleId, query: string): Promise<QuotedPassage | null>;
  /** Every quotation that fits, best first; with an empty filter all of them, in a fixed order. */
  searchQuotes(filter: QuoteFilter, locale: LocaleCode): Promise<readonly QuoteId[]>;
  quote(id: QuoteId, about: string): Promise<QuotedPassage | null>;
  /** The paragraph `offset` paragraphs after (or before) the one that holds the quotation; `null` if there is none. */
  paragraph(id: QuoteId, offset: number): Promise<Paragraph | null>;
  /** A page of the whole article; `null` past its end, and for a record. */
  page(id: ArticleId, page: number): Promise<Page | null>;
  related(id: ArticleId, limit: number): Promise<readonly Related[]>;
  /** What the library says of each quotation in a text of at most {@link longestChecked} characters. */
  verify(text: string): Promise<readonly CheckedQuotation[]>;
  /** At most `limit` completions among what meets the filter; an empty text gives the most useful ones. */
  suggest(
    field: SuggestionField,
    typed: string,
    limit: number,
    filter?: Filter,
  ): Promise<readonly Suggestion[]>;
}

const reference = /^article:([A-Za-z0-9_-]{12})$/;

/** A value for a suggestion that names one article and nothing else. */
export function articleReference(id: ArticleId): string {
  return `article:${id}`;
}

/** The article that a query names outright, if it is a reference. */
export function referredArticle(query: string): ArticleId | null {
  return (reference.exec(query.trim())?.[1] as ArticleId | undefined) ?? null;
}

export function asArticleId(text: string): ArticleId | null {
  return /^[A-Za-z0-9_-]{12}$/.test(text) ? (text as ArticleId) : null;
}

export function asQuoteId(text: string): QuoteId | null {
  return /^[A-Za-z0-9_-]{12}\.[A-Za-z0-9_-]{6}$/.test(text) ? (text as QuoteId) : null;
}

/** True for a quotation that may be offered: more likely somebody's words than a title or a scare quote. */
export function isSpeech(quote: Quote): boolean {
  return quote.speech >= 0.5 && quote.within === null;
}
