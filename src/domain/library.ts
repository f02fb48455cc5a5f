import type { ArticleId } from "./article.ts";
import type { PartialDate } from "./document.ts";
import type { Filter } from "./filter.ts";
import type { Holdings } from "./holdings.ts";
import type { LocaleCode } from "./locale.ts";
import type { Citation, Page, Paragraph, Passage, QuotedPassage, QuoteId, Related } from "./quoted.ts";
import type { CheckedQuotation } from "./verification.ts";

/** All that an answer shows of one article. */
export interface ArticleCard {
  readonly citation: Citation;
  /** In the library's own words; always labelled. */
  readonly abstract: string | null;
  /** Whole sentences in the article's order, chosen for the query. */
  readonly summary: readonly Passage[];
  /** The quotation that answers the query best, or says most without one; `null` if the article has none. */
  readonly quote: QuotedPassage | null;
  /** How many quotations the article has. */
  readonly quotes: number;
}

export interface QuoteFilter {
  /** What it is about; empty for anything. */
  readonly about: string;
  /** Who said it: any form of the name, or a role; empty for anybody. */
  readonly by: string;
  /** Conditions on the article; none without. */
  readonly filter?: Filter;
}

/**
 * A step of a walk through all quotations that fit. Nothing is kept between two steps: each says where it is. `random`
 * goes through all of them, each once, in the order that the seed gives; `place` is any integer.
 */
export type WalkStep =
  | { readonly kind: "first" }
  | { readonly kind: "at" | "next" | "previous"; readonly quote: QuoteId }
  | { readonly kind: "random"; readonly seed: number; readonly place: number };

export interface Walked {
  readonly quote: QuotedPassage;
  /** 1-based; `null` where the quotation asked for is none of those that fit. */
  readonly position: number | null;
  /** How many fit; with `more`, at least so many: beyond them nobody counted. */
  readonly total: number;
  readonly more: boolean;
  /** As in {@link Found}, of this quotation's article. */
  readonly missing: readonly string[];
  readonly replaced: Found["replaced"];
}

export interface QuotesOfArticle {
  readonly quotes: readonly QuotedPassage[];
  /** 1-based place of the first. */
  readonly from: number;
  readonly total: number;
}

export type CompletionField = "article" | "topic" | "speaker" | "source";
export type CompletionKind = "title" | "person" | "organisation" | "topic" | "outlet";

export interface Suggestion {
  /** What the person sees. */
  readonly label: string;
  /** What the command gets: words to search for, or a reference to one article (`articleReference`). */
  readonly value: string;
  /** What it is, to be shown beside the label. */
  readonly note?: SuggestionNote;
}

export type SuggestionNote =
  | { readonly kind: "title"; readonly date: PartialDate | null; readonly outlet: string | null }
  /** `role` is the one by which somebody was found. */
  | {
      readonly kind: "person" | "organisation";
      readonly role: string | null;
      readonly quotes: number;
    }
  | { readonly kind: "topic" | "outlet"; readonly articles: number }
  /** What a date in words stands for. */
  | { readonly kind: "date"; readonly date: PartialDate };
/** One of several people of one last name. */
export interface Namesake {
  readonly name: string;
  readonly articles: number;
}

export interface Found {
  /** Best first, at most as many as asked for. */
  readonly citations: readonly Citation[];
  /** How many fit in all; with `more`, at least so many: beyond them nobody counted. */
  readonly total: number;
  readonly more?: boolean;
  /** Where the query is a last name that several people bear who are as likely meant: them, most articles first. */
  readonly namesakes?: readonly Namesake[];
  /** Words of the query, as typed, that the best one (or the one that is shown) does not have: the two rarest at most. */
  readonly missing: readonly string[];
  /** Words that stand nowhere, or of a speaker's name that nobody bears, and the near spellings that were taken for them. */
  readonly replaced: readonly ReplacedWord[];
  /** Words that it has not, and words of its own that only begin alike: "national" for "nationality". */
  readonly relatives: readonly { readonly typed: string; readonly by: readonly string[] }[];
}

export interface ReplacedWord {
  readonly typed: string;
  readonly by: readonly string[];
  /** Where it was asked for as the name of somebody who speaks. */
  readonly of?: "speaker";
}

export interface SearchOptions {
  readonly locale: LocaleCode;
  readonly limit: number;
  readonly filter?: Filter;
  /** The one of whose words {@link Found} tells, where it fits; the best one without. */
  readonly shown?: ArticleId;
}

/** Words that articles are to be about. */
export interface Topic {
  readonly words: string;
  readonly locale: LocaleCode;
}

/** What is said of a topic's words is said of the newest article; nothing without a topic. */
export interface Latest extends Pick<Found, "missing" | "replaced" | "relatives"> {
  readonly citations: readonly Citation[];
  /** 1-based place of the first. */
  readonly from: number;
  readonly total: number;
}

/**
 * What commands may ask of the articles, in what people read: no whole article and no list of all ids crosses it, so
 * that it costs the same wherever the articles are kept. Everything is asynchronous and plain data.
 */
export interface Library {
  holdings(): Promise<Holdings>;
  cite(id: ArticleId): Promise<Citation | null>;
  /** `null` for an article that is not there. The summary has about `aboutChars` UTF-16 units; one sentence may be longer. */
  card(id: ArticleId, query: string, aboutChars: number): Promise<ArticleCard | null>;
  /** Empty when nothing fits. A reference from a suggestion finds its article. */
  search(query: string, options: SearchOptions): Promise<Found>;
  /** Titles that come nearest to a query that finds nothing, best first. */
  nearestTitles(query: string, limit: number): Promise<readonly Citation[]>;
  /** The quotations of one article from the page of `perPage` that holds the 1-based place `from`; past the end the last. */
  quotesOf(id: ArticleId, from: number, perPage: number): Promise<QuotesOfArticle>;
  /** A quotation among all that fit, best first; `null` when none fits, or the one stepped from is gone. */
  walk(filter: QuoteFilter, step: WalkStep, locale: LocaleCode): Promise<Walked | null>;
  /** One quotation; `about` decides what is highlighted. */
  quote(id: QuoteId, about: string): Promise<QuotedPassage | null>;
  /** The paragraph `offset` paragraphs after (or before) the one that holds the quotation; `null` if there is none. */
  paragraph(id: QuoteId, offset: number): Promise<Paragraph | null>;
  /** A page of the whole article; `null` past its end, and for a record. */
  page(id: ArticleId, page: number): Promise<Page | null>;
  related(id: ArticleId, limit: number): Promise<readonly Related[]>;
  /** What the library says of each quotation in a text of at most `longestChecked` characters. */
  verify(text: string): Promise<readonly CheckedQuotation[]>;
  /** A page of the newest articles, from the 1-based place `from`; past the end the last page. About `topic` where one is given. */
  latest(filter: Filter, from: number, perPage: number, topic?: Topic): Promise<Latest>;
  /** Outlets whose names or hosts come nearest to a source that no article has; `null` where some article has it. */
  nearestSources(source: string, limit: number): Promise<readonly string[] | null>;
  /** At most `limit` completions among what meets the filter; an empty text gives the most useful ones. */
  complete(
    field: CompletionField,
    typed: string,
    limit: number,
    filter?: Filter,
  ): Promise<readonly Suggestion[]>;
}
