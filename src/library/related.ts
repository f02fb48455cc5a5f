import type { Article, ArticleId } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";
import { fold } from "../domain/folding.ts";
import type { Nominee } from "../domain/nomination.ts";
import { slice } from "../domain/span.ts";
import { isTellingName, personKey, tagKey } from "./digest.ts";
import { idf } from "./ranking/plan.ts";
import { rankingSettings } from "./ranking/settings.ts";
import { stemCode, stemTerm } from "./ranking/stemming.ts";
import { type Subject, subjectsOf } from "./related-subjects.ts";
import { termsOf } from "./search/terms.ts";

/** Words by which the others are looked for; more make no difference and cost time. */
const mostSubjects = 30;
/** Articles that are looked at. */
const mostCompared = 60;
/** What has a smaller share of an article than this is about something else. */
const leastShare = 0.15;
/** What a word gains that stands in the title of the other too, as a share. */
const inTitle = 1;
/** What a person or a tag weighs that both have, beside the words of the name. */
const sharedKey = 0.5;
/** What is written of a matter is written in the same weeks: what the same day gains, and in how many days half is left. */
const sameDay = 0.3;
const halfLife = 30;
const mostReasons = 4;
/** What more articles have than these is no key that relates any. */
const mostHolders = 500;

export interface RelatedArticle {
  readonly article: Article;
  /** People, tags, names and nouns that the two have in common, the most telling first, as the article writes them. */
  readonly shared: readonly string[];
}

interface Weighted extends Subject {
  readonly weight: number;
}

/**
 * Articles on the same matter, the nearest first: those that have most of the words that tell what the article is
 * about, by their rarity and above all in the title; the same people count beside, and so does the same time.
 */
export async function relatedTo(engine: Engine, article: Article, limit: number): Promise<RelatedArticle[]> {
  const subjects = await weighted(engine, article);
  const { averageLength } = await engine.statistics([], []);
  const groups = subjects.map(({ term, weight }) => ({
    terms: [term],
    prefixes: [],
    weight,
    role: "counts" as const,
  }));
  const { k, b } = rankingSettings;
  const nominees = await engine.nominate(
    { groups, averageLength, k: 2 * k, b, limit: mostCompared + 1 },
    null,
  );
  const own = nominees.find(({ id }) => id === article.id)?.score ?? 0;
  const keys = await keysOf(engine, article);
  const found: { article: Article; score: number; shared: readonly string[] }[] = [];
  for (const nominee of nominees) {
    if (nominee.id === article.id) continue;
    const other = await engine.article(nominee.id as ArticleId);
    if (!other) continue;
    const common = keys.filter(({ holders }) => holders.has(other.id));
    const shared = reasons(common, subjects, nominee);
    const inBothTitles = titleScore(subjects, other);
    const inKeys = common.reduce((sum, { weight }) => sum + weight, 0);
    const matter = nominee.score + inTitle * inBothTitles + sharedKey * inKeys;
    // One word beside many articles may have: more has to be common to both.
    const isEnough = shared.length > 1 || inBothTitles + inKeys > 0;
    const score = matter * (1 + sameDay * nearness(article.date, other.date));
    const isNear = matter >= leastShare * own || common.length > 0;
    if (shared.length > 0 && isEnough && isNear) found.push({ article: other, score, shared });
  }
  return found
    .sort((x, y) => y.score - x.score || (y.article.date ?? "").localeCompare(x.article.date ?? ""))
    .slice(0, limit)
    .map(({ article: other, shared }) => ({ article: other, shared }));
}

/** The words that tell most of an article: frequent in it, and rare elsewhere. */
async function weighted(engine: Engine, article: Article): Promise<Weighted[]> {
  const subjects = subjectsOf(article);
  const { articles, documentFrequencies } = await engine.statistics(
    subjects.map(({ term }) => term),
    [],
  );
  return subjects
    .flatMap((subject) => {
      const holders = documentFrequencies.get(subject.term) ?? 0;
      // A word of one article alone relates nothing.
      if (holders < 2) return [];
      return [{ ...subject, weight: Math.log(1 + subject.frequency) * idf(holders, articles) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSubjects);
}

interface Key {
  readonly label: string;
  readonly weight: number;
  readonly holders: ReadonlySet<ArticleId>;
}

/** People and tags, with the articles that have them: of those that not very many have. */
async function keysOf(engine: Engine, { speakers, tags }: Article): Promise<Key[]> {
  const { articles } = await engine.holdings();
  const keys = [
    ...speakers.filter(isTellingName).map(({ name }) => [personKey(name), name] as const),
    ...tags.map((tag) => [tagKey(tag), tag] as const),
  ];
  const holders = await engine.holders(
    keys.map(([key]) => key),
    mostHolders,
  );
  return keys.flatMap(([, label], at) => {
    const ids = holders[at];
    return ids ? [{ label, weight: idf(ids.length, articles), holders: new Set(ids) }] : [];
  });
}

function titleScore(subjects: readonly Weighted[], { text, title, language }: Article): number {
  const code = stemCode(language);
  const words = termsOf(slice(text, title));
  const there = new Set([...words, ...words.map((word) => stemTerm(word, code))]);
  return subjects.reduce((sum, { term, weight }) => sum + (there.has(term) ? weight : 0), 0);
}

function reasons(keys: readonly Key[], subjects: readonly Weighted[], { frequencies }: Nominee): string[] {
  const words = subjects.flatMap(({ isReason, label }, at) =>
    isReason && (frequencies[at] ?? 0) > 0 ? [label] : [],
  );
  return distinct([...keys.map(({ label }) => label), ...words]).slice(0, mostReasons);
}

/** Without words that stand in an earlier one, or begin as it does: "climatique" says no more than "climat". */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const beginnings = termsOf(label).map((word) => fold(word).slice(0, 6));
    if (beginnings.every((beginning) => seen.has(beginning))) return false;
    for (const beginning of beginnings) seen.add(beginning);
    return true;
  });
}

const day = 86_400_000;

/** 1 for the same day, half of it after each half-life; 0 without a date. */
function nearness(one: string | null, other: string | null): number {
  const days = Math.abs(Date.parse(one ?? "") - Date.parse(other ?? "")) / day;
  return Number.isNaN(days) ? 0 : 2 ** (-days / halfLife);
}
