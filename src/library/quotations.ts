import type { Article, ArticleId } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";
import { type Filter, noFilter } from "../domain/filter.ts";
import type { QuoteFilter, QuotesOfArticle, Walked, WalkStep } from "../domain/library.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { Paragraph, QuotedPassage, QuoteId } from "../domain/quoted.ts";
import { articleOfQuote, referredArticle } from "../domain/references.ts";
import { contains, slice } from "../domain/span.ts";
import { marksOf } from "./answering.ts";
import { articleOrCopy } from "./article-or-copy.ts";
import { type OfferedQuote, offeredQuotes } from "./offered-quotes.ts";
import { quoteIdOf } from "./quote-id.ts";
import { everyQuote, listed, type QuoteSequence, stepTo } from "./quote-walk.ts";
import { passage, quotedPassage } from "./quoted-passage.ts";
import { blockOf, paragraph } from "./reading-on.ts";
import { conditionOf } from "./search/condition.ts";
import { quotesBy, searchQuotes } from "./search/quote-search.ts";

const everyWord = { missing: [], replaced: [] } as const;

interface Sequenced {
  readonly sequence: QuoteSequence;
  /** Whether there may be more than it has. */
  readonly more: boolean;
  readonly saidAt: (place: number) => Promise<Pick<Walked, "missing" | "replaced">>;
}

/** The quotations of the articles that an engine keeps; what the library's port says of each method holds here. */
export class Quotations {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async quotesOf(id: ArticleId, from: number, perPage: number): Promise<QuotesOfArticle> {
    const article = await articleOrCopy(this.#engine, id);
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
    const id = await stepTo(sequence, from && "quote" in step ? { ...step, quote: from.id } : step);
    const quote = id && (await this.quote(id, filter.about));
    if (!quote) return null;
    const place = await sequence.placeOf(quote.id);
    const { missing, replaced } = place === null ? everyWord : await saidAt(place);
    const position = place === null ? null : place + 1;
    return { quote, position, total: sequence.total, more, missing, replaced };
  }

  async quote(id: QuoteId, about: string): Promise<QuotedPassage | null> {
    const found = await this.#found(id);
    return found && quotedPassage(found.article, found.quote, found.id, marksOf(found.article, about));
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

  /** The quotations that fit, and what has to be said of the words that found the one at a place. */
  async #sequence({ about, by, filter = noFilter }: QuoteFilter, locale: LocaleCode): Promise<Sequenced> {
    const referred = referredArticle(about);
    const whole = { more: false, saidAt: async () => everyWord };
    if (referred) return { ...whole, sequence: await this.#quotesIn(referred, by, filter) };
    if (about.trim() === "" && by.trim() === "")
      return { ...whole, sequence: await everyQuote(this.#engine, filter) };
    const { found, more, fits, said } = await searchQuotes(this.#engine, { about, by, filter, locale });
    const places = found.map(({ nominee, nth }) => ({ article: nominee.id as ArticleId, nth }));
    return {
      sequence: listed(this.#engine, places, fits),
      more,
      saidAt: async (place) => {
        const quote = found[place];
        return quote ? said(quote) : everyWord;
      },
    };
  }

  /** The quotations of one article, if it meets the filter; those by somebody, if that is asked for. */
  async #quotesIn(id: ArticleId, by: string, filter: Filter): Promise<QuoteSequence> {
    const article = await articleOrCopy(this.#engine, id);
    if (!article || (await this.#engine.quotesBefore(article.id, "fixed", conditionOf(filter))) === null)
      return listed(this.#engine, []);
    const own =
      by.trim() === ""
        ? offeredQuotes(article).map((_, nth) => nth)
        : await quotesBy(this.#engine, article, by);
    return listed(
      this.#engine,
      own.map((nth) => ({ article: article.id, nth })),
    );
  }

  async #found(id: QuoteId): Promise<(OfferedQuote & { readonly article: Article }) | null> {
    const from = articleOfQuote(id);
    const article = await articleOrCopy(this.#engine, from);
    if (!article) return null;
    // An article that is kept for a copy has the same words under ids of its own.
    const isSame = ({ id: own, quote }: OfferedQuote) =>
      article.id === from ? own === id : quoteIdOf(from, slice(article.text, quote.span)) === id;
    const offered = offeredQuotes(article).find(isSame);
    return offered ? { id: offered.id, quote: offered.quote, article } : null;
  }
}
