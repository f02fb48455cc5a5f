import type { Article, ArticleId } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import type { Nominee } from "../../domain/nomination.ts";
import type { Citation } from "../../domain/quoted.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Ranked } from "../ranking/rank.ts";

/** Of what is found, as much as a list of it tells. */
export interface CitedCandidate extends Candidate {
  readonly citation: Citation;
}

/** Of the articles that are found most are not shown: each is fetched only where it is, or has to be looked into. */
export class FoundArticle implements Candidate {
  readonly nominee: Nominee;
  /** `null` before it is fetched, and of one that went meanwhile. */
  article: Article | null = null;

  constructor(nominee: Nominee) {
    this.nominee = nominee;
  }

  get language(): string {
    return this.nominee.language;
  }

  get date(): string | null {
    return this.nominee.date;
  }

  get id(): ArticleId {
    return this.nominee.id as ArticleId;
  }

  text(): string {
    return this.article?.text ?? "";
  }

  citedAs(citation: Citation): CitedCandidate {
    const { nominee, language, date } = this;
    return { nominee, language, date, citation, text: () => this.text() };
  }
}

/** Fetches those that were not yet. */
export async function fetchArticles(engine: Engine, found: readonly FoundArticle[]): Promise<void> {
  const missing = found.filter(({ article }) => article === null);
  if (missing.length === 0) return;
  const articles = await engine.articles(missing.map(({ id }) => id));
  for (const [at, one] of missing.entries()) one.article = articles[at] ?? null;
}

/** The first so many with what is told of them, without those that went meanwhile. */
export async function cited(
  engine: Engine,
  ranked: readonly Ranked<FoundArticle>[],
  most: number,
): Promise<Ranked<CitedCandidate>[]> {
  const first: Ranked<CitedCandidate>[] = [];
  for (let from = 0; from < ranked.length && first.length < most; ) {
    const next = ranked.slice(from, from + most - first.length);
    const citations = await engine.citations(next.map(({ candidate }) => candidate.id));
    for (const [at, { candidate, explanation }] of next.entries()) {
      const citation = citations[at];
      if (citation) first.push({ candidate: candidate.citedAs(citation), explanation });
    }
    from += next.length;
  }
  return first;
}
