import type { ArticleId } from "./article.ts";
import type { QuoteId } from "./quoted.ts";

const reference = /^article:([A-Za-z0-9_-]{12})$/;

/** A value for a suggestion that names one article and nothing else. */
export function articleReference(id: ArticleId): string {
  return `article:${id}`;
}

/** The article that a query names outright, if it is a reference. */
export function referredArticle(query: string): ArticleId | null {
  return (reference.exec(query.trim())?.[1] as ArticleId | undefined) ?? null;
}

export function asArticleId(text: string): ArticleId | null {
  return /^[A-Za-z0-9_-]{12}$/.test(text) ? (text as ArticleId) : null;
}

export function asQuoteId(text: string): QuoteId | null {
  return /^[A-Za-z0-9_-]{12}\.[A-Za-z0-9_-]{6}$/.test(text) ? (text as QuoteId) : null;
}

/** The article that a quotation is of: the first part of its id. */
export function articleOfQuote(id: QuoteId): ArticleId {
  return id.slice(0, id.indexOf(".")) as ArticleId;
}
