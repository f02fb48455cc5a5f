import type { Article } from "../../src/domain/article.ts";
import type { DeclaredQuote, Document } from "../../src/domain/document.ts";
import { articleIdOf } from "../../src/intake/article-id.ts";
import { read } from "../../src/reading/read.ts";

export interface Entry {
  readonly title: string;
  /** Left out for a record. */
  readonly body?: string;
  readonly url?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly abstract?: string;
  /** Words of the body, their speaker and the role; declared, so that no guess decides about a test. */
  readonly quotes?: readonly (readonly [words: string, speaker?: string, role?: string])[];
}

/** An article as a load would make it, without a file. */
export function articleOf(entry: Entry): Article {
  const { title, body, quotes = [] } = entry;
  const record = body === undefined;
  const text = [title, ...(record ? quotes.map(([words]) => words) : [body])].join("\n\n");
  let from = title.length;
  const declaredQuotes = quotes.map(([words, speaker, role]): DeclaredQuote => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`“${words}” does not stand in the entry`);
    from = start + words.length;
    return { span: { start, end: from }, speaker: speaker ?? null, role: role ?? null };
  });
  const document: Document = {
    text,
    title: { start: 0, end: title.length },
    lede: null,
    body: record ? null : { start: title.length + 2, end: text.length },
    kind: record ? "record" : "full",
    url: entry.url ?? null,
    date: entry.date ?? null,
    outlet: entry.outlet ?? null,
    language: entry.language ?? "en",
    authors: [],
    tags: entry.tags ?? [],
    abstract: entry.abstract ?? null,
    declaredQuotes,
  };
  const { declaredQuotes: _, ...about } = document;
  return { ...about, ...read(document), id: articleIdOf(document, title), origin: title };
}
