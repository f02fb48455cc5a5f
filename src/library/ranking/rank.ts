import type { CollectionStatistics, Nominee } from "../../domain/nomination.ts";
import { bm25With, partsOf, type ScorePart } from "./bm25.ts";
import type { Candidate } from "./candidate.ts";
import { looksInto } from "./closeness.ts";
import { daysOf, freshness } from "./freshness.ts";
import type { Plan } from "./plan.ts";
import { fewWords } from "./query-analysis.ts";
import { type RankingSettings, rankingSettings } from "./settings.ts";

/** Why a candidate stands where it stands. */
export interface Explanation {
  /** The parts of {@link bm25}, worked out for those who ask. */
  groups(): readonly ScorePart[];
  /** What the engine's groups give, without the mark of an equal title. */
  readonly bm25: number;
  readonly proximity: number;
  readonly recency: number;
  readonly equalTitle: boolean;
  /** All phrases in quotation marks stand in it, and there are some. */
  readonly phrases: boolean;
  readonly score: number;
  /** It has every word of a query of few words. */
  readonly everyWord: boolean;
  /** From 1. */
  readonly rank: number;
}

export interface Ranked<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly explanation: Explanation;
}

/**
 * Best first: an equal title, then exact phrases, then every word of a query of few, then BM25 with proximity; newer before older where these are much
 * the same. Pure: the same candidates in any order give the same ranking.
 */
export function rank<C extends Candidate>(
  plan: Plan,
  candidates: readonly C[],
  statistics: CollectionStatistics,
  settings: RankingSettings = rankingSettings,
): Ranked<C>[] {
  const scored = scoredOf(plan, candidates, statistics, settings);
  const dayOf = daysOf();
  const newest = dayOf(
    scored.reduce((latest: string | null, { date }) => ((date ?? "") > (latest ?? "") ? date : latest), null),
  );
  scored.sort((a, b) => b.bm25 - a.bm25 || byDateAndId(a, b));
  const lookInto = looksInto(plan, settings);
  for (const [order, one] of scored.entries()) {
    if (order < settings.readTexts) {
      const { proximity, phrases } = lookInto(one.candidate);
      one.proximity = proximity;
      one.phrases = phrases;
    }
    const day = dayOf(one.date);
    if (day !== null && newest !== null)
      one.recency = settings.recency * freshness(day, newest, settings.recencyHalfLife) * one.bm25;
    one.score = one.bm25 + one.proximity + one.recency;
  }
  scored.sort((a, b) => {
    if (a.equalTitle !== b.equalTitle) return a.equalTitle ? -1 : 1;
    if (a.phrases !== b.phrases) return a.phrases ? -1 : 1;
    if (a.everyWord !== b.everyWord) return a.everyWord ? -1 : 1;
    return b.score - a.score || byDateAndId(a, b);
  });
  for (const [at, one] of scored.entries()) one.rank = at + 1;
  return scored;
}

/** Those of the nominees, best first by their scores, whose texts {@link rank} may ask for. */
export function mayBeRead(
  plan: Plan,
  nominees: readonly Nominee[],
  settings: RankingSettings = rankingSettings,
): readonly Nominee[] {
  return plan.query.phrases.length === 0 ? [] : bestOf(plan, nominees, settings);
}

/** Those of the nominees, best first by their scores, whose words {@link rank} and what is said of its first one look at. */
export function lookedInto<N extends Pick<Nominee, "score" | "frequencies">>(
  plan: Plan,
  nominees: readonly N[],
  settings: RankingSettings = rankingSettings,
): readonly N[] {
  const { words } = plan.query;
  // Whether such a word stands there as it was typed is said of whichever comes first.
  if (words.some(({ holdsEmpty }) => holdsEmpty)) return nominees;
  return words.length > 1 ? bestOf(plan, nominees, settings) : [];
}

/**
 * The first so many by BM25, with those of the same score; the mark of an equal title may have put others before them.
 */
function bestOf<N extends Pick<Nominee, "score" | "frequencies">>(
  plan: Plan,
  nominees: readonly N[],
  settings: RankingSettings,
): readonly N[] {
  const titled = nominees.filter(hasEqualTitle(plan)).length;
  const last = nominees[settings.readTexts + titled - 1]?.score ?? 0;
  return nominees.filter(({ score }) => score >= last);
}

/** What the candidates' terms tell of them. */
function scoredOf<C extends Candidate>(
  plan: Plan,
  candidates: readonly C[],
  statistics: CollectionStatistics,
  settings: RankingSettings,
): Scored<C>[] {
  const bm25 = bm25With(plan, statistics, settings);
  const [equalTitle, everyWord] = [hasEqualTitle(plan), hasEveryWord(plan)];
  const groups = (nominee: Nominee) => partsOf(plan, nominee, statistics, settings);
  return candidates.map((candidate) => {
    const { nominee } = candidate;
    const isTitled = equalTitle(nominee);
    // The engine has added up the same already, but for the mark of an equal title.
    const score = isTitled ? bm25(nominee) : nominee.score;
    return new Scored(candidate, score, isTitled, everyWord(nominee), groups);
  });
}

/** What is worked out of a candidate, one object for each: there are hundreds. */
class Scored<C extends Candidate> implements Ranked<C>, Explanation {
  readonly candidate: C;
  readonly date: string | null;
  readonly bm25: number;
  readonly equalTitle: boolean;
  readonly everyWord: boolean;
  readonly #groups: (nominee: Nominee) => readonly ScorePart[];
  proximity = 0;
  phrases = false;
  recency = 0;
  score = 0;
  rank = 0;

  constructor(
    candidate: C,
    bm25: number,
    equalTitle: boolean,
    everyWord: boolean,
    groups: (nominee: Nominee) => readonly ScorePart[],
  ) {
    this.candidate = candidate;
    this.date = candidate.date;
    this.bm25 = bm25;
    this.equalTitle = equalTitle;
    this.everyWord = everyWord;
    this.#groups = groups;
  }

  get explanation(): Explanation {
    return this;
  }

  groups(): readonly ScorePart[] {
    return this.#groups(this.candidate.nominee);
  }
}

type Has = (nominee: Pick<Nominee, "frequencies">) => boolean;

/** Its whole title is a term of the article. */
function hasEqualTitle({ groups }: Plan): Has {
  const at = groups.findIndex(({ form }) => form === "title");
  return ({ frequencies }) => (frequencies[at] ?? 0) > 0;
}

/** The words that an article has to have all of; none where some are enough. */
function wordsThatAllCount({ query, groups }: Plan): readonly number[] {
  const isKnown = (index: number) =>
    groups.some((group) => group.word === index && group.documentFrequency > 0);
  const words = query.words.flatMap(({ kind }, index) => (kind === "word" ? [index] : []));
  if (words.length > fewWords || query.isQuestion) return [];
  const names = query.words.flatMap(({ holdsEmpty }, index) => (holdsEmpty && isKnown(index) ? [index] : []));
  return words.length + names.length < 2 ? [] : [...words, ...names];
}

function hasEveryWord(plan: Plan): Has {
  const formsOf = wordsThatAllCount(plan).map((index) =>
    plan.groups.flatMap(({ word, form }, at) => (word === index && form !== "family" ? [at] : [])),
  );
  if (formsOf.length === 0) return () => false;
  return ({ frequencies }) => formsOf.every((forms) => forms.some((at) => (frequencies[at] ?? 0) > 0));
}

type Dated = Pick<Scored<Candidate>, "candidate" | "date">;

function byDateAndId(a: Dated, b: Dated): number {
  const [one, other] = [a.date ?? "", b.date ?? ""];
  if (one !== other) return one > other ? -1 : 1;
  return a.candidate.nominee.id < b.candidate.nominee.id ? -1 : 1;
}
