import type { Article } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import { idf } from "../ranking/plan.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { type QueryStatistics, wantedTerms } from "./asked.ts";

/** How rare each word of a query is in the library, in any of its forms in the article's language. */
export async function queryStatistics(
  engine: Engine,
  article: Article,
  query: string,
): Promise<QueryStatistics> {
  const code = stemCode(article.language);
  const words = wantedTerms(article, query);
  const { articles, documentFrequencies } = await engine.statistics(
    words.flatMap((word) => [word, stemTerm(word, code)]),
    [],
  );
  const of = (term: string) => documentFrequencies.get(term) ?? 0;
  const standing = new Map(words.map((word) => [word, Math.max(of(word), of(stemTerm(word, code)))]));
  return {
    rarity: (word) => idf(standing.get(word) ?? 0, articles),
    isKnown: (word) => (standing.get(word) ?? 0) > 0,
  };
}
