import type { ArticleId } from "../../domain/article.ts";
import type { Digest } from "../../domain/engine.ts";
import type { NotesTold } from "../../domain/notes-told.ts";
import type { Catalogued } from "../memory/catalogue.ts";
import { jsonFromBytes, jsonToBytes } from "./compression.ts";

/** One revision, without texts and postings. What it adds replaces what it removes. */
export interface Change {
  readonly removed: readonly ArticleId[];
  /** What those that are removed told of people, as far as they told anything. */
  readonly untold: readonly string[];
  readonly added: readonly AddedArticle[];
}

export interface AddedArticle extends Catalogued {
  readonly no: number;
  readonly note: string;
}

export function addedArticle(no: number, { card, source, quotes, completions, note }: Digest): AddedArticle {
  return { no, article: card, source, quotes, completions, note };
}

export function changeToBytes(change: Change): Uint8Array {
  return jsonToBytes(change);
}

export function changeFromBytes(bytes: Uint8Array): Change {
  // It is what was written, by this very code.
  return jsonFromBytes(bytes) as Change;
}

/** What it changes of what articles tell of people. */
export function notesOf({ untold, added }: Change): NotesTold {
  return { whole: null, gone: untold, come: added.flatMap(({ note }) => (note === "" ? [] : note)) };
}
