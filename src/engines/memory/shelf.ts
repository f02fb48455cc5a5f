import type { ArticleId } from "../../domain/article.ts";
import type { Condition, QuoteAt, QuoteOrder } from "../../domain/engine.ts";
import type { Holdings } from "../../domain/holdings.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import { Growing } from "./bytes/growing.ts";
import { check, type Numbers, type PieceReader } from "./bytes/pieces.ts";
import { CardTable } from "./card-table.ts";
import type { Card, Label } from "./cards.ts";
import { rowTest } from "./row-test.ts";

/** Whether an article meets a condition, by its row; `null` for no condition, "none" where it is plain that none does. */
export type Test = ((row: number) => boolean) | null | "none";

const none = -1;
const orders = ["fixed", "newest"] as const satisfies readonly QuoteOrder[];

/** The articles by id, by number and in the orders in which people go through them, with what is counted of them. */
export class Shelf {
  readonly #cards: CardTable;
  /** By number: 1 + the row; 0 for none. */
  readonly #rows = new Growing(new Int32Array(0));
  readonly #free: number[] = [];
  readonly #orders: Readonly<Record<QuoteOrder, Growing<Int32Array>>>;
  #records = 0;
  #quotes = 0;

  private constructor(cards: CardTable, fixed: Int32Array, newest: Int32Array) {
    this.#cards = cards;
    this.#orders = { fixed: new Growing(fixed), newest: new Growing(newest) };
  }

  static empty(): Shelf {
    return new Shelf(new CardTable(), new Int32Array(0), new Int32Array(0));
  }

  /**
   * Its number.
   * @param no one that no article has; without, one that is free: that of an article which is gone may be given again
   */
  add(card: Card, source: readonly string[], no?: number): number {
    const own = no ?? this.#free.pop() ?? this.#rows.length;
    const row = this.#cards.put(own, card, source);
    this.#count(row, own);
    for (const order of orders) this.#orders[order].insert(this.#placeIn(order, row), row);
    return own;
  }

  remove(no: number): void {
    const row = this.#rowOf(no);
    if (row === none) return;
    for (const order of orders) this.#orders[order].removeAt(this.#placeIn(order, row));
    this.#quotes -= this.#cards.quotes(row);
    if (!this.#cards.isFull(row)) this.#records--;
    this.#cards.drop(row);
    this.#rows.set(no, 0);
    this.#free.push(no);
  }

  numberOf(id: ArticleId): number | null {
    const row = this.#cards.find(id);
    return row === none ? null : this.#cards.no(row);
  }

  has(no: number): boolean {
    return this.#rowOf(no) !== none;
  }

  idAt(no: number): ArticleId | undefined {
    const row = this.#rowOf(no);
    return row === none ? undefined : this.#cards.id(row);
  }

  card(no: number): Card | undefined {
    const row = this.#rowOf(no);
    return row === none ? undefined : this.#cards.card(row);
  }

  label(no: number): Label | undefined {
    const row = this.#rowOf(no);
    return row === none ? undefined : this.#cards.label(row);
  }

  ids(): ArticleId[] {
    return Array.from(this.#orders.fixed.view(), (row) => this.#cards.id(row));
  }

  /** The cards in the order of their ids, and their places in that of their dates. */
  save(): Numbers[] {
    return [...this.#cards.arrays(this.#orders.fixed.view()), this.#placesByDate()];
  }

  /** The same in slices: meanwhile nothing may be added or removed. */
  async saveInSlices(slice: TimeSlice): Promise<Numbers[]> {
    const cards = await this.#cards.arraysInSlices(this.#orders.fixed.view(), slice);
    return [...cards, this.#placesByDate()];
  }

  /** Of each article in the order of their dates, the place in that of their ids. */
  #placesByDate(): Int32Array {
    const [fixed, newest] = [this.#orders.fixed.view(), this.#orders.newest.view()];
    let last = none;
    for (let place = 0; place < fixed.length; place++) last = Math.max(last, fixed[place] ?? none);
    const places = new Int32Array(last + 1);
    for (let place = 0; place < fixed.length; place++) places[fixed[place] ?? 0] = place;
    return newest.map((row) => places[row] ?? 0);
  }

  /** @throws EngineBytesError */
  static async load(from: PieceReader, slice: TimeSlice): Promise<Shelf> {
    const cards = await CardTable.read(from, slice);
    const newest = from.int32();
    check(newest.length === cards.count);
    const isThere = new Uint8Array(cards.count);
    for (const row of newest) {
      check(row >= 0 && isThere[row] === 0);
      isThere[row] = 1;
    }
    const shelf = new Shelf(
      cards,
      Int32Array.from({ length: cards.count }, (_, row) => row),
      newest,
    );
    for (let row = 0; row < cards.count; row++) {
      check(!shelf.has(cards.no(row)));
      shelf.#count(row, cards.no(row));
    }
    for (let no = 0; no < shelf.#rows.length; no++) if (!shelf.has(no)) shelf.#free.push(no);
    return shelf;
  }

  holdings(): Holdings {
    const { outlet, language } = this.#cards.common;
    const newest = this.#orders.newest.view();
    const last = newest.findLast((row) => this.#cards.dateNumber(row) !== none);
    return {
      articles: this.#cards.count,
      records: this.#records,
      quotes: this.#quotes,
      outlets: [...outlet.held()].length,
      languages: [...language.held()].sort((a, b) => b.count - a.count).map(({ text }) => text),
      firstDate: last === undefined ? null : this.#cards.date(last),
      lastDate: newest.length === 0 ? null : this.#cards.date(newest[0] ?? 0),
    };
  }

  testOf(where: Condition | null): Test {
    return where === null ? null : rowTest(this.#cards, where);
  }

  /** The same by the article's number. */
  passing(test: Exclude<Test, "none">): ((no: number) => boolean) | null {
    if (test === null) return null;
    return (no) => {
      const row = this.#rowOf(no);
      return row !== none && test(row);
    };
  }

  countQuotes(test: Test): number {
    if (test === null) return this.#quotes;
    return this.#sum("fixed", test, none);
  }

  /** How many quotations stand before those of the article; `null` where it does not meet the condition, or is none. */
  quotesBefore(id: ArticleId, order: QuoteOrder, test: Test): number | null {
    const row = this.#cards.find(id);
    if (row === none || test === "none" || (test !== null && !test(row))) return null;
    return this.#sum(order, test, row);
  }

  quoteAt(place: number, order: QuoteOrder, test: Test): QuoteAt | null {
    if (test === "none" || place < 0) return null;
    let left = place;
    for (const row of this.#orders[order].view()) {
      if (test !== null && !test(row)) continue;
      const quotes = this.#cards.quotes(row);
      if (left < quotes) return { article: this.#cards.id(row), nth: left };
      left -= quotes;
    }
    return null;
  }

  /** A page of {@link newest}, with how many there are in all. */
  newestFrom(skipped: number, limit: number, test: Test): { articles: ArticleId[]; total: number } {
    if (test === "none") return { articles: [], total: 0 };
    const all = this.#orders.newest.view();
    const passing = test === null ? all : all.filter(test);
    const page = passing.subarray(skipped, skipped + limit);
    return { articles: Array.from(page, (row) => this.#cards.id(row)), total: passing.length };
  }

  /** The numbers of the newest articles that meet the condition. */
  newest(limit: number, test: Test): number[] {
    const found: number[] = [];
    if (test === "none") return found;
    for (const row of this.#orders.newest.view()) {
      if (found.length >= limit) break;
      if (test === null || test(row)) found.push(this.#cards.no(row));
    }
    return found;
  }

  /** Of the articles that meet the condition, up to the one in row `until`. */
  #sum(order: QuoteOrder, test: Test, until: number): number {
    let sum = 0;
    if (test === "none") return sum;
    for (const row of this.#orders[order].view()) {
      if (row === until) break;
      if (test === null || test(row)) sum += this.#cards.quotes(row);
    }
    return sum;
  }

  #count(row: number, no: number): void {
    if (no >= this.#rows.length) this.#rows.extend(no + 1 - this.#rows.length);
    this.#rows.set(no, row + 1);
    this.#quotes += this.#cards.quotes(row);
    if (!this.#cards.isFull(row)) this.#records++;
  }

  #rowOf(no: number): number {
    return no < this.#rows.length ? this.#rows.at(no) - 1 : none;
  }

  /** The place of an article in an ordered list, or the one where it belongs. */
  #placeIn(order: QuoteOrder, row: number): number {
    const list = this.#orders[order];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#comesBefore(list.at(middle), row, order)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #comesBefore(row: number, other: number, order: QuoteOrder): boolean {
    const dateOf = (one: number) => this.#cards.date(one) ?? "";
    if (order === "newest" && this.#cards.dateNumber(row) !== this.#cards.dateNumber(other))
      return dateOf(row) > dateOf(other);
    return this.#cards.compareIds(row, other) < 0;
  }
}
