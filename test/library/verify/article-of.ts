import type { Article, ArticleId } from "../../../src/domain/article.ts";
import type { Document } from "../../../src/domain/document.ts";
import { read } from "../../../src/reading/read.ts";

let count = 0;

/** An article as the loader makes it, from a title and a body. */
export function articleOf(title: string, body: string, about: Partial<Document> = {}): Article {
  const text = `${title}\n\n${body}`;
  const document: Document = {
    text,
    title: { start: 0, end: title.length },
    lede: null,
    body: { start: title.length + 2, end: text.length },
    kind: "full",
    url: null,
    date: null,
    outlet: null,
    language: null,
    authors: [],
    tags: [],
    abstract: null,
    declaredQuotes: [],
    ...about,
  };
  const { declaredQuotes: _, ...rest } = document;
  const id = `article${String(++count).padStart(5, "0")}` as ArticleId;
  return { ...rest, ...read(document), id, origin: `${id}.txt` };
}
