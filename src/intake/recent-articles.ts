import type { Article, ArticleId } from "../domain/article.ts";

/** The articles that were asked for last, as many as their texts have room. */
export class RecentArticles {
  readonly #room: number;
  readonly #articles = new Map<ArticleId, Article>();
  #used = 0;

  /** @param room for texts, in UTF-16 units; the last article is kept whatever its size */
  constructor(room: number) {
    this.#room = room;
  }

  get(id: ArticleId): Article | null {
    const article = this.#articles.get(id);
    if (!article) return null;
    this.#articles.delete(id);
    this.#articles.set(id, article);
    return article;
  }

  has(id: ArticleId): boolean {
    return this.#articles.has(id);
  }

  add(article: Article): void {
    this.delete(article.id);
    this.#articles.set(article.id, article);
    this.#used += article.text.length;
    for (const [id] of this.#articles) {
      if (this.#used <= this.#room || id === article.id) break;
      this.delete(id);
    }
  }

  delete(id: ArticleId): void {
    const article = this.#articles.get(id);
    if (!article) return;
    this.#articles.delete(id);
    this.#used -= article.text.length;
  }
}
