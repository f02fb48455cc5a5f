import type { AlsoIn, Article, ArticleId } from "../domain/article.ts";
import type { Document } from "../domain/document.ts";
import type { Outlet } from "../domain/outlet.ts";
import { documentFromBytes, readingFromBytes } from "../store/article-codec.ts";
import type { FileComplaint } from "./complaints.ts";
import { enrich } from "./enrich.ts";
import { toArticle } from "./to-article.ts";

/** What an article is made of, beside what reading finds. */
export interface Ingredients {
  readonly id: ArticleId;
  /** The document that has the words, then the records that add to it, with their files' names. */
  readonly documents: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly outlet: Outlet | null;
  readonly alsoIn: readonly AlsoIn[];
}

/** The document of an article, with what the records know of it, and what is wrong with these. */
export function documentOf({ documents }: Pick<Ingredients, "documents">): {
  readonly path: string;
  readonly document: Document;
  readonly complaints: readonly FileComplaint[];
} {
  const [main, ...records] = documents.map(({ path, bytes }) => ({
    path,
    document: documentFromBytes(bytes),
  }));
  if (!main) throw new RangeError("an article is made of one document at least");
  return { path: main.path, ...enrich(main.document, records) };
}

/** The article, by what was found when it was read. */
export function madeArticle(ingredients: Ingredients, reading: Uint8Array): Article {
  const { id, outlet, alsoIn } = ingredients;
  const { path, document } = documentOf(ingredients);
  return toArticle({ id, path, document }, readingFromBytes(reading), outlet, alsoIn);
}
