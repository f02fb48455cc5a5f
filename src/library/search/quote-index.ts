import MiniSearch from "minisearch";
import type { Article, Quote } from "../../domain/article.ts";
import { isSpeech } from "../../domain/article.ts";
import type { QuoteId } from "../../domain/quoted.ts";
import { slice } from "../../domain/span.ts";
import { quoteIdOf } from "../quote-id.ts";
import { everything, type Passes } from "./meets-filter.ts";
import { keepAnswering, stages, toMiniSearch, tries } from "./query.ts";
import { termsOf } from "./terms.ts";

export interface IndexedQuote {
  readonly id: QuoteId;
  readonly article: Article;
  readonly quote: Quote;
}

/** Where the words of `about` may stand: in the quotation, beside it, or in what the article is about. */
const aboutFields = ["words", "context", "topic"];
const boost = { words: 3, context: 1.5, topic: 1, speaker: 1 };
const tierWeight = { named: 1, likely: 0.8, mention: 0.6, unknown: 0.5 } as const;

/** MiniSearch over every quotation that may be offered. */
export class QuoteIndex {
  /** In the order of the articles, then of the text. */
  readonly all: readonly IndexedQuote[];
  readonly #byId: ReadonlyMap<QuoteId, IndexedQuote>;
  readonly #byArticle: ReadonlyMap<Article, readonly IndexedQuote[]>;
  readonly #index: MiniSearch<{ id: number; entry: IndexedQuote }>;

  constructor(articles: readonly Article[]) {
    const byArticle = new Map(articles.map((article) => [article, quotesOf(article)]));
    this.all = [...byArticle.values()].flat();
    this.#byArticle = byArticle;
    this.#byId = new Map(this.all.map((entry) => [entry.id, entry]));
    this.#index = new MiniSearch({
      fields: [...aboutFields, "speaker"],
      storeFields: [],
      tokenize: termsOf,
      processTerm: (term) => term,
      extractField: ({ id, entry }, field) => (field === "id" ? id : fieldText(entry, field)),
    });
    this.#index.addAll(this.all.map((entry, id) => ({ id, entry })));
  }

  get(id: QuoteId): IndexedQuote | undefined {
    return this.#byId.get(id);
  }

  of(article: Article): readonly IndexedQuote[] {
    return this.#byArticle.get(article) ?? [];
  }

  /** Best first. The speaker is a condition, never forgiven; the topic falls back from all words to some. */
  search(
    about: readonly (readonly string[])[],
    by: readonly string[],
    passes: Passes = everything,
  ): IndexedQuote[] {
    const hasBy = by.length > 0;
    if (about.length === 0 && !hasBy) return this.all.filter(({ article }) => passes(article));
    const filter = ({ id }: { id: unknown }) => {
      const entry = this.all[Number(id)];
      return entry !== undefined && passes(entry.article);
    };
    for (const who of hasBy ? stages.slice(0, 2) : stages.slice(0, 1)) {
      for (const { query, stage } of about.length > 0 ? tries(about) : [{ query: [], stage: who }]) {
        const queries = [
          ...(query.length > 0 ? [toMiniSearch(query, stage, aboutFields)] : []),
          ...(hasBy ? [toMiniSearch(by, who, ["speaker"])] : []),
        ];
        const found = this.#index.search({ combineWith: "AND", queries }, { boost, filter });
        const kept = keepAnswering(keepAnswering(found, query, stage), by, who);
        if (kept.length > 0) return this.#rank(kept, query.length > 0 ? trust : weight);
      }
    }
    return [];
  }

  #rank(hits: readonly { id: unknown; score: number }[], worth: (quote: Quote) => number): IndexedQuote[] {
    const ranked = hits.flatMap((hit) => {
      const at = Number(hit.id);
      const entry = this.all[at];
      return entry ? [{ at, entry, score: hit.score * worth(entry.quote) }] : [];
    });
    ranked.sort((a, b) => b.score - a.score || a.at - b.at);
    return ranked.map(({ entry }) => entry);
  }
}

/** How sure it is that these are somebody's words, and whose. */
function trust({ attribution, speech }: Quote): number {
  return tierWeight[attribution.tier] * speech;
}

/** A longer quotation with a known speaker says more; the gain of length flattens out (words / (words + 4)). */
export function weight(quote: Quote): number {
  return trust(quote) * (0.5 + quote.words / (quote.words + 4));
}

/** The same words twice in an article are one quotation: the better attributed of the two. */
function quotesOf(article: Article): IndexedQuote[] {
  const byId = new Map<QuoteId, IndexedQuote>();
  for (const quote of article.quotes) {
    if (!isSpeech(quote)) continue;
    const id = quoteIdOf(article.id, slice(article.text, quote.span));
    const other = byId.get(id);
    if (!other || weight(quote) > weight(other.quote)) byId.set(id, { id, article, quote });
  }
  return [...byId.values()].sort((a, b) => a.quote.span.start - b.quote.span.start);
}

function fieldText({ article, quote }: IndexedQuote, field: string): string {
  const { text } = article;
  switch (field) {
    case "words":
      return slice(text, quote.span);
    case "context":
      return `${text.slice(quote.context.start, quote.outer.start)}\n${text.slice(quote.outer.end, quote.context.end)}`;
    case "topic":
      return [slice(text, article.title), ...article.tags].join("\n");
    default:
      return speakerText(article, quote);
  }
}

function speakerText(article: Article, { attribution }: Quote): string {
  if (attribution.tier === "unknown" || attribution.speaker === null) return "";
  const speaker = article.speakers[attribution.speaker];
  return speaker ? [speaker.name, speaker.role ?? "", ...speaker.aliases].join("\n") : "";
}
