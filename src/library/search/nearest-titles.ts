import type { ArticleId } from "../../domain/article.ts";
import { isWithin } from "../../domain/edit-distance.ts";
import { type Engine, type FieldNominee, nameFields, type WantedTerm } from "../../domain/engine.ts";
import { newestFirst } from "./article-search.ts";

/** Titles, people and tags with words that look like those of the query, however badly spelt. */
export async function nearestArticles(engine: Engine, query: readonly string[]): Promise<ArticleId[]> {
  if (query.length === 0) return [];
  const edits = (term: string) => (term.length > shortestLike ? 2 : 0);
  const terms = query.flatMap((term): WantedTerm[] => [
    { term, prefix: false, edits: edits(term) },
    { term: beginning(term), prefix: true, edits: edits(beginning(term)) },
  ]);
  const nominees = await engine.nominateByName({ terms, combine: "any", fields: nameFields }, null);
  const alike = nominees.filter((nominee) =>
    query.some((word) => nominee.terms.some((term) => looksLike(word, term))),
  );
  return bestFirst(alike).map(({ article }) => article);
}

function bestFirst(nominees: readonly FieldNominee[]): FieldNominee[] {
  return [...nominees].sort(
    (a, b) => b.score - a.score || newestFirst(a, b) || (a.article < b.article ? -1 : 1),
  );
}

/** Shorter words look like too many others. */
const shortestLike = 3;

function beginning(term: string): string {
  return term.slice(0, Math.max(shortestLike + 1, Math.ceil(term.length * 0.6)));
}

function looksLike(word: string, term: string): boolean {
  if (word.length <= shortestLike) return word === term;
  if (term.startsWith(beginning(word))) return true;
  return term.charAt(0) === word.charAt(0) && isWithin(word, term, word.length >= 6 ? 2 : 1);
}
