import type { Article, ArticleId } from "../domain/article.ts";
import { cite } from "../domain/cite.ts";
import type { Engine } from "../domain/engine.ts";
import { type Filter, noFilter } from "../domain/filter.ts";
import type { Holdings } from "../domain/holdings.ts";
import type {
  ArticleCard,
  CompletionField,
  Found,
  Latest,
  Library,
  QuoteFilter,
  QuotesOfArticle,
  SearchOptions,
  Suggestion,
  Topic,
  Walked,
  WalkStep,
} from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { Citation, Page, Paragraph, QuotedPassage, QuoteId, Related } from "../domain/quoted.ts";
import { referredArticle } from "../domain/references.ts";
import type { CheckedQuotation } from "../domain/verification.ts";
import { queryStatistics } from "./answer/query-statistics.ts";
import { answer } from "./answering.ts";
import { articleIdOfAddress } from "./article-address.ts";
import { articleOrCopy } from "./article-or-copy.ts";
import { offeredQuotes } from "./offered-quotes.ts";
import { Quotations } from "./quotations.ts";
import { passage } from "./quoted-passage.ts";
import { withoutExcluded } from "./ranking/query-analysis.ts";
import type { Explanation } from "./ranking/rank.ts";
import { pages } from "./reading-on.ts";
import { relatedTo } from "./related/related.ts";
import { mostNominated, searchArticles } from "./search/article-search.ts";
import { conditionOf } from "./search/condition.ts";
import { namesakesOf } from "./search/namesakes.ts";
import { nearestSources } from "./search/nearest-sources.ts";
import { nearestArticles } from "./search/nearest-titles.ts";
import { queryTerms } from "./search/query.ts";
import { allStopWords } from "./search/stop-words.ts";
import { suggestions } from "./search/suggestions.ts";
import { Verifier } from "./verify/verifier.ts";

const everyWord = { missing: [], replaced: [], relatives: [] } as const;

/** An article that a query finds, and why it stands where it stands. */
export interface Explained {
  readonly article: Article;
  readonly explanation: Explanation;
}

/** Answers from the articles that an engine keeps. All that decides what a person reads is here and below. */
export class ArticleLibrary implements Library {
  readonly #engine: Engine;
  readonly #quotations: Quotations;
  readonly #verifier: Verifier;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#quotations = new Quotations(engine);
    this.#verifier = new Verifier(engine);
  }

  holdings(): Promise<Holdings> {
    return this.#engine.holdings();
  }

  async cite(id: ArticleId): Promise<Citation | null> {
    const [citation] = await this.#engine.citations([id]);
    if (citation) return citation;
    const article = await articleOrCopy(this.#engine, id);
    return article && cite(article);
  }

  async card(id: ArticleId, query: string, aboutChars: number): Promise<ArticleCard | null> {
    const article = await articleOrCopy(this.#engine, id);
    if (!article) return null;
    const offered = offeredQuotes(article);
    const statistics = await queryStatistics(this.#engine, article, query);
    return {
      citation: cite(article),
      abstract: article.abstract,
      ...answer(article, query, offered, aboutChars, statistics),
      quotes: offered.length,
    };
  }

  async search(query: string, { locale, limit, filter = noFilter, shown }: SearchOptions): Promise<Found> {
    const referred = referredArticle(query) ?? (await this.#atAddress(query));
    if (referred) {
      const citations = await this.#cited([referred]);
      return { ...everyWord, citations, total: citations.length };
    }
    const asked = { query, locale, filter, shown: shown ?? null, limit };
    const { ranked, bare, ...found } = await searchArticles(this.#engine, asked);
    const citations = ranked.map(({ candidate }) => candidate.citation);
    const namesakes = ranked[0]?.explanation.equalTitle ? [] : await namesakesOf(this.#engine, bare);
    return { ...found, citations, namesakes };
  }

  /** Why the articles that fit stand where they stand, best first. */
  async explain(query: string, locale: LocaleCode, limit: number): Promise<readonly Explained[]> {
    const asked = { query, locale, filter: noFilter, shown: null, limit };
    const { ranked } = await searchArticles(this.#engine, asked);
    const articles = await this.#engine.articles(ranked.map(({ candidate }) => candidate.citation.article));
    return ranked.flatMap(({ explanation }, at) => {
      const article = articles[at];
      return article ? [{ article, explanation }] : [];
    });
  }

  async nearestTitles(query: string, limit: number): Promise<readonly Citation[]> {
    const ids = await nearestArticles(this.#engine, queryTerms(withoutExcluded(query), allStopWords));
    return this.#cited(ids.slice(0, limit));
  }

  async latest(filter: Filter, from: number, perPage: number, topic?: Topic): Promise<Latest> {
    if (topic) return this.#latestAbout(topic, filter, from, perPage);
    const where = conditionOf(filter);
    const page = async (first: number) => this.#engine.newest(first, perPage, where);
    const asked = Math.floor((Math.max(1, from) - 1) / perPage) * perPage;
    const found = await page(asked);
    // A page that is no longer there, since articles went, gives way to the last one that is.
    const last = Math.max(0, Math.ceil(found.total / perPage) - 1) * perPage;
    const first = Math.min(asked, last);
    const { articles, total } = first === asked ? found : await page(first);
    return { ...everyWord, citations: await this.#cited(articles), from: first + 1, total };
  }

  async #latestAbout(
    { words, locale }: Topic,
    filter: Filter,
    from: number,
    perPage: number,
  ): Promise<Latest> {
    const newest: Filter = { ...filter, sort: "newest" };
    const upTo = (limit: number) => this.search(words, { locale, limit, filter: newest });
    const asked = Math.floor((Math.max(1, from) - 1) / perPage) * perPage;
    const found = await upTo(Math.min(asked, mostNominated) + perPage);
    const first = Math.min(asked, Math.max(0, Math.ceil(found.total / perPage) - 1) * perPage);
    const { missing, replaced, relatives, citations, total } = found;
    return {
      ...{ missing, replaced, relatives, from: first + 1, total },
      citations: citations.slice(first, first + perPage),
    };
  }

  nearestSources(source: string, limit: number): Promise<readonly string[] | null> {
    return nearestSources(this.#engine, source, limit);
  }

  quotesOf(id: ArticleId, from: number, perPage: number): Promise<QuotesOfArticle> {
    return this.#quotations.quotesOf(id, from, perPage);
  }

  walk(filter: QuoteFilter, step: WalkStep, locale: LocaleCode): Promise<Walked | null> {
    return this.#quotations.walk(filter, step, locale);
  }

  quote(id: QuoteId, about: string): Promise<QuotedPassage | null> {
    return this.#quotations.quote(id, about);
  }

  paragraph(id: QuoteId, offset: number): Promise<Paragraph | null> {
    return this.#quotations.paragraph(id, offset);
  }

  async page(id: ArticleId, page: number): Promise<Page | null> {
    const article = await articleOrCopy(this.#engine, id);
    if (article?.kind !== "full") return null;
    const all = pages(article);
    const spans = all[page - 1];
    return spans
      ? { passages: spans.map((span) => passage(article, span, null)), page, pages: all.length }
      : null;
  }

  async related(id: ArticleId, limit: number): Promise<readonly Related[]> {
    const article = await articleOrCopy(this.#engine, id);
    if (!article) return [];
    const related = await relatedTo(this.#engine, article, limit);
    return related.map((one) => ({ citation: cite(one.article), shared: one.shared, person: one.person }));
  }

  async verify(text: string): Promise<readonly CheckedQuotation[]> {
    return this.#verifier.verify(text);
  }

  async complete(
    field: CompletionField,
    typed: string,
    limit: number,
    filter?: Filter,
  ): Promise<readonly Suggestion[]> {
    return suggestions(this.#engine, field, typed, limit, conditionOf(filter));
  }

  /** The article of an address, if the query is one. */
  async #atAddress(query: string): Promise<ArticleId | null> {
    const id = articleIdOfAddress(query);
    return id && ((await articleOrCopy(this.#engine, id))?.id ?? null);
  }

  async #cited(ids: readonly ArticleId[]): Promise<Citation[]> {
    const found = await this.#engine.citations(ids);
    const citations = await Promise.all(ids.map((id, at) => found[at] ?? this.cite(id)));
    return citations.filter((citation) => citation !== null);
  }
}
