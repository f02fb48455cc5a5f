import type { Article } from "../domain/article.ts";
import { MemoryEngine } from "../engines/memory/memory-engine.ts";
import { ArticleLibrary } from "../library/article-library.ts";
import { digestOf } from "../library/digest.ts";
import { RememberingEngine } from "../library/people/remembering-engine.ts";

/**
 * A library of these articles in this process, built in slices between which others are answered.
 * @throws the signal's reason when it aborts meanwhile.
 */
export async function libraryOf(articles: Iterable<Article>, signal?: AbortSignal): Promise<ArticleLibrary> {
  const engine = new RememberingEngine(new MemoryEngine());
  await engine.add(digests(articles, signal));
  return new ArticleLibrary(engine);
}

function* digests(articles: Iterable<Article>, signal: AbortSignal | undefined) {
  for (const article of articles) {
    signal?.throwIfAborted();
    yield digestOf(article);
  }
}
