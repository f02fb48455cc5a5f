import type { Article, ArticleId } from "./article.ts";
import { cite } from "./cite.ts";
import type { Digest } from "./engine.ts";
import type { Citation } from "./quoted.ts";

/** An article on its way to an engine: whoever can do without the article itself does not ask for it. */
export type ComingArticle = Pick<Digest, "card" | "article">;

/** Where an engine's articles are: in memory, or wherever somebody keeps them. */
export interface ArticleKeeper {
  /** Keeps it in place of the one with its id, if there is one. */
  put(coming: ComingArticle): void;
  get(id: ArticleId): Article | null | Promise<Article | null>;
  /** What is told of the article of an id, which was read to be in a `language` (BCP 47). */
  cite(id: ArticleId, language: string): Citation | null | Promise<Citation | null>;
  delete(id: ArticleId): void;
}

/** Articles as they are. */
export class ArticlesInMemory implements ArticleKeeper {
  readonly #articles = new Map<ArticleId, Article>();

  put({ article }: ComingArticle): void {
    this.#articles.set(article.id, article);
  }

  get(id: ArticleId): Article | null {
    return this.#articles.get(id) ?? null;
  }

  cite(id: ArticleId): Citation | null {
    const article = this.get(id);
    return article && cite(article);
  }

  delete(id: ArticleId): void {
    this.#articles.delete(id);
  }
}
