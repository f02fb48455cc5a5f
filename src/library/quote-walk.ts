import type { Article, ArticleId, Quote } from "../domain/article.ts";
import type { Engine, QuoteOrder } from "../domain/engine.ts";
import type { Filter } from "../domain/filter.ts";
import type { WalkStep } from "../domain/library.ts";
import type { QuoteId } from "../domain/quoted.ts";
import { articleOfQuote } from "../domain/references.ts";
import { nthInShuffle } from "../domain/shuffle.ts";
import { offeredQuotes } from "./offered-quotes.ts";
import { conditionOf } from "./search/condition.ts";

/** Quotations in an order, by 0-based places. */
export interface QuoteSequence {
  readonly total: number;
  at(place: number): Promise<QuoteId | null>;
  /** `null` for one that is not among them. */
  placeOf(id: QuoteId): Promise<number | null>;
  /** Where the seed's shuffle goes at `place`: the same however the quotations are ranked. */
  shuffled(seed: number, place: number): Promise<QuoteId | null>;
}

/** A quotation by its place among those of its article that may be offered. */
export interface QuotePlace {
  readonly article: ArticleId;
  readonly nth: number;
}

/**
 * Quotations that were found, in their order. Ids are made of those alone that are asked for; one that turns out not to fit
 * is passed over.
 */
export function listed(
  engine: Engine,
  places: readonly QuotePlace[],
  fits: (quote: Quote, article: Article) => boolean = () => true,
): QuoteSequence {
  const idAt = async (place: QuotePlace | undefined) => {
    const article = place && (await engine.article(place.article));
    const offered = article && offeredQuotes(article)[place.nth];
    return offered && fits(offered.quote, article) ? offered.id : null;
  };
  return {
    total: places.length,
    at: (place) => idAt(places[place]),
    placeOf: async (id) => {
      const article = await engine.article(articleOfQuote(id));
      const nth = article ? offeredQuotes(article).findIndex((quote) => quote.id === id) : -1;
      const place = places.findIndex((one) => one.article === article?.id && one.nth === nth);
      return place < 0 ? null : place;
    },
    shuffled: async (seed, place) => {
      const at = nthInShuffle(places.length, seed, place);
      const inOrder = [...places].sort(
        (a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.nth - b.nth,
      );
      return at === null ? null : idAt(inOrder[at]);
    },
  };
}

/** Every quotation that meets a filter, without a list of them. */
export async function everyQuote(engine: Engine, filter: Filter): Promise<QuoteSequence> {
  const where = conditionOf(filter);
  const order: QuoteOrder = filter.sort === "newest" ? "newest" : "fixed";
  const total = await engine.countQuotes(where);
  const of = async (id: ArticleId) => {
    const article = await engine.article(id);
    return article ? offeredQuotes(article) : [];
  };
  const at = async (place: number, by: QuoteOrder) => {
    const found = await engine.quoteAt(place, by, where);
    return found ? ((await of(found.article))[found.nth]?.id ?? null) : null;
  };
  return {
    total,
    at: (place) => at(place, order),
    placeOf: async (id) => {
      const article = articleOfQuote(id);
      const before = await engine.quotesBefore(article, order, where);
      const nth = (await of(article)).findIndex((quote) => quote.id === id);
      return before === null || nth < 0 ? null : before + nth;
    },
    shuffled: async (seed, place) => {
      const chosen = nthInShuffle(total, seed, place);
      return chosen === null ? null : at(chosen, "fixed");
    },
  };
}

/** The quotation that a step leads to, by its id; `null` where the sequence has none. */
export async function stepTo(sequence: QuoteSequence, step: WalkStep): Promise<QuoteId | null> {
  const { total } = sequence;
  switch (step.kind) {
    case "first":
      return nextFrom(sequence, 0, 1);
    case "at":
      return step.quote;
    case "random":
      return sequence.shuffled(step.seed, step.place);
    case "next":
    case "previous": {
      if (total === 0) return step.quote;
      const from = await sequence.placeOf(step.quote);
      // A query that a button had to shorten may find others: then the walk begins anew, and nothing is said to be gone.
      const way = step.kind === "next" ? 1 : -1;
      const place = step.kind === "next" ? (from ?? -1) + 1 : (from ?? 0) - 1;
      return (await nextFrom(sequence, place, way)) ?? step.quote;
    }
  }
}

/** So many in a row that do not fit are more than there ever are. */
const mostPassedOver = 25;

/** The quotation at a place, or the next one that way that there still is. */
async function nextFrom(sequence: QuoteSequence, place: number, way: 1 | -1): Promise<QuoteId | null> {
  const { total } = sequence;
  for (let passed = 0; passed < Math.min(total, mostPassedOver); passed++) {
    const id = await sequence.at((place + way * passed + total * mostPassedOver) % total);
    if (id) return id;
  }
  return null;
}
