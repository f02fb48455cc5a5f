import type { ArticleId } from "../../domain/article.ts";
import type {
  ArticleCard,
  Completed,
  Completion,
  Condition,
  Digest,
  QuoteAt,
  QuoteOrder,
} from "../../domain/engine.ts";
import type { Holdings } from "../../domain/holdings.ts";
import type { CompletionField } from "../../domain/library.ts";
import type { Nominee } from "../../domain/nomination.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import type { Card, Label } from "./cards.ts";
import { Completions, type Offer } from "./completions/completions.ts";
import { Shelf } from "./shelf.ts";
import type { Admits, Nominated } from "./terms/nominate.ts";

/** Articles that are looked through for completions where few meet a condition. */
const mostPassing = 250;

/** What the catalogue is told of an article. */
export type Catalogued = Pick<Digest, "source" | "quotes" | "completions"> & {
  readonly article: ArticleCard;
};

/** A nominee with what its article's card says. */
class Listed implements Nominee {
  readonly found: Nominated;
  readonly id: string;
  readonly language: string;
  readonly date: Card["date"];
  readonly score: number;
  readonly frequencies: readonly number[];

  constructor(found: Nominated, { id, language, date }: Label) {
    this.found = found;
    this.id = id;
    this.language = language;
    this.date = date;
    this.score = found.score;
    this.frequencies = found.frequencies;
  }

  get length(): number {
    return this.found.length;
  }

  get sequence(): Uint16Array {
    return this.found.sequence;
  }

  get marks(): Uint32Array {
    return this.found.marks;
  }
}

/** What is known of articles without their words: the cards, their orders, and what prefixes are completed to. */
export class Catalogue {
  readonly shelf: Shelf;
  readonly completions: Completions;
  /** Apart, since nobody looks for an outlet among titles. */
  readonly outlets: Completions;

  constructor(shelf = Shelf.empty(), completions = new Completions(), outlets = new Completions()) {
    this.shelf = shelf;
    this.completions = completions;
    this.outlets = outlets;
  }

  /** Its number: `no`, which no other may have, or one that is free. */
  add({ article, source, quotes, completions }: Catalogued, no?: number): number {
    const { id, kind, date, outlet, language } = article;
    const own = this.shelf.add({ id, kind, date, outlet, language, quotes }, source, no);
    const isOutlet = ({ kind }: Completion) => kind === "outlet";
    this.completions.add(
      completions.filter((one) => !isOutlet(one)),
      own,
      date,
    );
    this.outlets.add(completions.filter(isOutlet), own, null);
    return own;
  }

  /** The number that it had; `null` if it is not known. */
  remove(id: ArticleId): number | null {
    const no = this.shelf.numberOf(id);
    if (no === null) return null;
    this.shelf.remove(no);
    this.completions.remove(no);
    this.outlets.remove(no);
    return no;
  }

  /** Sorts in what came last. */
  settle(): void {
    this.completions.settle();
    this.outlets.settle();
  }

  /** The same in slices: meanwhile nothing may be added or removed. */
  async settleInSlices(slice: TimeSlice): Promise<void> {
    await this.completions.settleInSlices(slice);
    await this.outlets.settleInSlices(slice);
  }

  idAt(no: number): ArticleId | undefined {
    return this.shelf.idAt(no);
  }

  /** Which articles meet the condition, by number: `null` for all, "none" where it is plain that none does. */
  admitted(where: Condition | null): Admits | null | "none" {
    const test = this.shelf.testOf(where);
    return test === "none" ? test : this.shelf.passing(test);
  }

  /** Under their ids, in their order, without those that went meanwhile. */
  nominees(nominated: readonly Nominated[]): Nominee[] {
    const listed: Nominee[] = [];
    for (const one of nominated) {
      const label = this.shelf.label(one.no);
      if (label) listed.push(new Listed(one, label));
    }
    return listed;
  }

  holdings(): Holdings {
    return this.shelf.holdings();
  }

  newest(skipped: number, limit: number, where: Condition | null) {
    return this.shelf.newestFrom(skipped, limit, this.shelf.testOf(where));
  }

  countQuotes(where: Condition | null): number {
    return this.shelf.countQuotes(this.shelf.testOf(where));
  }

  quoteAt(place: number, order: QuoteOrder, where: Condition | null): QuoteAt | null {
    return this.shelf.quoteAt(place, order, this.shelf.testOf(where));
  }

  quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null): number | null {
    return this.shelf.quotesBefore(article, order, this.shelf.testOf(where));
  }

  complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling: "exact" | "near" = "exact",
  ): readonly Completed[] {
    const test = this.shelf.testOf(where);
    if (test === "none") return [];
    const newest = (most: number) => this.shelf.newest(most, test);
    const completions = field === "source" ? this.outlets : this.completions;
    const passes = this.shelf.passing(test);
    const offers =
      field === "article" && folded === ""
        ? newest(limit).flatMap((no) => completions.titleOf(no) ?? [])
        : spelling === "near"
          ? completions.near(field, folded, limit, passes)
          : completions.complete(field, folded, limit, passes, () => newest(mostPassing));
    return offers.map((offer) => this.#completed(offer));
  }

  #completed({ article, ...offer }: Offer): Completed {
    const { date = null, outlet = null } = this.shelf.card(article) ?? {};
    return { ...offer, date, outlet };
  }
}
