import type { PartialDate } from "../../../domain/document.ts";
import type { Completion } from "../../../domain/engine.ts";
import type { CompletionField, CompletionKind } from "../../../domain/library.ts";
import type { Numbers, PieceReader } from "../bytes/pieces.ts";
import { at, EntryTable, none } from "./entry-table.ts";
import { type FormKind, type Forms, longestForm } from "./forms.ts";
import { Links, noLink } from "./links.ts";

const kinds = ["title", "person", "organisation", "topic", "outlet"] as const satisfies CompletionKind[];
const fields = ["article", "topic", "speaker", "source"] as const satisfies CompletionField[];

/** Things to complete to, by number, with the articles that they lead to. */
export class Entries extends EntryTable {
  readonly #links: Links;

  /** `from` is where {@link arrays} were written. */
  constructor(forms: Forms, from?: PieceReader) {
    super(forms, from);
    this.#links = from ? Links.read(from) : new Links();
  }

  /** `date` is the one of a title's article. */
  make(completion: Completion, date: PartialDate | null): number {
    const entry = this.put(completion);
    this.setTrait(entry, "kind", kinds.indexOf(completion.kind));
    this.setTrait(entry, "fields", bitsOf(completion.fields));
    this.setTrait(entry, "fewest", 1);
    this.set(entry, at.quoting, noLink);
    this.set(entry, at.naming, noLink);
    this.set(entry, at.day, dayOf(date));
    return entry;
  }

  /** A name of which there is no quotation any more is a topic. */
  kind(entry: number): CompletionKind {
    const kind = kinds[this.trait(entry, "kind")] ?? "topic";
    const isName = kind === "person" || kind === "organisation";
    return isName && this.get(entry, at.quotingCount) === 0 ? "topic" : kind;
  }

  quotes(entry: number): number {
    return this.get(entry, at.quotes);
  }

  /** Articles that it leads to. */
  articles(entry: number): number {
    return this.get(entry, at.quotingCount) + this.get(entry, at.namingCount);
  }

  /** The article of a title. */
  article(entry: number): number {
    return this.#links.first(this.get(entry, at.naming));
  }

  /** The form of these words, made if there is none. */
  formOf(entry: number, kind: FormKind, folded: string): { readonly form: number; readonly isNew: boolean } {
    const text = folded.slice(0, longestForm);
    const name = this.nameForm(entry);
    for (let form = name; form !== none; form = this.forms.next(form))
      if (this.texts.is(this.forms.text(form), this.forms.length(form), text)) return { form, isNew: false };
    const form = this.forms.make(entry, kind, this.texts.add(text), text.length, this.forms.next(name));
    this.forms.setNext(name, form);
    return { form, isNew: true };
  }

  /** The article declares it, or quotes it so often. */
  add(entry: number, article: number, { kind, label, fields: more, quotes }: Completion): void {
    const declared = this.get(entry, at.declared);
    if (declared === 0) this.setLabel(entry, label);
    // A name is more than the topic of the same words.
    if (kind !== "topic" || declared === 0) this.setTrait(entry, "kind", kinds.indexOf(kind));
    this.setTrait(entry, "fields", this.trait(entry, "fields") | bitsOf(more));
    this.set(entry, at.declared, declared + 1);
    this.#change(entry, at.quotes, quotes);
    this.#lead(entry, quotes > 0, article);
  }

  /** The article has it in its words. A small first letter was written so; a capital may begin a sentence. */
  addFound(entry: number, article: number, label: string, fewest: number): void {
    this.#lead(entry, false, article);
    this.setTrait(entry, "fewest", Math.max(fewest, this.trait(entry, "fewest")));
    if (this.get(entry, at.declared) === 0 && startsSmall(label) && !startsSmall(this.label(entry)))
      this.setLabel(entry, label);
  }

  leave(entry: number, article: number, quotes: number): void {
    this.#change(entry, at.declared, -1);
    this.#change(entry, at.quotes, -quotes);
    this.#unlead(entry, quotes > 0, article);
  }

  leaveFound(entry: number, article: number): void {
    this.#unlead(entry, false, article);
  }

  /** Whether it may be offered for the field at all. */
  isFor(entry: number, field: CompletionField): boolean {
    return (
      (this.trait(entry, "fields") & bitsOf([field])) !== 0 &&
      (field !== "speaker" || this.get(entry, at.quotingCount) > 0)
    );
  }

  /** Whether one of the articles that the field's answer would come from passes, those that quote first. */
  someArticle(entry: number, field: CompletionField, passes: (article: number) => boolean): boolean {
    return (
      this.#links.some(this.get(entry, at.quoting), passes) ||
      (field !== "speaker" && this.#links.some(this.get(entry, at.naming), passes))
    );
  }

  /**
   * How likely it is meant: people by the articles that name or quote them, and half as much by their quotations; by a role
   * those who speak most in it, and after them those who speak most; topics by their articles, titles by their date.
   */
  scoreOf(entry: number, form: number): number {
    const kind = this.forms.kind(form);
    switch (this.kind(entry)) {
      case "person":
      case "organisation": {
        const standing = Math.log2(1 + this.articles(entry) + this.quotes(entry) / 2);
        if (kind !== "role") return (kind === "name" ? 1.5 : 0.5) + standing;
        const ofRole = this.forms.weight(form);
        return ofRole > 0 ? 1 + Math.log2(1 + ofRole / 2) + standing / 2 : 0;
      }
      case "topic": {
        const articles = this.articles(entry);
        const isOffered = this.get(entry, at.declared) > 0 || articles >= this.trait(entry, "fewest");
        return isOffered && kind === "name" ? 0.5 + Math.log2(1 + articles) : 0;
      }
      case "outlet":
        return (kind === "name" ? 1 : 0.5) + Math.log2(1 + this.articles(entry));
      case "title":
        return 0.1 + (0.8 * this.get(entry, at.day)) / lastDay;
    }
  }

  override arrays(): Numbers[] {
    return [...super.arrays(), ...this.#links.arrays()];
  }

  #lead(entry: number, isQuoting: boolean, article: number): void {
    const [list, count] = isQuoting ? [at.quoting, at.quotingCount] : [at.naming, at.namingCount];
    this.set(entry, list, this.#links.with(this.get(entry, list), article));
    this.#change(entry, count, 1);
  }

  #unlead(entry: number, isQuoting: boolean, article: number): void {
    const [list, count] = isQuoting ? [at.quoting, at.quotingCount] : [at.naming, at.namingCount];
    this.set(entry, list, this.#links.without(this.get(entry, list), article));
    this.#change(entry, count, -1);
  }

  #change(entry: number, field: number, by: number): void {
    this.set(entry, field, this.get(entry, field) + by);
  }
}

function bitsOf(some: readonly CompletionField[]): number {
  return some.reduce((bits, field) => bits | (1 << fields.indexOf(field)), 0);
}

const lastDay = 10_000 * 372;

/** Days in a row, for all dates that can be written: 0 to {@link lastDay}. */
function dayOf(date: PartialDate | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return year * 372 + month * 31 + day;
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
