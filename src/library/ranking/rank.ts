import type { CollectionStatistics, Nominee } from "../../domain/nomination.ts";
import { termsOf } from "../search/terms.ts";
import type { Plan, PlannedGroup } from "./plan.ts";
import { asSpoken, densest, hasPhrase, isVerbatim, nearPairs, positionsOf } from "./proximity.ts";
import type { AnalysedQuery } from "./query-analysis.ts";
import { type RankingSettings, rankingSettings } from "./settings.ts";
import { stemCode } from "./stemming.ts";

/** A nominee with what ranking looks at. Text is asked for only of the best. */
export interface Candidate {
  readonly nominee: Nominee;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | null;
  /** Title, lede and body. */
  text(): string;
}

/** What one group of the plan gave a candidate. */
export interface ScorePart {
  readonly form: PlannedGroup["form"];
  readonly word: string | null;
  readonly documentFrequency: number;
  readonly idf: number;
  /** In half steps. */
  readonly frequency: number;
  readonly score: number;
}

/** Why a candidate stands where it stands. */
export interface Explanation {
  /** The parts of {@link bm25}, worked out for those who ask. */
  readonly groups: () => readonly ScorePart[];
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
  const bm25 = bm25With(plan, statistics, settings);
  const words = wordsThatAllCount(plan);
  const scored = candidates.map((candidate) => ({
    candidate,
    bm25: bm25(candidate.nominee),
    day: dayOf(candidate.date),
    equalTitle: hasEqualTitle(plan, candidate.nominee),
    everyWord: hasEveryWord(plan, words, candidate.nominee),
    proximity: 0,
    phrases: false,
    recency: 0,
    score: 0,
  }));
  const newest = scored.reduce(
    (latest, { day }) => Math.max(latest, day ?? latest),
    Number.NEGATIVE_INFINITY,
  );
  scored.sort((a, b) => b.bm25 - a.bm25 || byDateAndId(a.candidate, b.candidate));
  const rarity = plan.query.words.map((_, index) => rarityOf(plan, index));
  for (const [order, one] of scored.entries()) {
    if (order < settings.readTexts) Object.assign(one, lookInto(plan, one.candidate, rarity, settings));
    one.recency = settings.recency * freshness(one.day, newest, settings.recencyHalfLife) * one.bm25;
    one.score = one.bm25 + one.proximity + one.recency;
  }
  scored.sort(
    (a, b) =>
      Number(b.equalTitle) - Number(a.equalTitle) ||
      Number(b.phrases) - Number(a.phrases) ||
      Number(b.everyWord) - Number(a.everyWord) ||
      b.score - a.score ||
      byDateAndId(a.candidate, b.candidate),
  );
  return scored.map((one, index) => ({
    candidate: one.candidate,
    // Field by field: there may be a thousand, and copying the rest of an object takes longer than ranking it.
    explanation: {
      groups: () => partsOf(plan, one.candidate.nominee, statistics, settings),
      bm25: one.bm25,
      proximity: one.proximity,
      recency: one.recency,
      equalTitle: one.equalTitle,
      phrases: one.phrases,
      everyWord: one.everyWord,
      score: one.score,
      rank: index + 1,
    },
  }));
}

/** Its whole title is a term of the article. */
function hasEqualTitle({ groups }: Plan, { frequencies }: Nominee): boolean {
  return groups.some(({ form }, at) => form === "title" && (frequencies[at] ?? 0) > 0);
}

/** Who types two or three words means all of them; of a question, some are padding. */
const fewWords = 3;

/** The words that an article has to have all of; `null` where some are enough. */
function wordsThatAllCount({ query, groups }: Plan): readonly number[] | null {
  const isKnown = (index: number) =>
    groups.some((group) => group.word === index && group.documentFrequency > 0);
  const words = query.words.flatMap(({ kind }, index) => (kind === "word" ? [index] : []));
  if (words.length > fewWords) return null;
  const names = query.words.flatMap(({ holdsEmpty }, index) => (holdsEmpty && isKnown(index) ? [index] : []));
  return words.length + names.length < 2 ? null : [...words, ...names];
}

function hasEveryWord({ groups }: Plan, words: readonly number[] | null, { frequencies }: Nominee): boolean {
  if (words === null) return false;
  return words.every((index) =>
    groups.some(({ word, form }, at) => word === index && form !== "family" && (frequencies[at] ?? 0) > 0),
  );
}

/** What the engine's groups give a nominee, without the mark of an equal title. */
function bm25With(
  { groups }: Plan,
  { averageLength }: CollectionStatistics,
  { k: k1, b }: RankingSettings,
): (nominee: Nominee) => number {
  const k = 2 * k1;
  const counting = groups.flatMap(({ role, form, weight }, at) =>
    role === "counts" && form !== "title" ? [{ at, peak: weight * (k + 1) }] : [],
  );
  return ({ frequencies, length }) => {
    const norm = k * (1 - b + (b * length) / Math.max(1, averageLength));
    let sum = 0;
    for (const { at, peak } of counting) {
      const frequency = frequencies[at] ?? 0;
      if (frequency > 0) sum += (peak * frequency) / (frequency + norm);
    }
    return sum;
  };
}

function partsOf(
  plan: Plan,
  nominee: Nominee,
  statistics: CollectionStatistics,
  settings: RankingSettings,
): ScorePart[] {
  const bm25 = bm25With(plan, statistics, settings);
  return plan.groups.flatMap(({ form, word, documentFrequency, idf, role }, at): ScorePart[] => {
    if (role !== "counts" || form === "title") return [];
    const typed = word === null ? null : (plan.query.words[word]?.typed ?? null);
    const frequency = nominee.frequencies[at] ?? 0;
    const score = bm25({
      ...nominee,
      frequencies: plan.groups.map((_, other) => (other === at ? frequency : 0)),
    });
    return [{ form, word: typed, documentFrequency, idf, frequency, score }];
  });
}

function lookInto(
  { query, replacements }: Plan,
  candidate: Candidate,
  rarity: readonly number[],
  settings: RankingSettings,
): { proximity: number; phrases: boolean } {
  const { words, phrases } = query;
  const { nominee, language } = candidate;
  let near = 0;
  if (words.length > 1) {
    const { sequence } = nominee;
    const code = stemCode(language);
    const positions = positionsOf(sequence, code, words, replacements);
    near =
      settings.proximity * nearPairs(positions, rarity, settings.window) +
      settings.passage * densest(positions, rarity, settings.passageWords) +
      settings.asSpoken * asSpoken(sequence, positions, rarity, query, code);
    if (isNaming(query) && isVerbatim(sequence, query.spoken, code))
      near += settings.verbatim * rarity.reduce((sum, each) => sum + each, 0);
  }
  if (phrases.length === 0) return { proximity: near, phrases: false };
  const sequence = termsOf(candidate.text());
  return { proximity: near, phrases: phrases.every((phrase) => hasPhrase(sequence, phrase)) };
}

/** A few words, held together by empty ones, are the name of something, or what it is called. */
function isNaming({ words, spoken }: AnalysedQuery): boolean {
  const telling = words.filter(({ kind }) => kind === "word").length;
  return telling > 1 && telling <= fewWords && spoken.length > telling;
}

/** The idf of the form by which most articles have the word. */
function rarityOf({ groups }: Plan, index: number): number {
  const own = groups.filter(({ word, documentFrequency }) => word === index && documentFrequency > 0);
  return own.length === 0 ? 0 : Math.min(...own.map(({ idf }) => idf));
}

const milliseconds = 86_400_000;

/** 1 for the newest, half of it after each half-life; 0 without a date. */
function freshness(day: number | null, newest: number, halfLife: number): number {
  return day === null ? 0 : 2 ** ((day - newest) / halfLife);
}

function dayOf(date: string | null): number | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : at / milliseconds;
}

function byDateAndId(a: Candidate, b: Candidate): number {
  const [one, other] = [a.date ?? "", b.date ?? ""];
  if (one !== other) return one > other ? -1 : 1;
  return a.nominee.id < b.nominee.id ? -1 : 1;
}
