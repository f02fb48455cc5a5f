import type { ArticleId } from "../../domain/article.ts";
import type { Condition, QuoteAt, QuoteOrder } from "../../domain/engine.ts";
import { inPeriod } from "../../domain/filter.ts";
import type { Holdings } from "../../domain/holdings.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import { check, type Numbers, type PieceReader } from "./bytes/pieces.ts";
import { type Card, cardsFromArrays, cardsToArrays } from "./cards.ts";

/** An article's card, and what conditions ask of it. */
export interface Shelved {
  /** One that was an article's which is gone may be given again. */
  readonly no: number;
  readonly card: Card;
  /** Primary tag, lower-case. */
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
  readonly #byNo: (Shelved | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #orders: Readonly<Record<QuoteOrder, Shelved[]>> = { fixed: [], newest: [] };
  readonly #sources = new Map<string, Source>();
  readonly #languages = new Map<string, number>();
  readonly #primaryTags = new Map<string, string>();
  readonly #outlets = new Map<string, number>();
  #records = 0;
  #quotes = 0;

  /** `no` is a number that no article has; without, one that is free. */
  add(card: Card, source: readonly string[], no?: number): Shelved {
    const shelved = this.#put(no ?? this.#free.pop() ?? this.#byNo.length, card, source);
    for (const [order, list] of this.#lists()) list.splice(placeIn(list, shelved, order), 0, shelved);
    return shelved;
  }

  remove(shelved: Shelved): void {
    this.#byId.delete(shelved.card.id);
    this.#byNo[shelved.no] = undefined;
    this.#free.push(shelved.no);
    for (const [order, list] of this.#lists()) list.splice(placeIn(list, shelved, order), 1);
    this.#count(shelved, -1);
  }

  get(id: ArticleId): Shelved | undefined {
    return this.#byId.get(id);
  }

  at(no: number): Shelved | undefined {
    return this.#byNo[no];
  }

  ids(): ArticleId[] {
    return this.#orders.fixed.map(({ card }) => card.id);
  }

  /** The cards in the order of their ids, and their places in that of their dates. */
  save(): Numbers[] {
    const { fixed, newest } = this.#orders;
    const places = new Map(fixed.map((shelved, place) => [shelved, place]));
    return [
      ...cardsToArrays(fixed.map(({ no, card, source }) => ({ no, card, source: source.terms }))),
      Uint32Array.from(newest, (shelved) => places.get(shelved) ?? 0),
    ];
  }

  /** @throws EngineBytesError */
  static async load(from: PieceReader, slice: TimeSlice): Promise<Shelf> {
    const shelf = new Shelf();
    const fixed: Shelved[] = [];
    for await (const { no, card, source } of cardsFromArrays(from, slice)) {
      check(shelf.at(no) === undefined && !shelf.get(card.id));
      fixed.push(shelf.#put(no, card, source));
    }
    const places = from.uint32();
    const newest = [...places].flatMap((place) => fixed[place] ?? []);
    check(places.length === fixed.length && new Set(newest).size === fixed.length);
    shelf.#orders.fixed.push(...fixed);
    shelf.#orders.newest.push(...newest);
    for (let no = 0; no < shelf.#byNo.length; no++) if (!shelf.at(no)) shelf.#free.push(no);
    return shelf;
  }

  holdings(): Holdings {
    const dates = this.#orders.newest;
    const last = dates.findLast(({ card }) => card.date !== null);
    return {
      articles: this.#byId.size,
      records: this.#records,
      quotes: this.#quotes,
      outlets: this.#outlets.size,
      languages: [...this.#languages].sort((a, b) => b[1] - a[1]).map(([language]) => language),
      firstDate: last?.card.date ?? null,
      lastDate: dates[0]?.card.date ?? null,
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
      inPeriod(shelved.card.date, where);
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
      const { id, quotes } = shelved.card;
      if (left < quotes) return { article: id, nth: left };
      left -= quotes;
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
      if (test === null || test(shelved)) sum += shelved.card.quotes;
    }
    return sum;
  }

  #put(no: number, card: Card, terms: readonly string[]): Shelved {
    const key = terms.join(" ");
    const source = this.#sources.get(key) ?? { terms, articles: 0 };
    this.#sources.set(key, source);
    const tag = this.#primaryTags.get(card.language) ?? primaryTag(card.language);
    // One text for all articles of a language, and not one each.
    this.#primaryTags.set(card.language, tag);
    const shelved = { no, card, language: tag, source };
    this.#byId.set(card.id, shelved);
    while (this.#byNo.length < no) this.#byNo.push(undefined);
    this.#byNo[no] = shelved;
    this.#count(shelved, 1);
    return shelved;
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

  #count({ card, source }: Shelved, by: 1 | -1): void {
    this.#quotes += by * card.quotes;
    if (card.kind === "record") this.#records += by;
    tally(this.#languages, card.language, by);
    if (card.outlet !== null) tally(this.#outlets, card.outlet, by);
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
    if (other && comesBefore(other.card, shelved.card, order)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comesBefore(a: Card, b: Card, order: QuoteOrder): boolean {
  if (order === "newest" && a.date !== b.date) return (a.date ?? "") > (b.date ?? "");
  return a.id < b.id;
}
