import type { Article } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { weight } from "../offered-quotes.ts";
import type { Plan } from "../ranking/plan.ts";
import { nearPairs } from "../ranking/proximity.ts";
import { boundary, shortHash } from "../ranking/sequence.ts";
import { type RankingSettings, rankingSettings } from "../ranking/settings.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { type QuotePlace, quotePlaces, type TopicPlaces, topicPlaces } from "./quote-places.ts";

/** An article that may have quotations that answer. */
export interface QuotingArticle {
  readonly nominee: Nominee;
  readonly article: Article;
}

export interface QuoteQuestion {
  /** What it is about; its words may be none. */
  readonly plan: Plan;
  /** Words that say nothing in a language (BCP 47), so that a quotation may do without them. */
  readonly empty: (language: string) => ReadonlySet<string>;
  /** How well a quotation's speaker fits, 0 the best; `null` for somebody else. All fit where nobody is asked for. */
  readonly standing: (one: QuotingArticle, quote: Article["quotes"][number]) => number | null;
}

export interface RankedQuote extends QuotingArticle {
  /** 0-based, among the quotations of its article that may be offered. */
  readonly nth: number;
  /** Share of the query's words, by their rarity, that answer it: 0 to 1. */
  readonly coverage: number;
  readonly score: number;
}

/** What a word of the query is worth where it stands: said, said beside it, or what the article is about. */
const worth = { words: 1, context: 0.6, topic: 0.4, lede: 0.25 } as const;
/** Share of the best quotation's coverage that another has to have to fit at all. */
const enoughCoverage = 0.6;
/** Quotations of no more words than these are scraps: they come last, whatever is in them. */
const longestScrap = 2;

/**
 * The quotations inside the nominated articles that fit, best first: sentences before scraps; those with every word of the
 * query before those with some; the speaker asked for before others who fit the name; then by score:
 *
 *     (sum over words of rarity · worth of the place · share of the form  +  proximity) · certainty · length
 *
 * `form` is 1 for a word as it was typed, less where the article has other forms of its stem, and less again for a near
 * spelling; `proximity` is that of articles, within the quotation and its sentences. Of equals the newer article, then the
 * earlier quotation. Pure, and linear in the words of the articles: texts are not read.
 */
export function rankQuotes(
  articles: readonly QuotingArticle[],
  question: QuoteQuestion,
  settings: RankingSettings = rankingSettings,
): RankedQuote[] {
  const words = new QueryInSequences(question.plan, settings);
  const found = articles.flatMap((one) => quotesOf(one, question, words, settings));
  const best = found.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  return found
    .filter(({ coverage }) => coverage >= enoughCoverage * best)
    .sort(
      (a, b) =>
        Number(a.isScrap) - Number(b.isScrap) ||
        Number(b.isWhole) - Number(a.isWhole) ||
        a.standing - b.standing ||
        b.score - a.score ||
        compare(b.article.date ?? "", a.article.date ?? "") ||
        compare(a.nominee.id, b.nominee.id) ||
        a.nth - b.nth,
    );
}

interface Judged extends RankedQuote {
  readonly isScrap: boolean;
  /** Every word that counts answers it. */
  readonly isWhole: boolean;
  readonly standing: number;
}

function quotesOf(
  one: QuotingArticle,
  { plan, empty, standing: standingOf }: QuoteQuestion,
  query: QueryInSequences,
  settings: RankingSettings,
): Judged[] {
  const { nominee, article } = one;
  const isAsked = plan.query.words.length > 0;
  const topics = topicPlaces(nominee);
  const hits = isAsked ? query.hitsIn(nominee, article.language) : [];
  const about = isAsked ? query.worthOfTopic(hits, topics) : [];
  const emptyHere = empty(article.language);
  return quotePlaces(nominee).flatMap((place, nth): Judged[] => {
    const quote = article.quotes[place.index];
    const standing = quote ? standingOf(one, quote) : null;
    if (!quote || standing === null) return [];
    const common = { ...one, nth, standing, isScrap: quote.words <= longestScrap };
    if (!isAsked) return [{ ...common, isWhole: true, coverage: 1, score: weight(quote) }];
    const places = query.worthIn(hits, place, about);
    const coverage = query.coverage(places);
    if (coverage === 0) return [];
    const near = settings.proximity * query.nearness(hits, place, settings.window);
    const score = (query.sum(places, nominee) + near) * weight(quote);
    return [{ ...common, isWhole: query.isWhole(places, emptyHere), coverage, score }];
  });
}

/** A word of the query at a place of an article's sequence. */
interface Hit {
  readonly at: number;
  readonly word: number;
}

/** A query's words as they are found again in sequences, which hold no more of a word than sixteen bits of its stem. */
class QueryInSequences {
  readonly #plan: Plan;
  readonly #settings: RankingSettings;
  readonly #rarity: readonly number[];
  readonly #total: number;
  /** Per code of a language: for each hash the word that it stands for, counted from 1. */
  readonly #tables = new Map<string, Uint8Array>();

  constructor(plan: Plan, settings: RankingSettings) {
    this.#plan = plan;
    this.#settings = settings;
    this.#rarity = plan.query.words.map((_, word) => {
      const own = plan.groups.filter((group) => group.word === word && group.documentFrequency > 0);
      return own.length === 0 ? 0 : Math.min(...own.map(({ idf }) => idf));
    });
    this.#total = this.#rarity.reduce((sum, rarity, word) => (this.#isWord(word) ? sum + rarity : sum), 0);
  }

  /** In order. What the article's terms say is not there, though its hash is, is none. */
  hitsIn(nominee: Nominee, language: string): Hit[] {
    const table = this.#tableOf(stemCode(language));
    const has = this.#plan.query.words.map((_, word) => this.#frequency(nominee, word, anyForm) > 0);
    const hits: Hit[] = [];
    const { sequence } = nominee;
    for (let at = 0; at < sequence.length; at++) {
      const word = (table[sequence[at] ?? boundary] ?? 0) - 1;
      if (word >= 0 && has[word]) hits.push({ at, word });
    }
    return hits;
  }

  /** For each word of the query, what it is worth where the article says what it is about. */
  worthOfTopic(hits: readonly Hit[], { titleEnd, ledeEnd, tags }: TopicPlaces): number[] {
    const found = this.#plan.query.words.map(() => 0);
    for (const { at, word } of hits) {
      const isTopic = at < titleEnd || (at >= tags.from && at < tags.to);
      raise(found, word, isTopic ? worth.topic : at < ledeEnd ? worth.lede : 0);
    }
    return found;
  }

  worthIn(hits: readonly Hit[], { from, to, context }: QuotePlace, about: readonly number[]): number[] {
    const found = [...about];
    for (let i = firstFrom(hits, context.from); i < hits.length; i++) {
      const { at, word } = hits[i] ?? { at: context.to, word: 0 };
      if (at >= context.to) break;
      raise(found, word, at >= from && at < to ? worth.words : worth.context);
    }
    return found;
  }

  coverage(places: readonly number[]): number {
    if (this.#total === 0) return 0;
    return (
      places.reduce((sum, place, word) => (place > 0 ? sum + this.#rarityOf(word) : sum), 0) / this.#total
    );
  }

  isWhole(places: readonly number[], empty: ReadonlySet<string>): boolean {
    return this.#plan.query.words.every(
      ({ term }, word) => !this.#isWord(word) || (places[word] ?? 0) > 0 || empty.has(term),
    );
  }

  sum(places: readonly number[], nominee: Nominee): number {
    const { surface, misspelt } = this.#settings;
    return places.reduce((sum, place, word) => {
      if (place === 0) return sum;
      const stems = this.#frequency(nominee, word, ["stem"]);
      const typed = Math.min(stems, this.#frequency(nominee, word, ["surface"]));
      const form = stems === 0 ? misspelt : (1 + (surface * typed) / stems) / (1 + surface);
      return sum + this.#rarityOf(word) * place * form;
    }, 0);
  }

  nearness(hits: readonly Hit[], { context }: QuotePlace, window: number): number {
    const positions = this.#plan.query.words.map((): number[] => []);
    for (let i = firstFrom(hits, context.from); i < hits.length; i++) {
      const hit = hits[i];
      if (!hit || hit.at >= context.to) break;
      positions[hit.word]?.push(hit.at);
    }
    return nearPairs(positions, this.#rarity, window);
  }

  #isWord(word: number): boolean {
    return this.#plan.query.words[word]?.kind === "word";
  }

  #rarityOf(word: number): number {
    return this.#isWord(word) ? (this.#rarity[word] ?? 0) : 0;
  }

  #frequency({ frequencies }: Nominee, wanted: number, forms: readonly string[]): number {
    let sum = 0;
    for (const [at, { word, form }] of this.#plan.groups.entries())
      if (word === wanted && forms.includes(form)) sum += frequencies[at] ?? 0;
    return sum;
  }

  #tableOf(code: string): Uint8Array {
    const known = this.#tables.get(code);
    if (known) return known;
    const table = new Uint8Array(65_536);
    for (const [word, { term }] of this.#plan.query.words.entries()) {
      if (!this.#isWord(word)) continue;
      for (const form of [term, ...(this.#plan.replacements.get(word) ?? [])])
        table[shortHash(stemTerm(form, code))] = word + 1;
    }
    this.#tables.set(code, table);
    return table;
  }
}

const anyForm = ["stem", "surface", "misspelt"];

function raise(found: number[], word: number, to: number): void {
  if ((found[word] ?? 0) < to) found[word] = to;
}

function firstFrom(hits: readonly Hit[], from: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
