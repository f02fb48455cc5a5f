import type { ArticleId } from "../../domain/article.ts";
import { isWithin } from "../../domain/edit-distance.ts";
import {
  type ArticleField,
  articleFields,
  type Engine,
  type Nominee,
  type WantedTerm,
} from "../../domain/engine.ts";
import { type Filter, noFilter } from "../../domain/filter.ts";
import { conditionOf } from "./condition.ts";
import { keepAnswering, tries, wantedOf } from "./query.ts";

/**
 * The articles that answer, best first; equal scores newest first. `wordings` are ways to put the query, tried in turn
 * as strictly as can be before any is loosened.
 */
export async function searchArticles(
  engine: Engine,
  wordings: readonly (readonly string[])[],
  filter: Filter = noFilter,
): Promise<ArticleId[]> {
  const where = conditionOf(filter);
  for (const { query, stage } of tries(wordings)) {
    const nominees = await engine.nominate(wantedOf(query, stage, articleFields), where);
    const kept = keepAnswering(nominees, query, stage);
    if (kept.length === 0) continue;
    const ranked = bestFirst(kept);
    if (filter.sort === "newest") ranked.sort(newestFirst);
    return ranked.map(({ article }) => article);
  }
  return [];
}

/** Titles, people and tags with words that look like those of the query, however badly spelt. */
export async function nearestArticles(engine: Engine, query: readonly string[]): Promise<ArticleId[]> {
  if (query.length === 0) return [];
  const fields: ArticleField[] = ["title", "people", "tags"];
  const edits = (term: string) => (term.length > shortestLike ? 2 : 0);
  const terms = query.flatMap((term): WantedTerm[] => [
    { term, prefix: false, edits: edits(term) },
    { term: beginning(term), prefix: true, edits: edits(beginning(term)) },
  ]);
  const nominees = await engine.nominate({ terms, combine: "any", fields }, null);
  const alike = nominees.filter((nominee) =>
    query.some((word) => nominee.terms.some((term) => looksLike(word, term))),
  );
  return bestFirst(alike).map(({ article }) => article);
}

function bestFirst(nominees: readonly Nominee[]): Nominee[] {
  return [...nominees].sort(
    (a, b) => b.score - a.score || newestFirst(a, b) || (a.article < b.article ? -1 : 1),
  );
}

export function newestFirst(a: Pick<Nominee, "date">, b: Pick<Nominee, "date">): number {
  return (b.date ?? "").localeCompare(a.date ?? "");
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
