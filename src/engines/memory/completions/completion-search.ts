import type { CompletionField } from "../../../domain/library.ts";
import type { Entries } from "./entries.ts";
import type { Forms } from "./forms.ts";

/** Work for one keystroke: keys looked at for each way to look, and articles asked whether they meet the condition. */
export const mostKeys = 1000;
const mostAsked = 20_000;

export interface Match {
  readonly entry: number;
  readonly form: number;
  readonly score: number;
}

/** What one keystroke has found so far, each entry once. */
export class CompletionSearch {
  readonly #entries: Entries;
  readonly #forms: Forms;
  readonly #field: CompletionField;
  readonly #passes: ((article: number) => boolean) | null;
  readonly #matches = new Map<number, Match>();
  readonly #refused = new Set<number>();
  #asked = 0;

  /** `passes` is `null` for no condition. */
  constructor(
    entries: Entries,
    forms: Forms,
    field: CompletionField,
    passes: ((article: number) => boolean) | null,
  ) {
    this.#entries = entries;
    this.#forms = forms;
    this.#field = field;
    this.#passes = passes;
  }

  get size(): number {
    return this.#matches.size;
  }

  get isTired(): boolean {
    return this.#asked > mostAsked;
  }

  /** Scores below this have nothing for the field: all but titles have more. */
  get least(): number {
    return this.#field === "article" ? 0 : 1;
  }

  /** Takes what may be offered; what `worthOf` says is added to the form's own score. */
  add(form: number, worthOf: (form: number) => number): void {
    if (this.#forms.score(form) <= 0) return;
    const entry = this.#forms.entry(form);
    if (this.#matches.has(entry) || this.#admits(entry)) this.#take(entry, form, worthOf);
  }

  /** Whether an entry may be offered that leads to an article which has so many quotations of it. */
  mayLead(entry: number, quotes: number): boolean {
    return (this.#field !== "speaker" || quotes > 0) && this.#entries.isFor(entry, this.#field);
  }

  /** Takes what leads to an article that is known to meet the condition: its entry {@link mayLead} there. */
  addOf(form: number, worthOf: (form: number) => number): void {
    if (this.#forms.score(form) > 0) this.#take(this.#forms.entry(form), form, worthOf);
  }

  #take(entry: number, form: number, worthOf: (form: number) => number): void {
    const known = this.#matches.get(entry);
    const score = this.#forms.score(form) + worthOf(form);
    if (!known || known.score < score) this.#matches.set(entry, { entry, form, score });
  }

  /** The best first, so many at most; of equals by the alphabet, so that the order of the files decides nothing. */
  best(limit: number): Match[] {
    return [...this.#matches.values()]
      .sort((a, b) => b.score - a.score || this.#entries.compare(a.entry, b.entry))
      .slice(0, limit);
  }

  #admits(entry: number): boolean {
    if (this.#refused.has(entry)) return false;
    if (this.#entries.isFor(entry, this.#field) && this.#leadsSomewhere(entry)) return true;
    this.#refused.add(entry);
    return false;
  }

  #leadsSomewhere(entry: number): boolean {
    const passes = this.#passes;
    if (passes === null) return true;
    return this.#entries.someArticle(
      entry,
      this.#field,
      (article) => ++this.#asked <= mostAsked && passes(article),
    );
  }
}
