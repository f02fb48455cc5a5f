import type { PartialDate } from "../../domain/document.ts";
import type { Completion } from "../../domain/engine.ts";
import type { CompletionField, CompletionKind } from "../../domain/library.ts";
import type { Form } from "./sorted-keys.ts";

/** A text by which an entry is found: what it is called, a role that somebody has, or another spelling of either. */
export interface EntryForm extends Form {
  readonly entry: Entry;
  readonly kind: "name" | "role" | "spelling";
  /** How a role is written. */
  readonly label: string;
  /** Quotations of those who have the role, where they have it. */
  quotes: number;
}

/** Something to complete to, with the articles that it leads to. */
export class Entry {
  /** What no other entry has. */
  readonly identity: string;
  readonly value: string;
  readonly folded: string;
  readonly forms: EntryForm[] = [];
  readonly #fields: Set<CompletionField>;
  readonly #date: PartialDate | null;
  #kind: CompletionKind;
  #label: string;
  /** Articles that quote it; others that name it, by a tag, a title, an outlet or in their words. */
  readonly #quoting: number[] = [];
  readonly #naming: number[] = [];
  #declared = 0;
  /** Articles that have to have it, where none declares it. */
  #fewest = 1;
  #quotes = 0;

  constructor(
    { fields, kind, label, value, folded }: Completion,
    identity: string,
    date: PartialDate | null,
  ) {
    this.identity = identity;
    this.#fields = new Set(fields);
    this.#kind = kind;
    this.#label = label;
    this.value = value;
    this.folded = folded;
    this.#date = date;
  }

  /** A name of which there is no quotation any more is a topic. */
  get kind(): CompletionKind {
    const isName = this.#kind === "person" || this.#kind === "organisation";
    return isName && this.#quoting.length === 0 ? "topic" : this.#kind;
  }

  get label(): string {
    return this.#label;
  }

  get quotes(): number {
    return this.#quotes;
  }

  /** Articles that it leads to. */
  get articles(): number {
    return this.#quoting.length + this.#naming.length;
  }

  /** The article of a title. */
  get article(): number {
    return this.#naming[0] ?? -1;
  }

  get isGone(): boolean {
    return this.articles === 0;
  }

  /** The article declares it, or quotes it so often. */
  add(article: number, { kind, label, fields, quotes }: Completion): void {
    if (this.#declared === 0) this.#label = label;
    // A name is more than the topic of the same words.
    if (kind !== "topic" || this.#declared === 0) this.#kind = kind;
    for (const field of fields) this.#fields.add(field);
    this.#declared++;
    this.#quotes += quotes;
    (quotes > 0 ? this.#quoting : this.#naming).push(article);
  }

  /** The article has it in its words. A small first letter was written so; a capital may begin a sentence. */
  addFound(article: number, label: string, fewest: number): void {
    this.#naming.push(article);
    this.#fewest = Math.max(fewest, this.#fewest);
    if (this.#declared === 0 && startsSmall(label) && !startsSmall(this.#label)) this.#label = label;
  }

  drop(article: number, quotes: number, forms: readonly EntryForm[]): void {
    this.#declared--;
    this.#quotes -= quotes;
    leave(quotes > 0 ? this.#quoting : this.#naming, article);
    for (const form of forms) if (form.kind === "role") form.quotes -= quotes;
  }

  dropFound(article: number): void {
    leave(this.#naming, article);
  }

  /** Whether it may be offered for the field at all. */
  isFor(field: CompletionField): boolean {
    return this.#fields.has(field) && (field !== "speaker" || this.#quoting.length > 0);
  }

  /** Whether one of the articles that the field's answer would come from passes, those that quote first. */
  someArticle(field: CompletionField, passes: (article: number) => boolean): boolean {
    return this.#quoting.some(passes) || (field !== "speaker" && this.#naming.some(passes));
  }

  /** How likely it is meant: people by their quotations, topics by their articles, titles by their date. */
  scoreOf(form: EntryForm): number {
    const { kind } = this;
    switch (kind) {
      case "person":
      case "organisation":
        if (form.kind === "role") return form.quotes > 0 ? 1 + Math.log2(1 + form.quotes) : 0;
        return (form.kind === "name" ? 3 : 1) + Math.log2(1 + this.#quotes);
      case "topic": {
        const offered = this.#declared > 0 || this.articles >= this.#fewest;
        return offered && form.kind === "name" ? 0.5 + Math.log2(1 + this.articles) : 0;
      }
      case "outlet":
        return (form.kind === "name" ? 1 : 0.5) + Math.log2(1 + this.articles);
      case "title":
        return 0.1 + recency(this.#date);
    }
  }
}

/** 0 to 0.8; days in a row, for all dates that can be written. */
function recency(date: PartialDate | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return (0.8 * (year * 372 + month * 31 + day)) / (10_000 * 372);
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function leave(articles: number[], article: number): void {
  const at = articles.indexOf(article);
  if (at >= 0) articles.splice(at, 1);
}
