import type { ArticleId } from "../../domain/article.ts";
import type { NotesTold } from "../../domain/notes-told.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { Catalogue } from "../memory/catalogue.ts";
import { PassageIndex } from "../memory/passages/passage-index.ts";
import type { PassagePart } from "../memory/passages/passage-part.ts";
import { ordinalOf, Removals } from "../memory/terms/removals.ts";
import type { Segment } from "../memory/terms/segment.ts";
import { TermSegments } from "../memory/terms/term-segments.ts";
import { type Change, notesOf } from "./changes.ts";
import type { StoredPart } from "./passages/stored-part.ts";
import type { TermPart } from "./terms/term-part.ts";

/** Articles whose postings stand in the database. */
export interface StoredParts {
  /** In the order in which their articles came. */
  readonly terms: readonly TermPart[];
  readonly passages: readonly StoredPart[];
}

/** Where a library stands. */
export interface Position {
  /** Another one is another library, or one that was made anew. */
  readonly epoch: string;
  readonly revision: number;
  /** Rises when parts are made or dropped. */
  readonly layout: number;
  /** Changes up to this revision are in parts. */
  readonly flushed: number;
  /** The number of the next article. */
  readonly nextNo: number;
}

/** The postings of a change, frozen. */
export interface FreshParts {
  readonly terms: Segment;
  readonly passages: readonly PassagePart[];
}

/** So many articles at once are very many. */
export const many = 64;

/**
 * What a process holds of the library: all that is asked at each keystroke, and the postings of what came last. Texts,
 * and the postings of all else, stay in the database.
 */
export class Holding {
  readonly catalogue: Catalogue;
  position: Position;
  #stored: StoredParts = { terms: [], passages: [] };
  #fresh = new TermSegments();
  #freshPassages = new PassageIndex();
  /** What articles tell of people, until somebody hears it or it changes. */
  #told: NotesTold | null = null;
  #hear: ((told: NotesTold) => void) | null = null;
  #lengths: { readonly articles: number; readonly averageLength: number } | null = null;

  constructor(position: Position, catalogue = new Catalogue()) {
    this.position = position;
    this.catalogue = catalogue;
  }

  /** What its articles tell of people as it was loaded. */
  loaded(told: NotesTold): void {
    this.#told = told;
  }

  /** Whoever wants to hear what articles tell of people has to say so before the next change. */
  onNotes(hear: (told: NotesTold) => void): void {
    if (this.#told === null) throw new RangeError("what was told is not kept for whoever comes late");
    hear(this.#told);
    this.#told = null;
    this.#hear = hear;
  }

  get stored(): StoredParts {
    return this.#stored;
  }

  get fresh(): TermSegments {
    return this.#fresh;
  }

  get freshPassages(): PassageIndex {
    return this.#freshPassages;
  }

  /** Articles that are not in parts yet. */
  get freshArticles(): number {
    return this.#fresh.parts.reduce(
      (sum, { segment, removed }) => sum + segment.numbers.length - removed.count,
      0,
    );
  }

  apply(change: Change): void {
    const { removed, added } = change;
    for (const id of removed) {
      const no = this.catalogue.remove(id);
      if (no !== null) this.#remove(no);
    }
    for (const each of added) this.catalogue.add(each, each.no);
    this.#told = null;
    this.#hear?.(notesOf(change));
    this.#lengths = null;
  }

  /** Postings of articles that the catalogue has by now. */
  take({ terms, passages }: FreshParts): void {
    if (terms.numbers.length > 0) this.#fresh.take(terms);
    for (const part of passages) if (part.numbers.length > 0) this.#freshPassages.take(part);
    this.#lengths = null;
  }

  /** Other parts in the database, and fresh postings anew. Marks what the catalogue does not have as removed. */
  adopt(stored: StoredParts, fresh: readonly FreshParts[]): void {
    this.#stored = stored;
    this.#fresh = new TermSegments();
    this.#freshPassages = new PassageIndex();
    for (const each of fresh) this.take(each);
    for (const { numbers, removed } of [...stored.terms, ...stored.passages])
      this.#markGone(numbers, (ordinal) => removed.add(ordinal));
    for (const { segment } of this.#fresh.parts)
      this.#markGone(segment.numbers, (_, no) => this.#removeFresh(no));
    this.#lengths = null;
  }

  /**
   * Sorts in and merges what came last, in slices, while all answers. Where very many come, they are parts before it is
   * worth merging them here.
   */
  async settle(changed: number): Promise<void> {
    this.catalogue.settle();
    if (changed < many) await this.#fresh.settle(new TimeSlice());
  }

  /** How many articles there are, and how long they are on average, in half steps. */
  lengths(): { readonly articles: number; readonly averageLength: number } {
    if (this.#lengths) return this.#lengths;
    let [articles, length] = [0, 0];
    const all = [
      ...this.#stored.terms,
      ...this.#fresh.parts.map(({ segment: { lengths }, removed }) => ({ lengths, removed })),
    ];
    for (const { lengths, removed } of all)
      for (let ordinal = 0; ordinal < lengths.length; ordinal++) {
        if (removed.has(ordinal)) continue;
        articles++;
        length += lengths[ordinal] ?? 0;
      }
    this.#lengths = { articles, averageLength: length / Math.max(1, articles) };
    return this.#lengths;
  }

  numberOf(id: ArticleId): number | null {
    return this.catalogue.shelf.numberOf(id);
  }

  #remove(no: number): void {
    for (const parts of [this.#stored.terms, this.#stored.passages])
      for (const { numbers, removed } of parts) {
        const ordinal = ordinalOf(numbers, removed, no);
        if (ordinal >= 0) removed.add(ordinal);
      }
    this.#removeFresh(no);
  }

  #removeFresh(no: number): void {
    this.#fresh.remove(no);
    this.#freshPassages.remove(no);
  }

  #markGone(numbers: Uint32Array, mark: (ordinal: number, no: number) => void): void {
    for (let ordinal = 0; ordinal < numbers.length; ordinal++) {
      const no = numbers[ordinal] ?? 0;
      if (!this.catalogue.shelf.has(no)) mark(ordinal, no);
    }
  }
}

/** Marks for a part of which nothing is known to be removed. */
export function noneRemoved(numbers: Uint32Array): Removals {
  return new Removals(numbers.length);
}
