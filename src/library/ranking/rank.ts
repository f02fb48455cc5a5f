import type { CollectionStatistics, Nominee } from "../../domain/nomination.ts";
import { termsOf } from "../search/terms.ts";
import { titleTerm } from "./article-terms.ts";
import type { Plan, PlannedGroup } from "./plan.ts";
import { asSpoken, densest, hasPhrase, nearPairs, positionsOf } from "./proximity.ts";
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
  readonly text: () => string;
}

/** Why a candidate stands where it stands. */
export interface Explanation {
  readonly groups: readonly {
    readonly form: PlannedGroup["form"];
    readonly word: string | null;
    readonly documentFrequency: number;
    readonly idf: number;
    /** In half steps. */
    readonly frequency: number;
    readonly score: number;
  }[];
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
  const scored = candidates.map((candidate) => ({
    candidate,
    ...bm25Of(plan, candidate.nominee, statistics, settings),
  }));
  const newest = newestDay(candidates);
  scored.sort((a, b) => b.bm25 - a.bm25 || byDateAndId(a.candidate, b.candidate));
  const rarity = plan.query.words.map((_, index) => rarityOf(plan, index));
  const explained = scored.map(({ candidate, bm25, groups }, order) => {
    const looked = order < settings.readTexts ? lookInto(plan, candidate, rarity, settings) : unread;
    const recency = settings.recency * freshness(candidate.date, newest, settings.recencyHalfLife) * bm25;
    const equalTitle = plan.query.title !== null && titleTerm(termsOf(candidate.title)) === plan.query.title;
    const score = bm25 + looked.proximity + recency;
    const everyWord = hasEveryWord(plan, candidate.nominee);
    return { candidate, explanation: { groups, bm25, recency, equalTitle, everyWord, ...looked, score } };
  });
  explained.sort(
    (a, b) =>
      Number(b.explanation.equalTitle) - Number(a.explanation.equalTitle) ||
      Number(b.explanation.phrases) - Number(a.explanation.phrases) ||
      Number(b.explanation.everyWord) - Number(a.explanation.everyWord) ||
      b.explanation.score - a.explanation.score ||
      byDateAndId(a.candidate, b.candidate),
  );
  return explained.map(({ candidate, explanation }, index) => ({
    candidate,
    explanation: { ...explanation, rank: index + 1 },
  }));
}

/** Who types two or three words means all of them; of a question, some are padding. */
const fewWords = 3;

function hasEveryWord({ query, groups }: Plan, nominee: Nominee): boolean {
  const words = query.words.flatMap(({ kind }, index) => (kind === "word" ? [index] : []));
  if (words.length < 2 || words.length > fewWords) return false;
  return words.every((index) =>
    groups.some(
      ({ word, form }, at) => word === index && form !== "family" && (nominee.frequencies[at] ?? 0) > 0,
    ),
  );
}

const unread = { proximity: 0, phrases: false };

function bm25Of(
  { query, groups }: Plan,
  nominee: Nominee,
  { averageLength }: CollectionStatistics,
  { k: k1, b }: RankingSettings,
): { bm25: number; groups: Explanation["groups"] } {
  const k = 2 * k1;
  const norm = k * (1 - b + (b * nominee.length) / Math.max(1, averageLength));
  let bm25 = 0;
  const explained = groups.flatMap(({ form, word, documentFrequency, idf, weight, role }, index) => {
    const frequency = nominee.frequencies[index] ?? 0;
    if (role !== "counts" || form === "title") return [];
    const score = (weight * (k + 1) * frequency) / (frequency + norm);
    bm25 += score;
    const typed = word === null ? null : (query.words[word]?.typed ?? null);
    return [{ form, word: typed, documentFrequency, idf, frequency, score }];
  });
  return { bm25, groups: explained };
}

function lookInto(
  { query, replacements }: Plan,
  { nominee, language, text }: Candidate,
  rarity: readonly number[],
  settings: RankingSettings,
): { proximity: number; phrases: boolean } {
  const { words, phrases } = query;
  let near = 0;
  if (words.length > 1) {
    const { sequence } = nominee;
    const code = stemCode(language);
    const positions = positionsOf(sequence, code, words, replacements);
    near =
      settings.proximity * nearPairs(positions, rarity, settings.window) +
      settings.passage * densest(positions, rarity, settings.passageWords) +
      settings.asSpoken * asSpoken(sequence, positions, rarity, query, code);
  }
  if (phrases.length === 0) return { proximity: near, phrases: false };
  const sequence = termsOf(text());
  return { proximity: near, phrases: phrases.every((phrase) => hasPhrase(sequence, phrase)) };
}

/** The idf of the form by which most articles have the word. */
function rarityOf({ groups }: Plan, index: number): number {
  const own = groups.filter(({ word, documentFrequency }) => word === index && documentFrequency > 0);
  return own.length === 0 ? 0 : Math.min(...own.map(({ idf }) => idf));
}

const day = 86_400_000;

function newestDay(candidates: readonly Candidate[]): number {
  const days = candidates.map(({ date }) => dayOf(date)).filter((at) => at !== null);
  return days.reduce((newest, at) => Math.max(newest, at), Number.NEGATIVE_INFINITY);
}

/** 1 for the newest, half of it after each half-life; 0 without a date. */
function freshness(date: string | null, newest: number, halfLife: number): number {
  const at = dayOf(date);
  return at === null ? 0 : 2 ** ((at - newest) / halfLife);
}

function dayOf(date: string | null): number | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : at / day;
}

function byDateAndId(a: Candidate, b: Candidate): number {
  return (b.date ?? "").localeCompare(a.date ?? "") || (a.nominee.id < b.nominee.id ? -1 : 1);
}
