import type { Article, ArticleId } from "../../domain/article.ts";
import type { Condition, Digest, QuoteAt, QuoteOrder } from "../../domain/engine.ts";
import { inPeriod } from "../../domain/filter.ts";
import type { Holdings } from "../../domain/holdings.ts";

/** What is kept of an article beside its indexes. */
export interface Shelved {
  /** Counts up, and is never used again. */
  readonly no: number;
  readonly article: Article;
  readonly quotes: number;
  readonly language: string;
  readonly source: Source;
}

/** An outlet with its host: many articles have the same, so that conditions are decided once for all of them. */
interface Source {
  readonly terms: readonly string[];
  articles: number;
}

/** Whether an article meets a condition; `null` for no condition, "none" where it is plain that no article does. */
export type Test = ((shelved: Shelved) => boolean) | null | "none";

/** The articles by id, by number and in the orders in which people go through them, with what is counted of them. */
export class Shelf {
  readonly #byId = new Map<ArticleId, Shelved>();
  readonly #byNo = new Map<number, Shelved>();
  readonly #orders: Readonly<Record<QuoteOrder, Shelved[]>> = { fixed: [], newest: [] };
  readonly #sources = new Map<string, Source>();
  readonly #languages = new Map<string, number>();
  readonly #outlets = new Map<string, number>();
  #next = 0;
  #records = 0;
  #quotes = 0;

  add({ article, quotes, source: terms }: Digest): Shelved {
    const key = terms.join(" ");
    const source = this.#sources.get(key) ?? { terms, articles: 0 };
    this.#sources.set(key, source);
    const language = primaryTag(article.language);
    const shelved = { no: this.#next++, article, quotes, language, source };
    this.#byId.set(article.id, shelved);
    this.#byNo.set(shelved.no, shelved);
    for (const [order, list] of this.#lists()) list.splice(placeIn(list, shelved, order), 0, shelved);
    this.#count(shelved, 1);
    return shelved;
  }

  remove(shelved: Shelved): void {
    this.#byId.delete(shelved.article.id);
    this.#byNo.delete(shelved.no);
    for (const [order, list] of this.#lists()) list.splice(placeIn(list, shelved, order), 1);
    this.#count(shelved, -1);
  }

  get(id: ArticleId): Shelved | undefined {
    return this.#byId.get(id);
  }

  at(no: number): Shelved | undefined {
    return this.#byNo.get(no);
  }

  holdings(): Holdings {
    const dates = this.#orders.newest;
    const last = dates.findLast(({ article }) => article.date !== null);
    return {
      articles: this.#byId.size,
      records: this.#records,
      quotes: this.#quotes,
      outlets: this.#outlets.size,
      languages: [...this.#languages].sort((a, b) => b[1] - a[1]).map(([language]) => language),
      firstDate: last?.article.date ?? null,
      lastDate: dates[0]?.article.date ?? null,
    };
  }

  /** Looks at each distinct source and language once, never at all articles. */
  testOf(where: Condition | null): Test {
    if (where === null) return null;
    const { language, source } = where;
    if (language !== null && ![...this.#languages.keys()].some((one) => primaryTag(one) === language))
      return "none";
    const sources = source === null ? null : this.#sourcesOf(source);
    if (sources?.size === 0) return "none";
    return (shelved) =>
      (language === null || shelved.language === language) &&
      (sources === null || sources.has(shelved.source)) &&
      inPeriod(shelved.article.date, where);
  }

  countQuotes(test: Test): number {
    if (test === null) return this.#quotes;
    return this.#sum("fixed", test, () => false);
  }

  /** How many quotations stand before those of the article. */
  quotesBefore(shelved: Shelved, order: QuoteOrder, test: Test): number | null {
    if (test === "none" || (test !== null && !test(shelved))) return null;
    return this.#sum(order, test, (one) => one === shelved);
  }

  quoteAt(place: number, order: QuoteOrder, test: Test): QuoteAt | null {
    if (test === "none" || place < 0) return null;
    let left = place;
    for (const shelved of this.#orders[order]) {
      if (test !== null && !test(shelved)) continue;
      if (left < shelved.quotes) return { article: shelved.article.id, nth: left };
      left -= shelved.quotes;
    }
    return null;
  }

  /** A page of {@link newest}, with how many there are in all. */
  newestFrom(skipped: number, limit: number, test: Test): { articles: Shelved[]; total: number } {
    if (test === "none") return { articles: [], total: 0 };
    const all = this.#orders.newest;
    const passing = test === null ? all : all.filter(test);
    return { articles: passing.slice(skipped, skipped + limit), total: passing.length };
  }

  /** The newest articles that meet the condition. */
  newest(limit: number, test: Test): Shelved[] {
    const found: Shelved[] = [];
    if (test === "none") return found;
    for (const shelved of this.#orders.newest) {
      if (found.length >= limit) break;
      if (test === null || test(shelved)) found.push(shelved);
    }
    return found;
  }

  #sum(order: QuoteOrder, test: Test, until: (shelved: Shelved) => boolean): number {
    let sum = 0;
    if (test === "none") return sum;
    for (const shelved of this.#orders[order]) {
      if (until(shelved)) break;
      if (test === null || test(shelved)) sum += shelved.quotes;
    }
    return sum;
  }

  #lists(): [QuoteOrder, Shelved[]][] {
    return [
      ["fixed", this.#orders.fixed],
      ["newest", this.#orders.newest],
    ];
  }

  #sourcesOf(words: readonly string[]): ReadonlySet<Source> {
    const fits = ({ terms }: Source) =>
      words.length > 0 && words.every((word) => terms.some((term) => term.startsWith(word)));
    return new Set([...this.#sources.values()].filter(fits));
  }

  #count({ article, quotes, source }: Shelved, by: 1 | -1): void {
    this.#quotes += by * quotes;
    if (article.kind === "record") this.#records += by;
    tally(this.#languages, article.language, by);
    if (article.outlet !== null) tally(this.#outlets, article.outlet, by);
    source.articles += by;
    if (source.articles === 0) this.#sources.delete(source.terms.join(" "));
  }
}

function tally(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function primaryTag(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}

/** The place of an article in an ordered list, or the one where it belongs. */
function placeIn(list: readonly Shelved[], shelved: Shelved, order: QuoteOrder): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && comesBefore(other.article, shelved.article, order)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comesBefore(a: Article, b: Article, order: QuoteOrder): boolean {
  if (order === "newest" && a.date !== b.date) return (a.date ?? "") > (b.date ?? "");
  return a.id < b.id;
}
