import type { Article, ArticleId } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";
import { fold } from "../domain/folding.ts";
import { slice } from "../domain/span.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { isTellingName, personKey, tagKey } from "./digest.ts";
import { stopWordsOf } from "./search/stop-words.ts";
import { terms } from "./search/terms.ts";

/** Articles that share fewer than this many telling words have nothing to do with each other. */
const fewestShared = 2;
/** Words that make up an article's profile. */
const profileSize = 24;
/** What very many articles have relates none of them, and would cost the most. */
const mostHolders = 500;
/** Articles whose own profile is made to be compared. */
const mostCompared = 60;

export interface RelatedArticle {
  readonly article: Article;
  /** What the two have in common: people, tags and telling words, the most telling first, as the article writes them. */
  readonly shared: readonly string[];
}

interface Trait {
  /** As the article writes it. */
  readonly label: string;
  readonly weight: number;
}

type Profile = ReadonlyMap<string, Trait>;

/** Articles that share the most with one: people count most, then tags, then words that few other articles have. */
export async function relatedTo(engine: Engine, article: Article, limit: number): Promise<RelatedArticle[]> {
  const { articles: total } = await engine.holdings();
  const own = await profileOf(engine, article, total);
  const slice = new TimeSlice();
  const found: { article: Article; score: number; shared: Trait[] }[] = [];
  for (const id of await candidates(engine, article.id, own)) {
    const other = await engine.article(id);
    if (!other) continue;
    const theirs = await profileOf(engine, other, total);
    const shared = [...own].flatMap(([key, trait]) => (theirs.has(key) ? [trait] : []));
    const score = shared.reduce((sum, { weight }) => sum + weight, 0);
    if (shared.length >= fewestShared || shared.some(({ weight }) => weight >= personWeight))
      found.push({ article: other, score, shared });
    await slice.pause();
  }
  return found
    .sort((a, b) => b.score - a.score || (b.article.date ?? "").localeCompare(a.article.date ?? ""))
    .slice(0, limit)
    .map(({ article: other, shared }) => ({
      article: other,
      shared: distinct(shared.sort((a, b) => b.weight - a.weight).map(({ label }) => label)).slice(0, 4),
    }));
}

/** The articles that have most of the profile, as far as the engine's lists tell. */
async function candidates(engine: Engine, article: ArticleId, profile: Profile): Promise<ArticleId[]> {
  const scores = new Map<ArticleId, number>();
  const add = (id: ArticleId, weight: number) => scores.set(id, (scores.get(id) ?? 0) + weight);
  const keys = [...profile].filter(([key]) => !key.startsWith(wordKey));
  const holders = await engine.holders(
    keys.map(([key]) => key),
    mostHolders,
  );
  for (const [i, [, { weight }]] of keys.entries()) for (const id of holders[i] ?? []) add(id, weight);
  const words = [...profile].filter(([key]) => key.startsWith(wordKey));
  const { averageLength, documentFrequencies } = await engine.statistics(
    words.map(([key]) => key.slice(wordKey.length)),
    [],
  );
  for (const [key, { weight }] of words) {
    const term = key.slice(wordKey.length);
    if ((documentFrequencies.get(term) ?? 0) > mostHolders) continue;
    const group = { terms: [term], prefixes: [], weight: 1, role: "counts" as const };
    const nomination = { groups: [group], averageLength, k: 1, b: 0, limit: mostHolders };
    for (const { id } of await engine.nominate(nomination, null)) add(id as ArticleId, weight);
  }
  scores.delete(article);
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostCompared)
    .map(([id]) => id);
}

/** Without words that begin as an earlier one does: "climatique" says no more than "climat". */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const beginning = fold(label).slice(0, 6);
    if (seen.has(beginning)) return false;
    seen.add(beginning);
    return true;
  });
}

const personWeight = 8;
const tagWeight = 4;
const wordKey = "word ";

async function profileOf(engine: Engine, article: Article, total: number): Promise<Profile> {
  const profile = new Map<string, Trait>();
  for (const speaker of article.speakers.filter(isTellingName))
    profile.set(personKey(speaker.name), { label: speaker.name, weight: personWeight });
  for (const tag of article.tags) profile.set(tagKey(tag), { label: tag, weight: tagWeight });
  const words = [...wordsOf(article, stopWordsOf(article.language))];
  const { documentFrequencies } = await engine.statistics(
    words.map(([term]) => term),
    [],
  );
  // Term frequency, dampened, times inverse document frequency; a word of one article alone relates nothing.
  const telling = words
    .flatMap(([term, { label, count }]) => {
      const frequency = documentFrequencies.get(term) ?? 0;
      return frequency > 1
        ? [{ term, label, weight: (1 + Math.log(count)) * Math.log(total / frequency) }]
        : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, profileSize);
  for (const { term, label, weight } of telling)
    profile.set(wordKey + term, { label, weight: Math.min(weight, tagWeight - 1) });
  return profile;
}

/** The words of four letters and more, with how often they stand there and how they were first written. */
function wordsOf({ text, title, body }: Article, stopWords: ReadonlySet<string>) {
  const words = new Map<string, { label: string; count: number }>();
  const all = `${slice(text, title)}\n${body ? slice(text, body) : text.slice(title.end)}`;
  for (const { term, start, end } of terms(all)) {
    if (term.length < 4 || stopWords.has(term) || /\d/.test(term)) continue;
    const known = words.get(term);
    if (known) known.count++;
    else words.set(term, { label: all.slice(start, end), count: 1 });
  }
  return words;
}
