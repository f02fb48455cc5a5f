import type { Nominee } from "../../domain/nomination.ts";
import type { Plan } from "../ranking/plan.ts";
import { nearPairs, wordTable } from "../ranking/proximity.ts";
import { boundary } from "../ranking/sequence.ts";
import type { RankingSettings } from "../ranking/settings.ts";
import { stemCode } from "../ranking/stemming.ts";
import { type QuotePlace, topicPlaces } from "./quote-places.ts";

/** What a word of the query is worth where it stands: said, said beside it, or what the article is about. */
const worth = { words: 1, context: 0.6, topic: 0.4, lede: 0.25 } as const;

/** A word of the query, and where in a plan its groups are. */
interface Word {
  readonly term: string;
  /** Joined spellings and signs ("C#") stand in no sequence. */
  readonly isWord: boolean;
  /** They count where there is nothing else, and then for all quotations of an article. */
  readonly counts: boolean;
  readonly rarity: number;
  readonly stems: readonly number[];
  readonly surfaces: readonly number[];
  readonly misspelt: readonly number[];
}

/** How a quotation answers. */
export interface Answer {
  /** Share of the query's words, by their rarity, that answer it: 0 to 1. */
  readonly coverage: number;
  /** Whether all words do, those aside that say nothing in its language. */
  readonly isWhole: boolean;
  readonly score: number;
}

/**
 * A query's words as they are found again in the sequences of one article after another, which hold no more of a word than
 * sixteen bits of its stem. What is worked out for an article is kept here until {@link open} is called for the next: there
 * may be a thousand, so that nothing is made anew for each.
 */
export class QueryInArticle {
  readonly #words: readonly Word[];
  readonly #rarity: readonly number[];
  readonly #total: number;
  readonly #settings: RankingSettings;
  readonly #query: Plan["query"]["words"];
  readonly #replacements: Plan["replacements"];
  /** Per code of a language: for each hash the word that it stands for, counted from 1. */
  readonly #tables = new Map<string, Uint8Array>();
  /** Places of words in the article, ascending, and which they are. */
  #hits: { readonly at: number; readonly word: number }[] = [];
  /** Per word: how well its form fits, 0 where the article has none, and what it is worth as its topic. */
  readonly #fits: Float64Array;
  readonly #topic: Float64Array;
  readonly #here: Float64Array;
  #empty: ReadonlySet<string> = new Set();

  constructor({ query, groups, replacements }: Plan, settings: RankingSettings) {
    const groupsOf = (word: number, wanted: string) =>
      groups.flatMap((group, at) => (group.word === word && group.form === wanted ? [at] : []));
    this.#words = query.words.map(({ term, kind }, word) => {
      const idfs = groups.flatMap((group) =>
        group.word === word && group.documentFrequency > 0 ? [group.idf] : [],
      );
      const counts = kind === "word" || query.words.every((other) => other.kind !== "word");
      return {
        ...{ term, counts, isWord: kind === "word" },
        rarity: counts && idfs.length > 0 ? Math.min(...idfs) : 0,
        stems: groupsOf(word, "stem"),
        surfaces: groupsOf(word, "surface"),
        misspelt: groupsOf(word, "misspelt"),
      };
    });
    this.#rarity = this.#words.map(({ rarity }) => rarity);
    this.#total = this.#rarity.reduce((sum, rarity) => sum + rarity, 0);
    this.#settings = settings;
    this.#query = query.words;
    this.#replacements = replacements;
    this.#fits = new Float64Array(this.#words.length);
    this.#topic = new Float64Array(this.#words.length);
    this.#here = new Float64Array(this.#words.length);
  }

  /**
   * Looks for the words in an article, where its quotations and its topic are: most of it is neither. `empty`: what says
   * nothing in its language.
   */
  open(nominee: Nominee, quotes: readonly QuotePlace[], language: string, empty: ReadonlySet<string>): void {
    this.#empty = empty;
    const { surface, misspelt } = this.#settings;
    const { frequencies, sequence } = nominee;
    for (const [at, word] of this.#words.entries()) {
      const stems = sum(frequencies, word.stems);
      const typed = Math.min(stems, sum(frequencies, word.surfaces));
      const near = sum(frequencies, word.misspelt) > 0 ? misspelt : 0;
      // What the article's terms say is not there is not there, though its hash is.
      this.#fits[at] = stems > 0 ? (1 + (surface * typed) / stems) / (1 + surface) : near;
    }
    const table = this.#tableOf(stemCode(language));
    this.#hits = [];
    for (const [at, { counts, isWord }] of this.#words.entries())
      this.#topic[at] = counts && !isWord && (this.#fits[at] ?? 0) > 0 ? worth.lede : 0;
    const { titleEnd, ledeEnd, tags } = topicPlaces(nominee);
    const stretches = [{ from: 0, to: ledeEnd }, tags, ...quotes.map(({ context }) => context)];
    stretches.sort((a, b) => a.from - b.from);
    let next = 0;
    for (const { from, to } of stretches) {
      for (let at = Math.max(next, from), end = Math.min(to, sequence.length); at < end; at++) {
        const word = (table[sequence[at] ?? boundary] ?? 0) - 1;
        if (word < 0 || this.#fits[word] === 0) continue;
        this.#hits.push({ at, word });
        if (at < titleEnd || (at >= tags.from && at < tags.to)) raise(this.#topic, word, worth.topic);
        else if (at < ledeEnd) raise(this.#topic, word, worth.lede);
      }
      next = Math.max(next, to);
    }
  }

  /** How the quotation at a place of the article that is open answers; `null` where it does not. */
  answerAt({ from, to, context }: QuotePlace): Answer | null {
    const here = this.#here;
    here.set(this.#topic);
    const first = this.#firstHit(context.from);
    let end = first;
    for (let hit = this.#hits[end]; hit && hit.at < context.to; hit = this.#hits[++end])
      raise(here, hit.word, hit.at >= from && hit.at < to ? worth.words : worth.context);
    let [covered, score, isWhole] = [0, 0, true];
    for (const [at, { term, counts, rarity }] of this.#words.entries()) {
      const place = here[at] ?? 0;
      if (place > 0) {
        covered += rarity;
        score += rarity * place * (this.#fits[at] ?? 0);
      } else if (counts && !this.#empty.has(term)) isWhole = false;
    }
    if (covered === 0 || this.#total === 0) return null;
    if (end - first > 1) score += this.#settings.proximity * this.#nearness(first, end);
    return { coverage: covered / this.#total, isWhole, score };
  }

  #nearness(first: number, end: number): number {
    const positions = this.#words.map((): number[] => []);
    for (let i = first; i < end; i++) {
      const hit = this.#hits[i];
      if (hit) positions[hit.word]?.push(hit.at);
    }
    return nearPairs(positions, this.#rarity, this.#settings.window);
  }

  #firstHit(from: number): number {
    let [low, high] = [0, this.#hits.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hits[middle]?.at ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #tableOf(code: string): Uint8Array {
    const known = this.#tables.get(code);
    if (known) return known;
    const table = wordTable(this.#query, this.#replacements, code);
    this.#tables.set(code, table);
    return table;
  }
}

function raise(found: Float64Array, word: number, to: number): void {
  if ((found[word] ?? 0) < to) found[word] = to;
}

function sum(frequencies: readonly number[], groups: readonly number[]): number {
  let total = 0;
  for (const group of groups) total += frequencies[group] ?? 0;
  return total;
}
