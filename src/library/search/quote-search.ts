import type { Engine, QuoteNominee, Wanted } from "../../domain/engine.ts";
import type { Filter } from "../../domain/filter.ts";
import type { QuoteId } from "../../domain/quoted.ts";
import { newestFirst } from "./article-search.ts";
import { conditionOf } from "./condition.ts";
import { keepAnswering, stages, tries, wantedOf } from "./query.ts";

/** Where the words of `about` may stand: in the quotation, beside it, or in what the article is about. */
const aboutFields = ["words", "context", "topic"] as const;

export interface QuoteQuery {
  /** Ways to put what it is about; none for anything. */
  readonly about: readonly (readonly string[])[];
  /** The words of the speaker's name or role; none for anybody. */
  readonly by: readonly string[];
  /** Conditions on the article. */
  readonly filter: Filter;
  /** Of this article alone. */
  readonly article?: string | null;
}

/**
 * The quotations that answer, best first. The speaker is a condition, never forgiven; the topic falls back from all
 * words to some.
 */
export async function searchQuotes(engine: Engine, query: QuoteQuery): Promise<QuoteId[]> {
  const { about, by, filter, article = null } = query;
  const where = conditionOf(filter);
  for (const who of by.length > 0 ? stages.slice(0, 2) : stages.slice(0, 1)) {
    for (const { query, stage } of about.length > 0 ? tries(about) : [{ query: [], stage: who }]) {
      const wanted: Wanted<"words" | "context" | "topic" | "speaker">[] = [
        ...(query.length > 0 ? [wantedOf(query, stage, aboutFields)] : []),
        ...(by.length > 0 ? [wantedOf(by, who, ["speaker"] as const)] : []),
      ];
      const nominees = await engine.nominateQuotes(wanted, where);
      const own = article === null ? nominees : nominees.filter((nominee) => nominee.article === article);
      const kept = keepAnswering(keepAnswering(own, query, stage), by, who);
      if (kept.length === 0) continue;
      const ranked = rank(kept, query.length > 0 ? ({ trust }) => trust : ({ weight }) => weight);
      if (filter.sort === "newest") ranked.sort(newestFirst);
      return ranked.map(({ id }) => id);
    }
  }
  return [];
}

/** Of equals the first of its article, and the articles in a fixed order, so that a walk goes the same way each time. */
function rank(nominees: readonly QuoteNominee[], worth: (nominee: QuoteNominee) => number): QuoteNominee[] {
  return nominees
    .map((nominee) => ({ nominee, score: nominee.score * worth(nominee) }))
    .sort(
      (a, b) =>
        b.score - a.score || compare(a.nominee.article, b.nominee.article) || a.nominee.nth - b.nominee.nth,
    )
    .map(({ nominee }) => nominee);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
