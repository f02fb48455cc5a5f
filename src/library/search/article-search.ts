import type { ArticleId } from "../../domain/article.ts";
import type { Condition, Engine } from "../../domain/engine.ts";
import type { Filter } from "../../domain/filter.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import type { TermSource } from "../../domain/nomination.ts";
import { type Answered, answered } from "../ranking/answered.ts";
import { coverageOf, enoughCoverage, hasExactly } from "../ranking/coverage.ts";
import { mayBeRead, type Ranked, rank } from "../ranking/rank.ts";
import { type Nominated, nominated } from "../ranking/search.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode } from "../ranking/stemming.ts";
import { conditionOf } from "./condition.ts";
import { type CitedCandidate, cited, FoundArticle, fetchArticles } from "./found-article.ts";
import { type BareName, bareName } from "./named-people.ts";
import { newestFirst } from "./newest-first.ts";
import { personMeant } from "./person-first.ts";
import { roleAsked } from "./role-first.ts";
import { inArticle, missingPhrases, type Relatives, relativesIn, withPhrases } from "./said-of-words.ts";
import { bringForward, inPerson, inRole } from "./standing.ts";
import { allStopWords, languageAsked, stopWordsOf } from "./stop-words.ts";

/** Beyond these nobody pages, and each costs time: it is told that there are more. */
export const mostNominated = 300;

export interface ArticleQuery {
  readonly query: string;
  readonly locale: LocaleCode;
  readonly filter: Filter;
  /** The one of which is told what words it has, where it fits; `null` for the first. */
  readonly shown: ArticleId | null;
  /** How many are wanted in their order. */
  readonly limit: number;
}

export interface ArticleSearch extends Pick<Answered, "missing" | "replaced"> {
  /** Those that fit, best first, at most as many as asked for. */
  readonly ranked: readonly Ranked<CitedCandidate>[];
  /** How many fit in all. */
  readonly total: number;
  readonly relatives: readonly Relatives[];
  /** Whether others may fit that were not looked at. */
  readonly more: boolean;
  /** What of the query may be somebody's name; `null` where it is more than one. */
  readonly bare: BareName | null;
}

const nothingSaid = { missing: [], replaced: [], relatives: [] } as const;

/**
 * The articles that answer, best first, or with `sort: "newest"` the newest of them first. What has far fewer of the
 * query's words than the best one does not fit. What is said of the query's words is said of the first one, or of
 * `shown`, where that is among them.
 */
export async function searchArticles(engine: Engine, asked: ArticleQuery): Promise<ArticleSearch> {
  const { query, locale, filter, limit } = asked;
  const { languages } = await engine.holdings();
  const bare = await bareName(engine, query);
  const person = await personMeant(engine, bare);
  const codes = [...new Set(languages.map(stemCode))];
  const role = person ? null : roleAsked(query, codes);
  const spoken = languageAsked(query, locale);
  const request = {
    query: person?.isShort ? person.label : query,
    stopWords: person ? new Set([...stopWordsOf(spoken), ...person.empty]) : stopWordsOf(spoken),
    locale: spoken,
    codes,
    limit: mostNominated,
    // Whom an article quotes, and whether its title names them, stands in what is kept of its words.
    whole: person !== null,
  };
  const found = await nominated(
    termSource(engine, conditionOf(filter)),
    request,
    rankingSettings,
    role?.groups ?? [],
  );
  const { plan } = found;
  const ranked = await fitting(engine, found);
  const best = ranked[0]?.candidate.nominee;
  const standing = person ? inPerson(person) : role && (await inRole(engine, role, ranked, plan));
  if (standing) bringForward(ranked, standing);
  if (filter.sort === "newest") ranked.sort((a, b) => newestFirst(a.candidate, b.candidate));
  const said = (one: FoundArticle | undefined) =>
    answered({ plan, ranked: one ? [{ candidate: one }] : [] }, allStopWords);
  // A guess at one word and nothing of another is no answer; near titles are offered instead.
  if (best && said(ranked[0]?.candidate).missing.length > 0 && !hasExactly(plan, best))
    return { ranked: [], total: 0, more: false, bare, ...nothingSaid };
  const first = await cited(engine, ranked, limit);
  const answer = {
    ranked: first,
    total: ranked.length,
    more: found.nominees.length >= request.limit,
    bare,
  };
  // Of the one that is shown, which need not be the one that has most of the words.
  const shown = asked.shown ?? first[0]?.candidate.citation.article;
  const told = ranked.find(({ candidate }) => candidate.id === shown)?.candidate;
  if (!told) return { ...answer, ...nothingSaid };
  const { missing, replaced, akin } = said(told);
  const inShort = person?.isShort ? [{ typed: query.trim(), by: [person.label] }] : [];
  // Whatever has all the words says so by its terms; else its text is looked into.
  if (replaced.length + akin.length + plan.query.phrases.length === 0)
    return { ...answer, missing, replaced: inShort, relatives: [] };
  await fetchArticles(engine, [told]);
  const { article } = told;
  if (!article) return { ...answer, ...nothingSaid };
  return {
    ...answer,
    missing: withPhrases(missing, missingPhrases(plan.query, article.text)),
    replaced: [...inShort, ...replaced.flatMap((one) => inArticle(one, article))],
    relatives: akin.flatMap((one) => relativesIn(one, article)),
  };
}

/** Those nominated that fit, best first: what has far fewer of the query's words than the best one does not. */
async function fitting(
  engine: Engine,
  { plan, statistics, nominees }: Nominated,
): Promise<Ranked<FoundArticle>[]> {
  const found = nominees.map((nominee) => new FoundArticle(nominee));
  const read = new Set(mayBeRead(plan, nominees));
  await fetchArticles(
    engine,
    found.filter(({ nominee }) => read.has(nominee)),
  );
  const ranked = rank(plan, found, statistics);
  const coverage = coverageOf(plan);
  const [best] = ranked;
  const least = best ? enoughCoverage * coverage(best.candidate.nominee) : 0;
  return ranked.filter(({ candidate }) => coverage(candidate.nominee) >= least);
}

/** An engine under a condition, as ranking takes it. */
export function termSource(engine: Engine, where: Condition | null): TermSource {
  return {
    statistics: (terms, prefixes) => engine.statistics(terms, prefixes),
    nominate: (nomination) => engine.nominate(nomination, where),
    near: (word, edits) => engine.near(word, edits),
  };
}
