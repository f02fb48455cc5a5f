import type { PartialDate } from "../../../domain/document.ts";
import type { Completion } from "../../../domain/engine.ts";
import type { CompletionField, CompletionKind } from "../../../domain/library.ts";
import type { TimeSlice } from "../../../domain/time-slice.ts";
import { hashOf } from "../bytes/hash.ts";
import { type Numbers, PieceReader, toPiece, toPieceInSlices } from "../bytes/pieces.ts";
import { Texts } from "../bytes/texts.ts";
import type { Match } from "./completion-search.ts";
import { Entries } from "./entries.ts";
import { Forms } from "./forms.ts";
import { type Declared, Leads } from "./leads.ts";
import { Lookup } from "./lookup.ts";
import { Pending } from "./pending.ts";
import { RarePhrases } from "./rare-phrases.ts";
import { SortedKeys } from "./sorted-keys.ts";

/** What is offered while somebody types. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly value: string;
  /** The role by which somebody was found. */
  readonly role: string | null;
  readonly articles: number;
  readonly quotes: number;
  /** The number of a title's article; -1 of all else. */
  readonly article: number;
}

type Passes = ((article: number) => boolean) | null;

/** What completions are made of, in the order in which it is written. */
interface Parts {
  readonly texts: Texts;
  readonly forms: Forms;
  readonly entries: Entries;
  readonly keys: SortedKeys;
  readonly rare: RarePhrases;
  readonly leads: Leads;
}

function emptyParts(): Parts {
  const texts = new Texts();
  const forms = new Forms(texts);
  const [entries, keys] = [new Entries(forms), new SortedKeys(forms)];
  return { texts, forms, entries, keys, rare: new RarePhrases(), leads: new Leads() };
}

/** Completions of prefixes, over what articles that come and go are called and call. */
export class Completions {
  readonly #texts: Texts;
  readonly #forms: Forms;
  readonly #entries: Entries;
  readonly #keys: SortedKeys;
  readonly #rare: RarePhrases;
  readonly #leads: Leads;
  readonly #pending: Pending;

  constructor({ texts, forms, entries, keys, rare, leads }: Parts = emptyParts()) {
    this.#texts = texts;
    this.#forms = forms;
    this.#entries = entries;
    this.#keys = keys;
    this.#rare = rare;
    this.#leads = leads;
    this.#pending = new Pending(forms, keys);
  }

  save(): Uint8Array {
    this.#pending.sort();
    return toPiece("completions", this.#arrays());
  }

  /** The same in slices: meanwhile nothing may be added or removed. */
  async saveInSlices(slice: TimeSlice): Promise<Uint8Array> {
    await this.#pending.sortInSlices(slice);
    return toPieceInSlices("completions", this.#arrays(), slice);
  }

  #arrays(): Numbers[] {
    const parts = [this.#texts, this.#forms, this.#entries, this.#keys, this.#rare, this.#leads];
    return parts.flatMap((part) => part.arrays());
  }

  /**
   * The completions that {@link save} wrote; `bytes` become theirs.
   * @throws EngineBytesError
   */
  static async load(bytes: Uint8Array, slice: TimeSlice): Promise<Completions> {
    const from = await PieceReader.open("completions", bytes, slice);
    const texts = Texts.read(from);
    const forms = Forms.read(texts, from);
    const entries = new Entries(forms, from);
    await slice.pause();
    const keys = await SortedKeys.read(forms, from, slice);
    const rare = RarePhrases.read(from);
    const leads = await Leads.read(from, slice);
    from.end();
    return new Completions({ texts, forms, entries, keys, rare, leads });
  }

  /** `date` is the article's. */
  add(completions: readonly Completion[], article: number, date: PartialDate | null): void {
    const declared: Declared[] = [];
    const phrases: number[] = [];
    for (const one of completions)
      if (one.folded !== "" && one.fewest === 1) declared.push(this.#addDeclared(one, article, date));
    for (const one of completions) {
      const hash = one.folded !== "" && one.fewest > 1 ? this.#addFound(one, article) : null;
      if (hash !== null) phrases.push(hash);
    }
    this.#leads.set(article, declared, phrases);
    if (this.#pending.isMuch) this.#pending.sort();
  }

  remove(article: number): void {
    for (const { entry, forms, quotes } of this.#leads.declared(article)) {
      this.#entries.leave(entry, article, quotes);
      for (const form of forms) if (this.#forms.kind(form) === "role") this.#forms.weigh(form, quotes, -1);
      this.#rescore(entry);
    }
    for (const hash of this.#leads.phrases(article)) {
      const entry = this.#entries.named(hash);
      if (entry >= 0) {
        this.#entries.leaveFound(entry, article);
        this.#rescore(entry);
      } else this.#rare.remove(hash, article);
    }
    this.#leads.delete(article);
    if (this.#pending.isMuch) this.#pending.sort();
  }

  /** Tidies up when no more comes for now. */
  settle(): void {
    this.#pending.settle();
    this.#compact();
  }

  /** The same in slices: meanwhile nothing may be added or removed. */
  async settleInSlices(slice: TimeSlice): Promise<void> {
    await this.#pending.settleInSlices(slice);
    this.#compact();
  }

  titleOf(article: number): Offer | null {
    const title = this.#leads.declared(article).find(({ entry }) => this.#entries.kind(entry) === "title");
    return title
      ? this.#offer({ entry: title.entry, form: this.#entries.nameForm(title.entry), score: 0 })
      : null;
  }

  /**
   * Those that meet the condition, the likeliest first; `passes` is `null` where there is none. `passing` gives
   * articles that do, for want of enough that are found by what was typed.
   */
  complete(
    field: CompletionField,
    folded: string,
    limit: number,
    passes: Passes = null,
    passing: () => Iterable<number> = () => [],
  ): Offer[] {
    const lookup = this.#lookup(field, folded, passes);
    lookup.addExact();
    if (passes !== null && lookup.found < limit) lookup.addAmong(passing);
    return lookup.best(limit).map((match) => this.#offer(match));
  }

  /** Those that begin nearly as was typed. */
  near(field: CompletionField, folded: string, limit: number, passes: Passes = null): Offer[] {
    const lookup = this.#lookup(field, folded, passes);
    lookup.addNear();
    return lookup.best(limit).map((match) => this.#offer(match));
  }

  #lookup(field: CompletionField, folded: string, passes: Passes): Lookup {
    const tables = {
      forms: this.#forms,
      entries: this.#entries,
      leads: this.#leads,
      keys: this.#keys,
      recent: this.#pending.recent,
    };
    return new Lookup(tables, field, folded, passes);
  }

  #offer({ entry, form }: Match): Offer {
    const kind = this.#entries.kind(entry);
    return {
      kind,
      label: this.#entries.label(entry),
      value: this.#entries.value(entry),
      role: this.#forms.kind(form) === "role" ? this.#forms.label(form) : null,
      articles: this.#entries.articles(entry),
      quotes: this.#entries.quotes(entry),
      article: kind === "title" ? this.#entries.article(entry) : -1,
    };
  }

  #compact(): void {
    if (this.#texts.isWasteful) this.#entries.compact();
  }

  #addDeclared(completion: Completion, article: number, date: PartialDate | null): Declared {
    let entry = this.#entries.find(completion);
    if (entry < 0) {
      entry = this.#make(completion, date);
      // The article in which it was found before anybody declared it.
      const no = this.#entries.isNamed(entry) ? this.#rare.take(hashOf(completion.folded)) : null;
      if (no !== null) this.#entries.addFound(entry, no, completion.label, 1);
    }
    this.#entries.add(entry, article, completion);
    const forms = completion.forms.map(({ kind, folded, label }) => {
      const { form, isNew } = this.#entries.formOf(entry, kind, folded);
      if (isNew) {
        if (kind === "role") this.#forms.setLabel(form, label);
        this.#pending.add(form);
      }
      if (kind === "role") this.#forms.weigh(form, completion.quotes, 1);
      return form;
    });
    this.#rescore(entry);
    return { entry, forms, quotes: completion.quotes };
  }

  /** The phrase's hash, by which it is taken away; `null` where another phrase has the same. */
  #addFound(completion: Completion, article: number): number | null {
    const hash = hashOf(completion.folded);
    let entry = this.#entries.named(hash);
    if (entry >= 0 && !this.#entries.hasFolded(entry, completion.folded)) return null;
    if (entry < 0) {
      if (this.#rare.add(hash, article)) return hash;
      entry = this.#make(completion, null);
      const no = this.#rare.take(hash);
      if (no !== null) this.#entries.addFound(entry, no, completion.label, completion.fewest);
    }
    this.#entries.addFound(entry, article, completion.label, completion.fewest);
    this.#rescore(entry);
    return hash;
  }

  #make(completion: Completion, date: PartialDate | null): number {
    const entry = this.#entries.make(completion, date);
    this.#pending.add(this.#entries.nameForm(entry));
    return entry;
  }

  #rescore(entry: number): void {
    const isGone = this.#entries.articles(entry) === 0;
    for (let form = this.#entries.nameForm(entry); form >= 0; form = this.#forms.next(form)) {
      if (isGone) this.#pending.leave(form);
      else this.#pending.rescore(form, this.#entries.scoreOf(entry, form));
    }
    if (isGone) this.#entries.drop(entry);
  }
}
