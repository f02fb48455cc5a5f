import type { Article, ArticleId } from "../domain/article.ts";
import { type Filter, noFilter } from "../domain/filter.ts";
import type {
  Found,
  Library,
  LibraryOverview,
  QuoteFilter,
  SearchOptions,
  Suggestion,
  SuggestionField,
} from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type {
  Citation,
  Page,
  Paragraph,
  Passage,
  QuotedPassage,
  QuoteId,
  Related,
} from "../domain/quoted.ts";
import { referredArticle } from "../domain/references.ts";
import { contains, type Span, slice } from "../domain/span.ts";
import type { CheckedQuotation } from "../domain/verification.ts";
import { summarise } from "../reading/summary/summarise.ts";
import { cite, passage, quotedPassage } from "./quoted-passage.ts";
import { blockOf, pages, paragraph } from "./reading-on.ts";
import { ArticleIndex } from "./search/article-index.ts";
import { type Matcher, matcher, matchesIn } from "./search/matcher.ts";
import { passesOf } from "./search/meets-filter.ts";
import { queryTerms } from "./search/query.ts";
import { type IndexedQuote, QuoteIndex, weight } from "./search/quote-index.ts";
import { RelatedArticles } from "./search/related.ts";
import { allStopWords, stopWordsOf } from "./search/stop-words.ts";
import { Suggestions } from "./search/suggestions.ts";
import { termsOf } from "./search/terms.ts";
import { Verifier } from "./verify/verifier.ts";

/** The library in this process: articles in memory, MiniSearch beside them. */
export class MemoryLibrary implements Library {
  readonly #articles: ReadonlyMap<ArticleId, Article>;
  readonly #index: ArticleIndex;
  readonly #quotes: QuoteIndex;
  readonly #suggestions: Suggestions;
  /** Made when first asked for: they read every article once more. */
  #related: RelatedArticles | null = null;
  #verifier: Verifier | null = null;

  constructor(articles: readonly Article[]) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#index = new ArticleIndex(articles);
    this.#quotes = new QuoteIndex(articles);
    this.#suggestions = new Suggestions(articles);
  }

  async overview(): Promise<LibraryOverview> {
    const articles = [...this.#articles.values()];
    return {
      articles: articles.length,
      records: articles.filter(({ kind }) => kind === "record").length,
      quotes: this.#quotes.all.length,
      languages: byFrequency(articles.map(({ language }) => language)),
    };
  }

  async article(id: ArticleId): Promise<Article | null> {
    return this.#articles.get(id) ?? null;
  }

  async cite(id: ArticleId): Promise<Citation | null> {
    const article = this.#articles.get(id);
    return article ? cite(article) : null;
  }

  async search(query: string, { locale, limit, filter = noFilter }: SearchOptions): Promise<Found> {
    const referred = referredArticle(query);
    if (referred) {
      const article = this.#articles.get(referred);
      return article ? { citations: [cite(article)], total: 1 } : { citations: [], total: 0 };
    }
    const found = this.#index.search(wordings(query, locale), passesOf(filter));
    if (filter.sort === "newest") found.sort((a, b) => newestFirst(a, b));
    return { citations: found.slice(0, limit).map(cite), total: found.length };
  }

  async nearestTitles(query: string, limit: number): Promise<readonly Citation[]> {
    return this.#index.nearest(queryTerms(query, allStopWords)).slice(0, limit).map(cite);
  }

  async summary(id: ArticleId, query: string, maxChars: number): Promise<readonly Passage[]> {
    const article = this.#articles.get(id);
    if (!article) return [];
    const wanted = termsFor(article, query);
    const matches = matcherFor(article, wanted);
    const options = matches
      ? { maxChars, relevance: (span: Span) => relevance(article, span, matches, wanted.length) }
      : { maxChars };
    return summarise(article, options).map((span, at, spans) => {
      const before = spans[at - 1];
      const continues = before !== undefined && article.text.slice(before.end, span.start).trim() === "";
      return { ...passage(article, span, matches), continues };
    });
  }

  async quotesOf(id: ArticleId): Promise<readonly QuotedPassage[]> {
    const article = this.#articles.get(id);
    if (!article) return [];
    return this.#quotes.of(article).map((entry) => quotedPassage(article, entry.quote, entry.id, null));
  }

  async bestQuote(id: ArticleId, query: string): Promise<QuotedPassage | null> {
    const article = this.#articles.get(id);
    if (!article) return null;
    const matches = matcherFor(article, termsFor(article, query));
    let best: { entry: IndexedQuote; score: number } | null = null;
    for (const entry of this.#quotes.of(article)) {
      const score = weight(entry.quote) + 2 * (matches ? hits(article, entry, matches) : 0);
      if (!best || score > best.score) best = { entry, score };
    }
    return best && quotedPassage(article, best.entry.quote, best.entry.id, matches);
  }

  async searchQuotes(
    { about, by, filter = noFilter }: QuoteFilter,
    locale: LocaleCode,
  ): Promise<readonly QuoteId[]> {
    const referred = referredArticle(about);
    const passes = passesOf(filter);
    const found = this.#quotes.search(
      referred ? [] : wordings(about, locale),
      queryTerms(by, allStopWords),
      referred ? (article) => article.id === referred && passes(article) : passes,
    );
    if (filter.sort === "newest") found.sort((a, b) => newestFirst(a.article, b.article));
    return found.map(({ id }) => id);
  }

  async quote(id: QuoteId, about: string): Promise<QuotedPassage | null> {
    const entry = this.#quotes.get(id);
    if (!entry) return null;
    return quotedPassage(
      entry.article,
      entry.quote,
      id,
      matcherFor(entry.article, termsFor(entry.article, about)),
    );
  }

  async paragraph(id: QuoteId, offset: number): Promise<Paragraph | null> {
    const entry = this.#quotes.get(id);
    if (!entry) return null;
    const { article, quote } = entry;
    const index = blockOf(article, quote) + offset;
    const span = paragraph(article, index, offset === 0 ? quote.span : null);
    return (
      span && {
        passage: passage(article, span, null),
        quotation: contains(span, quote.outer) ? quote.outer : null,
        hasPrevious: index > 0,
        hasNext: index + 1 < article.blocks.length,
      }
    );
  }

  async page(id: ArticleId, page: number): Promise<Page | null> {
    const article = this.#articles.get(id);
    if (article?.kind !== "full") return null;
    const all = pages(article);
    const spans = all[page - 1];
    return spans
      ? { passages: spans.map((span) => passage(article, span, null)), page, pages: all.length }
      : null;
  }

  async related(id: ArticleId, limit: number): Promise<readonly Related[]> {
    const article = this.#articles.get(id);
    if (!article) return [];
    this.#related ??= new RelatedArticles([...this.#articles.values()], stopWordsOf);
    return this.#related
      .of(article, limit)
      .map((one) => ({ citation: cite(one.article), shared: one.shared }));
  }

  async verify(text: string): Promise<readonly CheckedQuotation[]> {
    this.#verifier ??= new Verifier([...this.#articles.values()]);
    return this.#verifier.verify(text);
  }

  async suggest(
    field: SuggestionField,
    typed: string,
    limit: number,
    filter?: Filter,
  ): Promise<readonly Suggestion[]> {
    return this.#suggestions.suggest(field, typed, limit, passesOf(filter));
  }
}

function newestFirst(a: Article, b: Article): number {
  return (b.date ?? "").localeCompare(a.date ?? "");
}

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/**
 * The query as its reader's language has it and, for want of an answer, without what is empty in any language: "war"
 * is a word to an English reader, and "de" is none in the French name that they type.
 */
function wordings(query: string, locale: LocaleCode): string[][] {
  const own = queryTerms(query, stopWordsOf(locale));
  const bare = queryTerms(query, allStopWords);
  if (own.length === 0) return [];
  return own.length === bare.length ? [own] : [own, bare];
}

/** The words that count in this article: those that are empty in its language do not. */
function termsFor({ language }: Article, query: string): string[] {
  return referredArticle(query) ? [] : queryTerms(query, stopWordsOf(language));
}

function matcherFor(article: Article, wanted: readonly string[]): Matcher | null {
  return wanted.length > 0 ? matcher(wanted, termsOf(article.text)) : null;
}

/** Share of the query's words that the span answers, 0 to 1. */
function relevance(article: Article, span: Span, matches: Matcher, wanted: number): number {
  const found = new Map<string, number>();
  for (const term of termsOf(slice(article.text, span))) {
    const score = matches(term);
    if (score > 0) found.set(term, score);
  }
  const total = [...found.values()].reduce((sum, score) => sum + score, 0);
  return Math.min(1, total / wanted);
}

function hits(article: Article, { quote }: IndexedQuote, matches: Matcher): number {
  const inQuote = matchesIn(article.text, quote.span, matches).length;
  return inQuote + 0.3 * (matchesIn(article.text, quote.context, matches).length - inQuote);
}
