import type { Article } from "../../domain/article.ts";
import { slice } from "../../domain/span.ts";
import { foldTerm, terms } from "./terms.ts";

/** Articles that share fewer than this many telling words have nothing to do with each other. */
const fewestShared = 2;
/** Words that make up an article's profile. */
const profileSize = 24;

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

/** Finds articles by what they share: people count most, then tags, then words that few other articles have. */
export class RelatedArticles {
  readonly #profiles = new Map<Article, ReadonlyMap<string, Trait>>();
  readonly #byTrait = new Map<string, Article[]>();

  constructor(articles: readonly Article[], stopWordsOf: (language: string) => ReadonlySet<string>) {
    const counts = new Map<string, number>();
    const words = new Map(
      articles.map((article) => [article, wordsOf(article, stopWordsOf(article.language))]),
    );
    for (const own of words.values())
      for (const term of own.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const article of articles) {
      const profile = profileOf(article, words.get(article) ?? new Map(), counts, articles.length);
      this.#profiles.set(article, profile);
      for (const trait of profile.keys()) {
        const list = this.#byTrait.get(trait);
        if (list) list.push(article);
        else this.#byTrait.set(trait, [article]);
      }
    }
  }

  of(article: Article, limit: number): RelatedArticle[] {
    const own = this.#profiles.get(article);
    if (!own) return [];
    const scores = new Map<Article, { score: number; shared: Trait[] }>();
    for (const [trait, { label, weight }] of own) {
      const holders = this.#byTrait.get(trait) ?? [];
      // A trait of very many articles relates none of them, and would cost the most.
      if (holders.length > 500) continue;
      for (const other of holders) {
        if (other === article) continue;
        const known = scores.get(other) ?? { score: 0, shared: [] };
        known.score += weight;
        known.shared.push({ label, weight });
        scores.set(other, known);
      }
    }
    return [...scores]
      .filter(
        ([, { shared }]) =>
          shared.length >= fewestShared || shared.some(({ weight }) => weight >= personWeight),
      )
      .sort((a, b) => b[1].score - a[1].score || (b[0].date ?? "").localeCompare(a[0].date ?? ""))
      .slice(0, limit)
      .map(([other, { shared }]) => ({
        article: other,
        shared: distinct(shared.sort((a, b) => b.weight - a.weight).map(({ label }) => label)).slice(0, 4),
      }));
  }
}

/** Without words that begin as an earlier one does: "climatique" says no more than "climat". */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const beginning = foldTerm(label).slice(0, 6);
    if (seen.has(beginning)) return false;
    seen.add(beginning);
    return true;
  });
}

const personWeight = 8;
const tagWeight = 4;

function profileOf(
  { speakers, tags }: Article,
  words: ReadonlyMap<string, { label: string; count: number }>,
  counts: ReadonlyMap<string, number>,
  total: number,
): Map<string, Trait> {
  const profile = new Map<string, Trait>();
  for (const { kind, name } of speakers) {
    if (kind === "person" && name.includes(" "))
      profile.set(`person ${foldTerm(name)}`, { label: name, weight: personWeight });
  }
  for (const tag of tags) profile.set(`tag ${foldTerm(tag)}`, { label: tag, weight: tagWeight });
  // Term frequency, dampened, times inverse document frequency; a word of one article alone relates nothing.
  const telling = [...words]
    .filter(([term]) => (counts.get(term) ?? 0) > 1)
    .map(([term, { label, count }]) => ({
      term,
      label,
      weight: (1 + Math.log(count)) * Math.log(total / (counts.get(term) ?? 1)),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, profileSize);
  for (const { term, label, weight } of telling)
    profile.set(`word ${term}`, { label, weight: Math.min(weight, tagWeight - 1) });
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
