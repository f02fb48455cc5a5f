import type { ArticleId } from "../../domain/article.ts";
import type { Digest } from "../../domain/engine.ts";
import type { Catalogued } from "../memory/catalogue.ts";
import { jsonFromBytes, jsonToBytes } from "./compression.ts";

/** One revision, without texts and postings. What it adds replaces what it removes. */
export interface Change {
  readonly removed: readonly ArticleId[];
  readonly added: readonly AddedArticle[];
}

export interface AddedArticle extends Catalogued {
  readonly no: number;
  readonly note: string;
}

export function addedArticle(
  no: number,
  { article, source, quotes, completions, note }: Digest,
): AddedArticle {
  const { id, kind, date, outlet, language } = article;
  return { no, article: { id, kind, date, outlet, language }, source, quotes, completions, note };
}

export function changeToBytes(change: Change): Uint8Array {
  return jsonToBytes(change, false);
}

export function changeFromBytes(bytes: Uint8Array): Change {
  // It is what was written, by this very code.
  return jsonFromBytes(bytes) as Change;
}

/** What it changes of the notes: `null` for an article that is gone, or has nothing to tell any more. */
export function notesOf({ removed, added }: Change): [ArticleId, string | null][] {
  return [
    ...removed.map((id): [ArticleId, null] => [id, null]),
    ...added.map(({ article, note }): [ArticleId, string | null] => [article.id, note === "" ? null : note]),
  ];
}
