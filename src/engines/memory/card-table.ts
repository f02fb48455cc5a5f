import type { ArticleId } from "../../domain/article.ts";
import type { PartialDate } from "../../domain/document.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import { check, EngineBytesError, type Numbers, type PieceReader } from "./bytes/pieces.ts";
import { Records } from "./bytes/records.ts";
import { Texts } from "./bytes/texts.ts";
import type { Card, Label } from "./cards.ts";
import { IdIndex } from "./id-index.ts";
import { Interned } from "./interned.ts";

const at = {
  no: 0,
  id: 1,
  /** Twice the id's length, and 1 more for an article with its full text. */
  shape: 2,
  quotes: 3,
  date: 4,
  outlet: 5,
  language: 6,
  source: 7,
} as const;
const width = 8;
const lists = ["date", "outlet", "language", "source"] as const;
type Common = (typeof lists)[number];
const none = -1;
/** Rows that are written between two looks at the clock. */
const rowsAtOnce = 256;
/** More articles than any memory holds. */
const mostNumbers = 2 ** 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Rows that are to be kept, with their ids. */
class Written {
  readonly numbers: Int32Array;
  readonly ids = new Texts();

  constructor(rows: number) {
    this.numbers = new Int32Array(rows * width);
  }
}

/** Cards as rows of numbers: what many cards have in common stands once, and an object is made of one that is asked for. */
export class CardTable {
  /** What cards have in common; of a source its words, with spaces between. */
  readonly common: Readonly<Record<Common, Interned>> = {
    date: new Interned(),
    outlet: new Interned(),
    language: new Interned(),
    source: new Interned(),
  };
  readonly #rows: Records;
  #ids: Texts;
  readonly #index: IdIndex;
  #count = 0;

  constructor(rows = new Records(width), ids = new Texts()) {
    this.#rows = rows;
    this.#ids = ids;
    this.#index = new IdIndex((row) => this.id(row));
  }

  get count(): number {
    return this.#count;
  }

  put(no: number, card: Card, source: readonly string[]): number {
    const row = this.#rows.make();
    const of = (list: Common, text: string | null) => (text === null ? none : this.common[list].take(text));
    this.#rows.set(row, at.no, no);
    this.#rows.set(row, at.id, this.#ids.add(card.id));
    this.#rows.set(row, at.shape, 2 * card.id.length + (card.kind === "full" ? 1 : 0));
    this.#rows.set(row, at.quotes, card.quotes);
    this.#rows.set(row, at.date, of("date", card.date));
    this.#rows.set(row, at.outlet, of("outlet", card.outlet));
    this.#rows.set(row, at.language, of("language", card.language));
    this.#rows.set(row, at.source, of("source", source.join(" ")));
    this.#index.add(card.id, row);
    this.#count++;
    return row;
  }

  drop(row: number): void {
    this.#index.remove(this.id(row), row);
    for (const list of lists) {
      const number = this.#rows.get(row, at[list]);
      if (number !== none) this.common[list].give(number);
    }
    this.#ids.forget(this.#idLength(row));
    this.#rows.set(row, at.shape, 0);
    this.#rows.drop(row);
    this.#count--;
    if (this.#ids.isWasteful) this.#compact();
  }

  /** The row of an article, or -1. */
  find(id: ArticleId): number {
    return this.#index.find(id);
  }

  no(row: number): number {
    return this.#rows.get(row, at.no);
  }

  id(row: number): ArticleId {
    return this.#ids.read(this.#rows.get(row, at.id), this.#idLength(row)) as ArticleId;
  }

  label(row: number): Label {
    return { id: this.id(row), language: this.language(row), date: this.date(row) };
  }

  isFull(row: number): boolean {
    return (this.#rows.get(row, at.shape) & 1) === 1;
  }

  quotes(row: number): number {
    return this.#rows.get(row, at.quotes);
  }

  date(row: number): PartialDate | null {
    const number = this.dateNumber(row);
    return number === none ? null : this.common.date.at(number);
  }

  /** Its number among those that cards have in common; -1 for none. */
  dateNumber(row: number): number {
    return this.#rows.get(row, at.date);
  }

  languageNumber(row: number): number {
    return this.#rows.get(row, at.language);
  }

  sourceNumber(row: number): number {
    return this.#rows.get(row, at.source);
  }

  language(row: number): string {
    return this.common.language.at(this.languageNumber(row));
  }

  outlet(row: number): string | null {
    const number = this.#rows.get(row, at.outlet);
    return number === none ? null : this.common.outlet.at(number);
  }

  card(row: number): Card {
    return {
      id: this.id(row),
      kind: this.isFull(row) ? "full" : "record",
      quotes: this.quotes(row),
      date: this.date(row),
      outlet: this.outlet(row),
      language: this.language(row),
    };
  }

  /** Negative, 0 or positive, as the id of one comes before, is, or comes after that of the other. */
  compareIds(row: number, other: number): number {
    const idOf = (one: number) => [this.#rows.get(one, at.id), this.#idLength(one)] as const;
    return this.#ids.compare(...idOf(row), ...idOf(other));
  }

  /** These rows, in this order. */
  arrays(rows: Int32Array): Numbers[] {
    const written = new Written(rows.length);
    for (let place = 0; place < rows.length; place++) this.#write(written, place, rows[place] ?? 0);
    return this.#arraysOf(written);
  }

  /** The same in slices: meanwhile nothing may be added or dropped. */
  async arraysInSlices(rows: Int32Array, slice: TimeSlice): Promise<Numbers[]> {
    const written = new Written(rows.length);
    for (let place = 0; place < rows.length; place++) {
      this.#write(written, place, rows[place] ?? 0);
      if (place % rowsAtOnce === 0) await slice.pause();
    }
    return this.#arraysOf(written);
  }

  #write({ numbers, ids }: Written, place: number, row: number): void {
    const start = place * width;
    for (let field = 0; field < width; field++) numbers[start + field] = this.#rows.get(row, field);
    numbers[start + at.id] = ids.add(this.id(row));
  }

  #arraysOf({ numbers, ids }: Written): Numbers[] {
    const texts = lists.map((list) => [...this.common[list].texts()]);
    return [numbers, ...ids.arrays(), encoder.encode(JSON.stringify(texts))];
  }

  /**
   * What {@link arrays} gave: its rows are 0 and so on, in the order in which they were written.
   * @throws EngineBytesError
   */
  static async read(from: PieceReader, slice: TimeSlice): Promise<CardTable> {
    const numbers = from.int32();
    check(numbers.length % width === 0);
    const table = new CardTable(new Records(width, numbers), Texts.read(from));
    const texts = textsOf(from.uint8());
    for (const [number, list] of lists.entries()) table.common[list].load(texts[number] ?? []);
    for (let row = 0; row < numbers.length / width; row++) {
      table.#takeUp(row);
      if (slice.isOver()) await slice.pause();
    }
    return table;
  }

  /** @throws EngineBytesError */
  #takeUp(row: number): void {
    const [no, place] = [this.no(row), this.#rows.get(row, at.id)];
    check(no >= 0 && no < mostNumbers && this.quotes(row) >= 0 && place >= 0 && this.#idLength(row) >= 0);
    check(this.#ids.holds(place, this.#idLength(row)));
    for (const list of lists) {
      const number = this.#rows.get(row, at[list]);
      const isNone = number === none && (list === "date" || list === "outlet");
      check(isNone || this.common[list].add(number));
    }
    const id = this.id(row);
    check(this.#index.find(id) === none);
    this.#index.add(id, row);
    this.#count++;
  }

  #idLength(row: number): number {
    return this.#rows.get(row, at.shape) >> 1;
  }

  /** Leaves out ids that were forgotten. */
  #compact(): void {
    const kept = new Texts();
    for (let row = 0; row < this.#rows.size; row++)
      if (this.#idLength(row) > 0) this.#rows.set(row, at.id, kept.add(this.id(row)));
    this.#ids = kept;
  }
}

function textsOf(bytes: Uint8Array): string[][] {
  const isList = (texts: unknown): texts is string[] =>
    Array.isArray(texts) && texts.every((text) => typeof text === "string");
  try {
    const all: unknown = JSON.parse(decoder.decode(bytes));
    if (Array.isArray(all) && all.length === lists.length && all.every(isList)) return all;
  } catch {
    // As if it were something else.
  }
  throw new EngineBytesError("no lists of texts");
}
