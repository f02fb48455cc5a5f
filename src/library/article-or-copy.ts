import type { Article, ArticleId } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";

/** By which an article is found that is kept for a copy of it. */
export function copyKey(id: ArticleId): string {
  return `copy ${id}`;
}

/** The article of an id; where that came to be a copy of another, the one that is kept for it. Buttons outlive such changes. */
export async function articleOrCopy(engine: Engine, id: ArticleId): Promise<Article | null> {
  const article = await engine.article(id);
  if (article) return article;
  const [holders] = await engine.holders([copyKey(id)], 1);
  const [holder] = holders ?? [];
  return holder === undefined ? null : engine.article(holder);
}
