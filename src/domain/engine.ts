import type { Article, ArticleId } from "./article.ts";
import type { PartialDate } from "./document.ts";
import type { Holdings } from "./holdings.ts";
import type { CompletionField, CompletionKind } from "./library.ts";
import type { ArticleTerms, CollectionStatistics, NearTerm, Nomination, Nominee } from "./nomination.ts";
import type { Citation } from "./quoted.ts";

/** What an article is called and calls: where a misspelt name is looked for. */
export const nameFields = ["title", "people", "tags"] as const;
export type NameField = (typeof nameFields)[number];

/** What is known of an article without its words. */
export type ArticleCard = Pick<Article, "id" | "kind" | "date" | "outlet" | "language">;

/**
 * An article with all that an engine needs to find it again. Every term in it was made by the library, so that each
 * engine tokenises and folds alike and none has to know a language.
 */
export interface Digest {
  readonly card: ArticleCard;
  /** May be made when it is asked for, which takes a while. */
  readonly article: Article;
  /** Its words, what it is called and calls, and its people as folded keys that only the same person has. */
  readonly terms: ArticleTerms;
  /** The words by which people ask for its outlet or its host. */
  readonly source: readonly string[];
  /** How many of its quotations may be offered. */
  readonly quotes: number;
  readonly completions: readonly Completion[];
  readonly passages: PassageDigest;
  /** What it tells of people, for the library alone: an engine gives it back as it is, or leaves it. Often empty. */
  readonly note: string;
}

/** Something to complete a prefix to. */
export interface Completion {
  readonly fields: readonly CompletionField[];
  readonly kind: CompletionKind;
  readonly label: string;
  readonly value: string;
  /** The label's words, folded, with one space between. */
  readonly folded: string;
  /** Other folded words by which it is found. */
  readonly forms: readonly CompletionForm[];
  /** How many quotations of the article are theirs, of a person or an organisation; else 0. */
  readonly quotes: number;
  /** How many articles have to have it before it is offered: 1 for what is declared, 2 for what was read from the text. */
  readonly fewest: 1 | 2;
}

/** A role that somebody has, as the article writes it, or another spelling of the label, such as initials. */
export interface CompletionForm {
  readonly kind: "role" | "spelling";
  readonly folded: string;
  readonly label: string;
}

/** The article cut into runs of words, for finding where words stand that somebody quotes. */
export interface PassageDigest {
  /** Where each segment begins, in UTF-16 units of the article's text, ascending; the first is 0. */
  readonly starts: Uint32Array;
  /** Hashes of pairs of neighbouring words, each once in a segment. */
  readonly pairs: Uint32Array;
  /** For each of {@link pairs}: the segment in which it stands. */
  readonly owners: Uint32Array;
}

/** Conditions on an article besides its words; `null` for none. The words of a source are all needed, as beginnings. */
export interface Condition {
  readonly after: PartialDate | null;
  readonly before: PartialDate | null;
  /** Primary tag, lower-case. */
  readonly language: string | null;
  readonly source: readonly string[] | null;
}

export interface WantedTerm {
  readonly term: string;
  /** Whether words that begin so count as well. */
  readonly prefix: boolean;
  /** Typing mistakes that are forgiven, all but one in the first letter, which people mistype least of all. */
  readonly edits: 0 | 1 | 2;
}

export interface Wanted<Field extends string> {
  readonly terms: readonly WantedTerm[];
  /** Whether all terms have to be found, or any. */
  readonly combine: "all" | "any";
  readonly fields: readonly Field[];
}

/** Nominated by terms of a field, and not by how it would rank. */
export interface FieldNominee {
  readonly article: ArticleId;
  readonly date: PartialDate | null;
  /** The engine's; the higher the better, comparable within one answer only. */
  readonly score: number;
  /** The article's terms that answered, so that the library can judge them. */
  readonly terms: readonly string[];
}

/** In which order all quotations are gone through: a fixed one, or the newest articles first. */
export type QuoteOrder = "fixed" | "newest";

/** A quotation by its place among all that meet a condition. */
export interface QuoteAt {
  readonly article: ArticleId;
  /** 0-based, among the quotations of its article. */
  readonly nth: number;
}

export interface PassageNominee {
  readonly article: ArticleId;
  readonly segment: number;
  readonly score: number;
  /** {@link PassageDigest.starts} of the article. */
  readonly starts: ArrayLike<number>;
}

export interface Completed {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly value: string;
  /** The role by which somebody was found. */
  readonly role: string | null;
  /** How many articles it leads to, and how many quotations of theirs there are. */
  readonly articles: number;
  readonly quotes: number;
  /** Of a title. */
  readonly date: PartialDate | null;
  readonly outlet: string | null;
}

/**
 * Keeps articles and finds candidates among them; what a person reads is decided above it, by the library. Articles
 * are added and taken away one by one while it answers, and no single step holds the event loop for longer than one
 * article needs, or some 20 ms.
 */
export interface Engine {
  /** Adds articles; one whose id is known replaces the known one. */
  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void>;
  /** Takes articles away; an id that is not known is passed over. */
  remove(ids: Iterable<ArticleId>): Promise<void>;

  holdings(): Promise<Holdings>;
  /** So many of the newest articles that meet the condition, past `skipped` of them, and how many there are in all. */
  newest(
    skipped: number,
    limit: number,
    where: Condition | null,
  ): Promise<{ readonly articles: readonly ArticleId[]; readonly total: number }>;
  article(id: ArticleId): Promise<Article | null>;
  /** As {@link article}, for each of `ids` in their order. */
  articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]>;
  /** What is told of each of the articles where it is named and not shown, for which they need not be made. */
  citations(ids: readonly ArticleId[]): Promise<readonly (Citation | null)[]>;
  statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics>;
  /** The best articles by the nomination's groups, best first. */
  nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]>;
  /** Surface forms at most `edits` (0 to 2) away from a word, or with `edits` 0 those that it begins. */
  near(word: string, edits: number): Promise<readonly NearTerm[]>;
  /** The articles with the wanted terms in their names, in no order. */
  nominateByName(wanted: Wanted<NameField>, where: Condition | null): Promise<readonly FieldNominee[]>;
  countQuotes(where: Condition | null): Promise<number>;
  /** The quotation at a 0-based place of all that meet the condition; `null` past the last. */
  quoteAt(place: number, order: QuoteOrder, where: Condition | null): Promise<QuoteAt | null>;
  /** How many quotations stand before those of the article; `null` if it does not meet the condition. */
  quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null): Promise<number | null>;
  /** The articles that hold any of the keys; `null` for a key of more than `most` articles, which relates none of them. */
  holders(keys: readonly string[], most: number): Promise<readonly (readonly ArticleId[] | null)[]>;
  /** The segments that hold the pairs of words, those with the most and the rarest first; `limit` at most. */
  passages(pairs: readonly number[], limit: number): Promise<readonly PassageNominee[]>;
  /**
   * Completions of a folded prefix, the likeliest first: people by their quotations, topics by their articles, titles
   * by how they match and by date. An empty one gives the most frequent, but of articles the newest. With `near` it is
   * what begins so but for a slip or two.
   */
  complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling?: "exact" | "near",
  ): Promise<readonly Completed[]>;
}
