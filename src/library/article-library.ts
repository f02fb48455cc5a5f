import type { Article, ArticleId } from "../domain/article.ts";
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
  Walked,
  WalkStep,
} from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { Citation, Page, Paragraph, QuotedPassage, QuoteId, Related } from "../domain/quoted.ts";
import { articleOfQuote, referredArticle } from "../domain/references.ts";
import { contains } from "../domain/span.ts";
import type { CheckedQuotation } from "../domain/verification.ts";
import { type QueryStatistics, wantedTerms } from "./answer/asked.ts";
import { answer, marksOf } from "./answering.ts";
import { articleIdOfAddress } from "./article-address.ts";
import { copyKey } from "./digest.ts";
import { type OfferedQuote, offeredQuotes } from "./offered-quotes.ts";
import { everyQuote, listed, type QuoteSequence, stepTo } from "./quote-walk.ts";
import { cite, passage, quotedPassage } from "./quoted-passage.ts";
import { idf } from "./ranking/plan.ts";
import { withoutExcluded } from "./ranking/query-analysis.ts";
import type { Ranked } from "./ranking/rank.ts";
import { stemCode, stemTerm } from "./ranking/stemming.ts";
import { blockOf, pages, paragraph } from "./reading-on.ts";
import { relatedTo } from "./related/related.ts";
import { type ArticleCandidate, searchArticles } from "./search/article-search.ts";
import { conditionOf } from "./search/condition.ts";
import { namesakesOf } from "./search/namesakes.ts";
import { nearestSources } from "./search/nearest-sources.ts";
import { nearestArticles } from "./search/nearest-titles.ts";
import { queryTerms } from "./search/query.ts";
import { quotesBy, searchQuotes } from "./search/quote-search.ts";
import { allStopWords } from "./search/stop-words.ts";
import { suggestions } from "./search/suggestions.ts";
import { Verifier } from "./verify/verifier.ts";

const everyWord = { missing: [], replaced: [], relatives: [] } as const;

interface Sequenced {
  readonly sequence: QuoteSequence;
  /** Whether there may be more than it has. */
  readonly more: boolean;
  readonly saidAt: (place: number) => Pick<Walked, "missing" | "replaced">;
}

/** Answers from the articles that an engine keeps. All that decides what a person reads is here and below. */
export class ArticleLibrary implements Library {
  readonly #engine: Engine;
  readonly #verifier: Verifier;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#verifier = new Verifier(engine);
  }

  holdings(): Promise<Holdings> {
    return this.#engine.holdings();
  }

  async cite(id: ArticleId): Promise<Citation | null> {
    const article = await this.#engine.article(id);
    return article && cite(article);
  }

  async card(id: ArticleId, query: string, aboutChars: number): Promise<ArticleCard | null> {
    const article = await this.#engine.article(id);
    if (!article) return null;
    const offered = offeredQuotes(article);
    const statistics = await this.#statistics(article, query);
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
    const citations = ranked.map(({ candidate }) => cite(candidate.article));
    const namesakes = ranked[0]?.explanation.equalTitle ? [] : await namesakesOf(this.#engine, bare);
    return { ...found, citations, namesakes };
  }

  /** Why the articles that fit stand where they stand, best first. */
  async explain(
    query: string,
    locale: LocaleCode,
    limit: number,
  ): Promise<readonly Ranked<ArticleCandidate>[]> {
    const asked = { query, locale, filter: noFilter, shown: null, limit };
    return (await searchArticles(this.#engine, asked)).ranked;
  }

  async nearestTitles(query: string, limit: number): Promise<readonly Citation[]> {
    const ids = await nearestArticles(this.#engine, queryTerms(withoutExcluded(query), allStopWords));
    return this.#cited(ids.slice(0, limit));
  }

  async latest(filter: Filter, from: number, perPage: number): Promise<Latest> {
    const where = conditionOf(filter);
    const page = async (first: number) => this.#engine.newest(first, perPage, where);
    const asked = Math.floor((Math.max(1, from) - 1) / perPage) * perPage;
    const found = await page(asked);
    // A page that is no longer there, since articles went, gives way to the last one that is.
    const last = Math.max(0, Math.ceil(found.total / perPage) - 1) * perPage;
    const first = Math.min(asked, last);
    const { articles, total } = first === asked ? found : await page(first);
    return { citations: await this.#cited(articles), from: first + 1, total };
  }

  nearestSources(source: string, limit: number): Promise<readonly string[] | null> {
    return nearestSources(this.#engine, source, limit);
  }

  async quotesOf(id: ArticleId, from: number, perPage: number): Promise<QuotesOfArticle> {
    const article = await this.#engine.article(id);
    const offered = article ? offeredQuotes(article) : [];
    // A page that is no longer there, since the article changed, gives way to the last one that is.
    const page = Math.max(1, Math.min(Math.ceil(from / perPage), Math.ceil(offered.length / perPage)));
    const first = (page - 1) * perPage;
    return {
      quotes: article
        ? offered
            .slice(first, first + perPage)
            .map(({ id: quote, quote: words }) => quotedPassage(article, words, quote, null))
        : [],
      from: first + 1,
      total: offered.length,
    };
  }

  async walk(filter: QuoteFilter, step: WalkStep, locale: LocaleCode): Promise<Walked | null> {
    const from = "quote" in step ? await this.#found(step.quote) : null;
    if ("quote" in step && !from) return null;
    const { sequence, more, saidAt } = await this.#sequence(filter, locale);
    const id = await stepTo(sequence, step);
    const quote = id && (await this.quote(id, filter.about));
    if (!quote) return null;
    const place = await sequence.placeOf(quote.id);
    const { missing, replaced } = place === null ? everyWord : saidAt(place);
    const position = place === null ? null : place + 1;
    return { quote, position, total: sequence.total, more, missing, replaced };
  }

  async quote(id: QuoteId, about: string): Promise<QuotedPassage | null> {
    const found = await this.#found(id);
    return found && quotedPassage(found.article, found.quote, id, marksOf(found.article, about));
  }

  async paragraph(id: QuoteId, offset: number): Promise<Paragraph | null> {
    const found = await this.#found(id);
    if (!found) return null;
    const { article, quote } = found;
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
    const article = await this.#engine.article(id);
    if (article?.kind !== "full") return null;
    const all = pages(article);
    const spans = all[page - 1];
    return spans
      ? { passages: spans.map((span) => passage(article, span, null)), page, pages: all.length }
      : null;
  }

  async related(id: ArticleId, limit: number): Promise<readonly Related[]> {
    const article = await this.#engine.article(id);
    if (!article) return [];
    const related = await relatedTo(this.#engine, article, limit);
    return related.map((one) => ({ citation: cite(one.article), shared: one.shared }));
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

  /** The quotations that fit, and what has to be said of the words that found the one at a place. */
  async #sequence({ about, by, filter = noFilter }: QuoteFilter, locale: LocaleCode): Promise<Sequenced> {
    const referred = referredArticle(about);
    const whole = { more: false, saidAt: () => everyWord };
    if (referred) return { ...whole, sequence: await this.#quotesIn(referred, by, filter) };
    if (about.trim() === "" && by.trim() === "")
      return { ...whole, sequence: await everyQuote(this.#engine, filter) };
    const { found, more, said } = await searchQuotes(this.#engine, { about, by, filter, locale });
    const places = found.map(({ article, nth }) => ({ article: article.id, nth }));
    return {
      sequence: listed(this.#engine, places),
      more,
      saidAt: (place) => {
        const quote = found[place];
        return quote ? said(quote) : everyWord;
      },
    };
  }

  /** The quotations of one article, if it meets the filter; those by somebody, if that is asked for. */
  async #quotesIn(id: ArticleId, by: string, filter: Filter): Promise<QuoteSequence> {
    const meets = (await this.#engine.quotesBefore(id, "fixed", conditionOf(filter))) !== null;
    const article = meets ? await this.#engine.article(id) : null;
    if (!article) return listed(this.#engine, []);
    const own =
      by.trim() === ""
        ? offeredQuotes(article).map((_, nth) => nth)
        : await quotesBy(this.#engine, article, by);
    return listed(
      this.#engine,
      own.map((nth) => ({ article: id, nth })),
    );
  }

  async #found(id: QuoteId): Promise<(OfferedQuote & { readonly article: Article }) | null> {
    const article = await this.#engine.article(articleOfQuote(id));
    const offered = article && offeredQuotes(article).find((one) => one.id === id);
    return article && offered ? { ...offered, article } : null;
  }

  /** How rare each word of a query is in the library, in any of its forms in the article's language. */
  async #statistics(article: Article, query: string): Promise<QueryStatistics> {
    const code = stemCode(article.language);
    const words = wantedTerms(article, query);
    const { articles, documentFrequencies } = await this.#engine.statistics(
      words.flatMap((word) => [word, stemTerm(word, code)]),
      [],
    );
    const of = (term: string) => documentFrequencies.get(term) ?? 0;
    const standing = new Map(words.map((word) => [word, Math.max(of(word), of(stemTerm(word, code)))]));
    return {
      rarity: (word) => idf(standing.get(word) ?? 0, articles),
      isKnown: (word) => (standing.get(word) ?? 0) > 0,
    };
  }

  /** The article of an address, if the query is one. */
  async #atAddress(query: string): Promise<ArticleId | null> {
    const id = articleIdOfAddress(query);
    if (!id || (await this.#engine.article(id))) return id;
    const [holders] = await this.#engine.holders([copyKey(id)], 1);
    return holders?.[0] ?? null;
  }

  async #cited(ids: readonly ArticleId[]): Promise<Citation[]> {
    const citations = await Promise.all(ids.map((id) => this.cite(id)));
    return citations.filter((citation) => citation !== null);
  }
}
