import MiniSearch, { type QueryCombination, type SearchResult } from "minisearch";
import type { Article } from "../../domain/article.ts";
import { slice } from "../../domain/span.ts";
import { isWithin } from "./matcher.ts";
import { everything, type Passes } from "./meets-filter.ts";
import { keepAnswering, toMiniSearch, tries } from "./query.ts";
import { termsOf } from "./terms.ts";

const fields = ["title", "lede", "body", "people", "tags"] as const;
type Field = (typeof fields)[number];

const boost: Readonly<Record<Field, number>> = { title: 4, lede: 2, body: 1, people: 2, tags: 2 };

/** MiniSearch over the articles. It keeps terms and positions in the list, never the texts. */
export class ArticleIndex {
  readonly #articles: readonly Article[];
  readonly #index: MiniSearch<{ id: number; article: Article }>;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#index = new MiniSearch({
      fields: [...fields],
      storeFields: [],
      tokenize: termsOf,
      processTerm: (term) => term,
      extractField: (document, field) =>
        field === "id" ? document.id : fieldText(document.article, field as Field),
    });
    this.#index.addAll(articles.map((article, id) => ({ id, article })));
  }

  /**
   * Best first; equal scores newest first. Only articles that `passes` lets through. `wordings` are ways to put the
   * query, tried in turn as strictly as can be before any is loosened.
   */
  search(wordings: readonly (readonly string[])[], passes: Passes = everything): Article[] {
    const filter = ({ id }: { id: unknown }) => this.#passes(Number(id), passes);
    for (const { query, stage } of tries(wordings)) {
      const hits = this.#index.search(toMiniSearch(query, stage, [...fields]), { boost, filter });
      const kept = keepAnswering(hits, query, stage);
      if (kept.length > 0) return this.#inOrder(kept);
    }
    return [];
  }

  /** Titles, people and tags with words that look like those of the query, however badly spelt. */
  nearest(query: readonly string[]): Article[] {
    if (query.length === 0) return [];
    const beginnings: QueryCombination = { prefix: true, queries: query.map(beginning) };
    const hits = this.#index.search(
      {
        fields: ["title", "people", "tags"],
        combineWith: "OR",
        fuzzy: (term) => (term.length > shortestLike ? 2 : false),
        queries: [...query, beginnings],
      },
      { boost },
    );
    return this.#inOrder(
      hits.filter(({ terms }) => query.some((word) => terms.some((term) => looksLike(word, term)))),
    );
  }

  #passes(id: number, passes: Passes): boolean {
    const article = this.#articles[id];
    return article !== undefined && passes(article);
  }

  #inOrder(hits: readonly SearchResult[]): Article[] {
    const found = hits.flatMap((hit) => {
      const article = this.#articles[Number(hit.id)];
      return article ? [{ article, score: hit.score }] : [];
    });
    found.sort((a, b) => b.score - a.score || (b.article.date ?? "").localeCompare(a.article.date ?? ""));
    return found.map(({ article }) => article);
  }
}

/** Shorter words look like too many others. */
const shortestLike = 3;

function beginning(term: string): string {
  return term.slice(0, Math.max(shortestLike + 1, Math.ceil(term.length * 0.6)));
}

function looksLike(word: string, term: string): boolean {
  if (word.length <= shortestLike) return word === term;
  if (term.startsWith(beginning(word))) return true;
  return term.charAt(0) === word.charAt(0) && isWithin(word, term, word.length >= 6 ? 2 : 1);
}

function fieldText(article: Article, field: Field): string {
  const { text, title, lede, body } = article;
  switch (field) {
    case "title":
      return slice(text, title);
    case "lede":
      return [lede ? slice(text, lede) : "", article.abstract ?? ""].join("\n");
    case "body":
      return body ? slice(text, body) : text.slice(title.end);
    case "people":
      return article.speakers.flatMap(({ name, role }) => [name, role ?? ""]).join("\n");
    case "tags":
      return [...article.tags, article.outlet ?? "", ...article.authors].join("\n");
  }
}
