import type { Article, ArticleId } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { idf } from "../ranking/plan.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode } from "../ranking/stemming.ts";
import { Comparison, headOf, type Standing, termsOfSubject } from "./likeness.ts";
import { reasonsOf } from "./reasons.ts";
import { withSamePerson } from "./same-person.ts";
import { namesOf, type Subject, type Subjects, subjectsOf } from "./subjects.ts";

/** Subjects by which the others are looked for; more make no difference and cost time. */
const mostLookedFor = 64;
/** Articles that are compared. */
const mostCompared = 16;
/** What is less alike is on another matter: of first ones that were read, four of five and more were on it from here on. */
const leastAlike = 0.165;

export interface RelatedArticle {
  readonly article: Article;
  /** Names and nouns that the two have in common, the most telling first, as the article writes them. */
  readonly shared: readonly string[];
  /** Who is in both, where they are on different matters; else `null`. */
  readonly person: string | null;
}

/**
 * Articles on the same matter, the likest first, and none where nothing is: those that have in common what tells most
 * of each, by its rarity, in title and lede above all, and were written at about the same time. Where there are fewer than `limit`,
 * those of other matters follow in which somebody is again who is in few. Others are answered between two of the articles that are compared.
 */
export async function relatedTo(engine: Engine, article: Article, limit: number): Promise<RelatedArticle[]> {
  const slice = new TimeSlice();
  const subjects = subjectsOf(article);
  const own = await standingOf(engine, subjects.all, new Map());
  const comparison = new Comparison(article, subjects, own.standing, own.articles);
  const candidates = await candidatesFor(engine, article.id, comparison, own);
  const isForeign = (one: Article) => stemCode(one.language) !== stemCode(article.language);
  const others: { readonly article: Article; readonly subjects: Subjects }[] = [];
  for (const one of candidates) {
    await slice.pause();
    const all = subjectsOf(one);
    others.push({ article: one, subjects: isForeign(one) ? namesOf(all) : all });
  }
  await slice.pause();
  const heads = others.flatMap((other) => headOf(other.subjects));
  await standingOf(engine, heads, own.known);
  const byNames = new Comparison(article, namesOf(subjects), own.standing, own.articles);
  const alike: Alike[] = [];
  for (const other of others) {
    await slice.pause();
    const by = isForeign(other.article) ? byNames : comparison;
    const { score, shared } = by.with(other.article, other.subjects);
    const reasons = score < leastAlike ? [] : reasonsOf(article, shared);
    // One noun beside many articles may have: either it is a name, or more is common to both.
    const isEnough = reasons.length > 1 || (reasons.length > 0 && shared[0]?.subject.isName === true);
    if (isEnough) alike.push({ article: other.article, score, shared: reasons, person: null });
  }
  const first = alike.sort((a, b) => b.score - a.score || byId(a.article, b.article)).slice(0, limit);
  if (first.length >= limit) return first;
  const known = new Set(first.map(({ article: { id } }) => id));
  const further = await withSamePerson(engine, article, known, slice);
  return [...first, ...further.map(({ person, ...one }) => ({ ...one, shared: [person], person }))].slice(
    0,
    limit,
  );
}

interface Alike extends RelatedArticle {
  readonly score: number;
}

interface Known {
  readonly articles: number;
  readonly averageLength: number;
  /** Filled as more is looked up. */
  readonly known: Map<string, number>;
  readonly standing: Standing;
}

/** In how many articles the subjects stand; those that are known already are not looked up again. */
async function standingOf(
  engine: Engine,
  subjects: readonly Subject[],
  known: Map<string, number>,
): Promise<Known> {
  const terms = new Set(subjects.flatMap(termsOfSubject).filter((term) => !known.has(term)));
  const { articles, averageLength, documentFrequencies } = await engine.statistics([...terms], []);
  for (const [term, frequency] of documentFrequencies) known.set(term, frequency);
  return { articles, averageLength, known, standing: (term) => known.get(term) ?? 0 };
}

async function candidatesFor(
  engine: Engine,
  self: ArticleId,
  { weighed }: Comparison,
  { articles, averageLength }: Known,
): Promise<Article[]> {
  const groups = weighed.slice(0, mostLookedFor).map(({ subject, weight, standing }) => ({
    terms: [...termsOfSubject(subject)],
    prefixes: [],
    weight: weight * idf(standing, articles),
    role: "counts" as const,
  }));
  const { k, b } = rankingSettings;
  const nominees = await engine.nominate(
    { groups, averageLength, k: 2 * k, b, limit: mostCompared + 1, lookedInto: () => [] },
    null,
  );
  const others = nominees.map(({ id }) => id as ArticleId).filter((id) => id !== self);
  return (await engine.articles(others)).filter((one) => one !== null);
}

function byId({ id: one }: Article, { id: other }: Article): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
