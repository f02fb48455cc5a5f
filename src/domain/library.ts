import type { Article, ArticleId } from "./article.ts";
import type { Filter } from "./filter.ts";
import type { LocaleCode } from "./locale.ts";
import type { Citation, Page, Paragraph, Passage, QuotedPassage, QuoteId, Related } from "./quoted.ts";
import type { CheckedQuotation } from "./verification.ts";

export interface QuoteFilter {
  /** What it is about; empty for anything. */
  readonly about: string;
  /** Who said it: any form of the name, or a role; empty for anybody. */
  readonly by: string;
  /** Conditions on the article; none without. */
  readonly filter?: Filter;
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
