import type { Completed, Completion } from "../../domain/engine.ts";
import type { CompletionKind } from "../../domain/library.ts";
import { Spellings } from "./spellings.ts";

interface Entry {
  readonly no: number;
  readonly kind: CompletionKind;
  readonly label: string;
  readonly value: string;
  readonly folded: string;
  /** Numbers of the articles that it leads to; how many breaks ties. None: it is gone. */
  readonly articles: Set<number>;
}

interface Key {
  /** The entry's words from one of them on, so that any word can be typed first. */
  readonly text: string;
  readonly entry: Entry;
}

/** Work for one keystroke: keys looked at, and articles asked whether they meet the condition. */
export const mostKeys = 2000;
const mostAsked = 20_000;
const longestKey = 80;
const mostKeysOfEntry = 30;
/** Fewer completions than these, and a slip of the finger is likely. */
const fewEnough = 3;
/** Words of which a misspelling is looked for. */
const mostCorrected = 4;
/** Keys that are kept apart until they are merged into the many. */
const mostRecent = 2048;

/**
 * Completions of prefixes: a sorted list of word beginnings, searched by halving, and a short one of those that came
 * last. A keystroke costs O(log n), at most {@link mostKeys} keys of each, and a fixed number of articles.
 */
export class Completions {
  readonly #entries = new Map<string, Entry>();
  #keys: Key[] = [];
  #recent: Key[] = [];
  readonly #spellings = new Spellings();
  #gone = 0;
  #next = 0;
  #popular: readonly Entry[] | null = null;

  add(completion: Completion, article: number): void {
    if (completion.folded === "") return;
    this.#popular = null;
    const identity = identityOf(completion);
    const known = this.#entries.get(identity);
    if (known) {
      known.articles.add(article);
      return;
    }
    const { kind, label, value, folded } = completion;
    const entry = { no: this.#next++, kind, label, value, folded, articles: new Set([article]) };
    this.#entries.set(identity, entry);
    for (const word of wordsOf(folded)) this.#spellings.add(word);
    for (const text of wordStarts(folded)) {
      const key = { text, entry };
      this.#recent.splice(lowerBound(this.#recent, text, true), 0, key);
    }
    if (this.#recent.length >= mostRecent) this.#merge();
  }

  remove(completion: Completion, article: number): void {
    const identity = identityOf(completion);
    const entry = this.#entries.get(identity);
    if (!entry?.articles.delete(article)) return;
    this.#popular = null;
    if (entry.articles.size > 0) return;
    this.#entries.delete(identity);
    for (const word of wordsOf(entry.folded)) this.#spellings.remove(word);
    this.#gone += wordStarts(entry.folded).length;
    if (this.#gone > mostRecent && this.#gone * 4 > this.#keys.length) this.#merge();
  }

  /** Those that meet the condition, the likeliest first; `passes` is `null` where there is none. */
  complete(folded: string, limit: number, passes: ((article: number) => boolean) | null): Completed[] {
    const wanted = folded.slice(0, longestKey);
    const entries = wanted === "" ? this.#mostFrequent() : this.#spelt(wanted);
    const found: Completed[] = [];
    let asked = 0;
    const leadsSomewhere = ({ articles }: Entry): boolean => {
      if (passes === null) return true;
      for (const article of articles) {
        if (++asked > mostAsked) return false;
        if (passes(article)) return true;
      }
      return false;
    };
    for (const entry of entries.slice(0, mostKeys)) {
      if (found.length >= limit || asked > mostAsked) break;
      const { kind, label, value } = entry;
      if (leadsSomewhere(entry)) found.push({ kind, label, value });
    }
    return found;
  }

  /** Where next to nothing begins so, what is near in spelling comes behind it. */
  #spelt(wanted: string): Entry[] {
    const exact = this.#matching(wanted);
    if (exact.length >= fewEnough) return exact;
    const words = wanted.split(" ");
    const found = new Set(exact);
    for (const [at, word] of words.slice(0, mostCorrected).entries()) {
      // A word that begins something is right, unless it is the others that have nothing beside it.
      if (words.length > 1 && this.#range(word).length > 0) continue;
      for (const near of this.#spellings.near(word))
        for (const entry of this.#matching(words.with(at, near).join(" "))) found.add(entry);
    }
    return [...found];
  }

  /** The words in this order first; then, for several words, entries that have them in any order. */
  #matching(wanted: string): Entry[] {
    const found = new Map<Entry, number>();
    for (const { text, entry } of this.#range(wanted)) {
      const whole = text.length === wanted.length || text.charAt(wanted.length) === " ";
      const score = (entry.folded.startsWith(wanted) ? 2 : 0) + (whole ? 1 : 0);
      found.set(entry, Math.max(score, found.get(entry) ?? 0));
    }
    const words = wanted.split(" ");
    if (words.length > 1) {
      const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
      for (const { entry } of this.#range(longest)) {
        const folded = ` ${entry.folded}`;
        if (!found.has(entry) && words.every((word) => folded.includes(` ${word}`))) found.set(entry, -1);
      }
    }
    return [...found].sort(([a, x], [b, y]) => y - x || likeliest(a, b)).map(([entry]) => entry);
  }

  #range(prefix: string): Key[] {
    return [...rangeOf(this.#keys, prefix), ...rangeOf(this.#recent, prefix)].filter(
      ({ entry }) => entry.articles.size > 0,
    );
  }

  /** Enough of the most frequent entries for a keystroke, found without sorting all. */
  #mostFrequent(): readonly Entry[] {
    if (this.#popular) return this.#popular;
    const sizes = new Map<number, number>();
    for (const { articles } of this.#entries.values())
      sizes.set(articles.size, (sizes.get(articles.size) ?? 0) + 1);
    let fewest = 1;
    let many = 0;
    for (const [size, count] of [...sizes].sort((a, b) => b[0] - a[0])) {
      fewest = size;
      many += count;
      if (many >= mostKeys) break;
    }
    const all = [...this.#entries.values()].filter(({ articles }) => articles.size >= fewest);
    this.#popular = all.sort(likeliest).slice(0, mostKeys);
    return this.#popular;
  }

  #merge(): void {
    const merged: Key[] = [];
    const [many, few] = [this.#keys, this.#recent];
    for (let i = 0, j = 0; i < many.length || j < few.length; ) {
      const [a, b] = [many[i], few[j]];
      const next = a && (!b || a.text <= b.text) ? a : b;
      if (next === a) i++;
      else j++;
      if (next && next.entry.articles.size > 0) merged.push(next);
    }
    this.#keys = merged;
    this.#recent = [];
    this.#gone = 0;
  }
}

/** What a person means first, of what leads to equally many articles. */
const rank: Readonly<Record<CompletionKind, number>> = {
  topic: 0,
  person: 1,
  organisation: 1,
  title: 2,
  outlet: 3,
};

function likeliest(a: Entry, b: Entry): number {
  return b.articles.size - a.articles.size || rank[a.kind] - rank[b.kind] || a.no - b.no;
}

/** Two articles may share a title: their references differ, so both stay. Other labels are one if they fold alike. */
function identityOf({ value, label, folded }: Completion): string {
  return value === label ? `label ${folded}` : `value ${value}`;
}

function wordsOf(folded: string): string[] {
  return folded.slice(0, longestKey).split(" ");
}

function wordStarts(folded: string): string[] {
  const starts = [folded.slice(0, longestKey)];
  for (
    let at = folded.indexOf(" ");
    at >= 0 && starts.length < mostKeysOfEntry;
    at = folded.indexOf(" ", at + 1)
  )
    starts.push(folded.slice(at + 1, at + 1 + longestKey));
  return starts;
}

function rangeOf(keys: readonly Key[], prefix: string): readonly Key[] {
  const low = lowerBound(keys, prefix, false);
  let end = low;
  while (end < keys.length && end - low < mostKeys && keys[end]?.text.startsWith(prefix)) end++;
  return keys.slice(low, end);
}

/** The first key that is not before `text`, or with `after` the first that is behind it. */
function lowerBound(keys: readonly Key[], text: string, after: boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle]?.text ?? "";
    if (after ? key <= text : key < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
