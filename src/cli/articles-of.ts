import type { Article } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";

/** Articles that are taken from the engine together. */
const atOnce = 200;

/** Every article that an engine holds, the newest first. */
export async function* articlesOf(engine: Engine): AsyncGenerator<Article> {
  for (let skipped = 0; ; skipped += atOnce) {
    const { articles } = await engine.newest(skipped, atOnce, null);
    for (const article of await engine.articles(articles)) if (article) yield article;
    if (articles.length < atOnce) return;
  }
}
