import type { Article, ArticleId } from "../domain/article.ts";
import {
  type Citation,
  type Library,
  type LibraryOverview,
  type Passage,
  type QuotedPassage,
  type QuoteFilter,
  type QuoteId,
  referredArticle,
  type Suggestion,
  type SuggestionField,
} from "../domain/library.ts";
import { type Span, slice } from "../domain/span.ts";
import { languages } from "../languages/index.ts";
import { summarise } from "../reading/summarise.ts";
import { ArticleIndex } from "./article-index.ts";
import { type Matcher, matcher, matchesIn } from "./matcher.ts";
import { queryTerms } from "./query.ts";
import { type IndexedQuote, QuoteIndex, weight } from "./quote-index.ts";
import { cite, passage, quotedPassage } from "./quoted-passage.ts";
import { Suggestions } from "./suggestions.ts";
import { termsOf } from "./terms.ts";

/** A word that is empty in any language ("de", "the") is never the reason for which an article is missed. */
const stopWords: ReadonlySet<string> = new Set(languages.flatMap((language) => [...language.stopWords]));

/** The library in this process: articles in memory, MiniSearch beside them. */
export class MemoryLibrary implements Library {
  readonly #articles: ReadonlyMap<ArticleId, Article>;
  readonly #index: ArticleIndex;
  readonly #quotes: QuoteIndex;
  readonly #suggestions: Suggestions;

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
      languages: [...new Set(articles.map(({ language }) => language))].sort(),
    };
  }

  async article(id: ArticleId): Promise<Article | null> {
    return this.#articles.get(id) ?? null;
  }

  async cite(id: ArticleId): Promise<Citation | null> {
    const article = this.#articles.get(id);
    return article ? cite(article) : null;
  }

  async search(query: string, { limit }: { limit: number }): Promise<readonly Citation[]> {
    const referred = referredArticle(query);
    if (referred) {
      const article = this.#articles.get(referred);
      return article ? [cite(article)] : [];
    }
    return this.#index.search(parse(query)).slice(0, limit).map(cite);
  }

  async nearestTitles(query: string, limit: number): Promise<readonly Citation[]> {
    return this.#index.nearest(parse(query)).slice(0, limit).map(cite);
  }

  async summary(id: ArticleId, query: string, maxChars: number): Promise<readonly Passage[]> {
    const article = this.#articles.get(id);
    if (!article) return [];
    const wanted = parse(query);
    const matches = matcherFor(article, wanted);
    const options = matches
      ? { maxChars, relevance: (span: Span) => relevance(article, span, matches, wanted.length) }
      : { maxChars };
    return summarise(article, options).map((span) => passage(article, span, matches));
  }

  async quotesOf(id: ArticleId, query: string): Promise<readonly QuotedPassage[]> {
    const article = this.#articles.get(id);
    if (!article) return [];
    const matches = matcherFor(article, parse(query));
    const shown = this.#quotes.of(article).map((entry) => ({
      passage: quotedPassage(article, entry.quote, entry.id, matches),
      score: weight(entry.quote) + 2 * (matches ? hits(article, entry, matches) : 0),
    }));
    if (matches) shown.sort((a, b) => b.score - a.score);
    return shown.map((one) => one.passage);
  }

  async searchQuotes({ about, by }: QuoteFilter): Promise<readonly QuoteId[]> {
    const referred = referredArticle(about);
    const found = this.#quotes.search(referred ? parse("") : parse(about), parse(by));
    return found.filter(({ article }) => !referred || article.id === referred).map(({ id }) => id);
  }

  async quote(id: QuoteId, about: string): Promise<QuotedPassage | null> {
    const entry = this.#quotes.get(id);
    if (!entry) return null;
    return quotedPassage(entry.article, entry.quote, id, matcherFor(entry.article, parse(about)));
  }

  async suggest(field: SuggestionField, typed: string, limit: number): Promise<readonly Suggestion[]> {
    return this.#suggestions.suggest(field, typed, limit);
  }
}

function parse(query: string): string[] {
  return queryTerms(referredArticle(query) ? "" : query, stopWords);
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
