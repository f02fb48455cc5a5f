import type { Article, ArticleId } from "../../domain/article.ts";
import type { Condition, Engine } from "../../domain/engine.ts";
import type { Filter } from "../../domain/filter.ts";
import { fold } from "../../domain/folding.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import type { Nominee, TermSource } from "../../domain/nomination.ts";
import type { Citation } from "../../domain/quoted.ts";
import { type Answered, answered } from "../ranking/answered.ts";
import { coverageOf, enoughCoverage, hasExactly } from "../ranking/coverage.ts";
import type { Plan } from "../ranking/plan.ts";
import { hasPhrase } from "../ranking/proximity.ts";
import type { AnalysedQuery } from "../ranking/query-analysis.ts";
import { type Candidate, mayBeRead, type Ranked, rank } from "../ranking/rank.ts";
import { type Nominated, nominated } from "../ranking/search.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { conditionOf } from "./condition.ts";
import { type BareName, bareName } from "./named-people.ts";
import { type PersonMeant, personMeant, ShareOfPerson } from "./person-first.ts";
import { type AskedRole, quotationsInRole, roleAsked } from "./role-first.ts";
import { allStopWords, stopWordsOf } from "./stop-words.ts";
import { terms, termsOf } from "./terms.ts";

/** Beyond these nobody pages, and each costs time: it is told that there are more. */
export const mostNominated = 300;

/** Of what is found, as much as a list of it tells. */
export interface CitedCandidate extends Candidate {
  readonly citation: Citation;
}

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
  /** Words that the article has not, and words of theirs that begin alike, as it writes them. */
  readonly relatives: readonly { readonly typed: string; readonly by: readonly string[] }[];
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
  const request = {
    query: person?.isShort ? person.label : query,
    stopWords: person ? new Set([...stopWordsOf(locale), ...person.empty]) : stopWordsOf(locale),
    locale,
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

/** As typed: what stands in quotation marks in the query, and nowhere in the text as it is. */
export function missingPhrases(
  { phrases, typedPhrases }: Pick<AnalysedQuery, "phrases" | "typedPhrases">,
  text: string,
): string[] {
  if (phrases.length === 0) return [];
  const words = termsOf(text);
  return typedPhrases.filter((_, at) => !hasPhrase(words, phrases[at] ?? []));
}

const mostMissing = 2;

/** Whole phrases before words, and no word of one beside it. */
export function withPhrases(words: readonly string[], phrases: readonly string[]): string[] {
  const others = words.filter((word) => !phrases.some((phrase) => phrase.includes(word)));
  return [...phrases, ...others].slice(0, mostMissing);
}

/** What an article has of the person who is meant. */
interface Standing {
  /** Whether it is about them, or quotes them. */
  readonly about: boolean;
  readonly quotations: number;
}

type StandingOf = (candidate: FoundArticle) => Standing;

/** A bare name means the person first: what quotes them, or has them in title or lede. */
function inPerson(person: PersonMeant): StandingOf {
  const share = new ShareOfPerson(person);
  return ({ nominee, language }) => {
    const quotations = share.quotationsBy(nominee);
    return { about: quotations > 0 || share.isInHeading(nominee, language), quotations };
  };
}

/** Articles that are read to tell who has a role: those that answer best. */
const mostReadForRole = 100;

/** A bare role means whoever has it; `null` where nobody speaks in it. */
async function inRole(
  engine: Engine,
  asked: AskedRole,
  ranked: readonly Ranked<FoundArticle>[],
  plan: Plan,
): Promise<StandingOf | null> {
  const speaking = ranked.filter(({ candidate }) => asked.mayStandIn(candidate.nominee, plan));
  if (speaking.length === 0) return null;
  const read = speaking.slice(0, mostReadForRole).map(({ candidate }) => candidate);
  await fetchArticles(engine, read);
  const role = asked.meant(read.flatMap(({ article }) => article ?? []));
  if (!role) return null;
  return ({ article }) => {
    const quotations = article && quotationsInRole(article, role);
    return { about: quotations !== null, quotations: quotations ?? 0 };
  };
}

/**
 * Behind what bears the query for a title: the articles that are about somebody, those with most of their quotations
 * before others and the newer before the older, then those that have the words in any other way.
 */
function bringForward(ranked: Ranked<FoundArticle>[], standingOf: StandingOf): void {
  const standing = new Map(ranked.map((one) => [one, standingOf(one.candidate)] as const));
  ranked.sort((a, b) => {
    const titles = Number(b.explanation.equalTitle) - Number(a.explanation.equalTitle);
    if (titles !== 0) return titles;
    const [one, other] = [standing.get(a), standing.get(b)];
    if (!one || !other || one.about !== other.about) return Number(other?.about) - Number(one?.about);
    if (!one.about) return a.explanation.rank - b.explanation.rank;
    return other.quotations - one.quotations || newestFirst(a.candidate, b.candidate);
  });
}

/** A replacement by words that the article has, as it writes them; a word that was still being typed is no misspelling. */
export function inArticle(
  { typed, by }: Answered["replaced"][number],
  { text, title, language }: Pick<Article, "text" | "title" | "language">,
): Answered["replaced"] {
  const code = stemCode(language);
  const written = new Map<string, string>();
  // What comes before the title is about the file: an address writes names small.
  for (const { term, start, end } of terms(text))
    if (start >= title.start && !written.has(stemTerm(term, code)))
      written.set(stemTerm(term, code), text.slice(start, end));
  const there = by.flatMap((word) => written.get(stemTerm(word, code)) ?? []);
  return there.length === 0 || by.some((word) => word.startsWith(fold(typed))) ? [] : [{ typed, by: there }];
}

const mostRelatives = 2;

/** The words of the article whose stems begin as that of a word that it does not have. */
function relativesIn(
  { typed, prefixes }: Answered["akin"][number],
  { text, title, language }: Article,
): ArticleSearch["relatives"] {
  const code = stemCode(language);
  const written = new Map<string, string>();
  for (const { term, start, end } of terms(text)) {
    const stem = stemTerm(term, code);
    if (start >= title.start && !written.has(stem) && prefixes.some((prefix) => stem.startsWith(prefix)))
      written.set(stem, text.slice(start, end));
  }
  const by = [...written.values()].slice(0, mostRelatives);
  return by.length > 0 ? [{ typed, by }] : [];
}

/** An engine under a condition, as ranking takes it. */
export function termSource(engine: Engine, where: Condition | null): TermSource {
  return {
    statistics: (terms, prefixes) => engine.statistics(terms, prefixes),
    nominate: (nomination) => engine.nominate(nomination, where),
    near: (word, edits) => engine.near(word, edits),
  };
}

/** Of the articles that are found most are not shown: each is fetched only where it is, or has to be looked into. */
class FoundArticle implements Candidate {
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

async function fetchArticles(engine: Engine, found: readonly FoundArticle[]): Promise<void> {
  const missing = found.filter(({ article }) => article === null);
  if (missing.length === 0) return;
  const articles = await engine.articles(missing.map(({ id }) => id));
  for (const [at, one] of missing.entries()) one.article = articles[at] ?? null;
}

/** The first so many with what is told of them, without those that went meanwhile. */
async function cited(
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

export function newestFirst(
  a: { readonly date: string | null },
  b: { readonly date: string | null },
): number {
  const [one, other] = [a.date ?? "", b.date ?? ""];
  return one === other ? 0 : one > other ? -1 : 1;
}
