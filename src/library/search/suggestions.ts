import type { Article } from "../../domain/article.ts";
import { isSpeech } from "../../domain/article.ts";
import type { Suggestion, SuggestionField } from "../../domain/library.ts";
import { articleReference } from "../../domain/references.ts";
import { slice } from "../../domain/span.ts";
import { everything, type Passes } from "./meets-filter.ts";
import { foldTerm, terms } from "./terms.ts";

interface Entry {
  readonly label: string;
  readonly value: string;
  /** The label's words, folded, with one space between. */
  readonly folded: string;
  /** The articles that it leads to; how many breaks ties. */
  readonly articles: Set<Article>;
}

interface Key {
  /** The entry's words from one of them on, so that any word can be typed first. */
  readonly text: string;
  readonly entry: number;
}

/** Work for one keystroke: keys looked at, whatever the size of the library. */
const mostKeys = 2000;
const longestKey = 80;
/** A name or a topic longer than this is a sentence gone astray, and more than Discord takes for a choice. */
const longestLabel = 100;

/**
 * Completions from titles, people and tags: a sorted list of word beginnings, searched by halving.
 * A keystroke costs O(log n) and at most {@link mostKeys} comparisons.
 */
export class Suggestions {
  readonly #lists: Readonly<Record<SuggestionField, SortedKeys>>;

  constructor(articles: readonly Article[]) {
    const titles = articles.map((article) => ({
      label: slice(article.text, article.title),
      value: articleReference(article.id),
      article,
    }));
    const words = (of: (article: Article) => readonly string[]) =>
      articles.flatMap((article) =>
        of(article).flatMap((label) =>
          label.length <= longestLabel ? [{ label, value: label, article }] : [],
        ),
      );
    const people = words(spokenNames);
    const tags = words(({ tags }) => tags);
    this.#lists = {
      article: new SortedKeys([...tags, ...people, ...titles]),
      topic: new SortedKeys([...tags, ...people]),
      speaker: new SortedKeys(people),
      source: new SortedKeys(words(({ outlet }) => (outlet === null ? [] : [outlet]))),
    };
  }

  suggest(field: SuggestionField, typed: string, limit: number, passes: Passes = everything): Suggestion[] {
    return this.#lists[field].complete(typed, limit, passes);
  }
}

/** Those who speak in the article, by name: for `by:` a name without a quotation would lead nowhere. */
function spokenNames({ quotes, speakers }: Article): string[] {
  const heard = new Set<string>();
  for (const quote of quotes) {
    const { attribution } = quote;
    if (!isSpeech(quote) || attribution.tier === "unknown" || attribution.speaker === null) continue;
    const speaker = speakers[attribution.speaker];
    const isNamed = speaker?.kind === "person" || attribution.evidence === "declared";
    if (speaker && isNamed) heard.add(speaker.name);
  }
  return [...heard];
}

class SortedKeys {
  readonly #entries: readonly Entry[];
  readonly #keys: readonly Key[];
  readonly #popular: readonly Entry[];

  constructor(items: readonly { label: string; value: string; article: Article }[]) {
    const byFolded = new Map<string, Entry>();
    for (const { label, value, article } of items) {
      const folded = foldPhrase(label);
      // Two articles may share a title: their references differ, so both stay.
      const identity = value === label ? folded : value;
      const known = byFolded.get(identity);
      if (known) known.articles.add(article);
      else if (folded !== "") byFolded.set(identity, { label, value, folded, articles: new Set([article]) });
    }
    this.#entries = [...byFolded.values()];
    this.#keys = this.#entries
      .flatMap(({ folded }, entry) => wordStarts(folded).map((text) => ({ text, entry })))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    this.#popular = [...this.#entries].sort((a, b) => b.articles.size - a.articles.size);
  }

  complete(typed: string, limit: number, passes: Passes): Suggestion[] {
    const wanted = foldPhrase(typed).slice(0, longestKey);
    const entries = wanted === "" ? this.#popular : this.#matching(wanted);
    const found: Suggestion[] = [];
    for (const { label, value, articles } of entries.slice(0, mostKeys)) {
      if (found.length >= limit) break;
      if (passes === everything || some(articles, passes)) found.push({ label, value });
    }
    return found;
  }

  /** The words in this order first; then, for several words, entries that have them in any order. */
  #matching(wanted: string): Entry[] {
    const found = new Map<number, number>();
    for (const { text, entry } of this.#range(wanted)) {
      const whole = text.length === wanted.length || text.charAt(wanted.length) === " ";
      const atStart = this.#entries[entry]?.folded.startsWith(wanted);
      const score = (atStart ? 2 : 0) + (whole ? 1 : 0);
      found.set(entry, Math.max(score, found.get(entry) ?? 0));
    }
    const words = wanted.split(" ");
    if (words.length > 1) {
      const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
      for (const { entry } of this.#range(longest)) {
        const folded = ` ${this.#entries[entry]?.folded}`;
        if (!found.has(entry) && words.every((word) => folded.includes(` ${word}`))) found.set(entry, -1);
      }
    }
    return [...found]
      .sort(([a, x], [b, y]) => y - x || this.#count(b) - this.#count(a) || a - b)
      .flatMap(([entry]) => this.#entries[entry] ?? []);
  }

  #count(entry: number): number {
    return this.#entries[entry]?.articles.size ?? 0;
  }

  #range(prefix: string): readonly Key[] {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle]?.text ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#keys.length && end - low < mostKeys && this.#keys[end]?.text.startsWith(prefix)) end++;
    return this.#keys.slice(low, end);
  }
}

/** The words of a label as they are compared; what is no word (an emoji) counts by its letters alone. */
function foldPhrase(text: string): string {
  const words = terms(text).map(({ term }) => term);
  return words.length > 0 ? words.join(" ") : foldTerm(text.trim());
}

function wordStarts(folded: string): string[] {
  const starts = [folded.slice(0, longestKey)];
  for (let at = folded.indexOf(" "); at >= 0 && starts.length < 30; at = folded.indexOf(" ", at + 1)) {
    starts.push(folded.slice(at + 1, at + 1 + longestKey));
  }
  return starts;
}

/** As Array.some, looking at no more articles than a keystroke may cost. */
function some(articles: Iterable<Article>, passes: Passes): boolean {
  let looked = 0;
  for (const article of articles) {
    if (passes(article)) return true;
    if (++looked >= mostKeys) return false;
  }
  return false;
}
