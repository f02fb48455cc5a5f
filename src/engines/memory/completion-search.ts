import type { CompletionField } from "../../domain/library.ts";
import type { Entry, EntryForm } from "./completion-entry.ts";

/** Work for one keystroke: keys looked at for each way to look, and articles asked whether they meet the condition. */
export const mostKeys = 1000;
const mostAsked = 20_000;

export interface Match {
  readonly entry: Entry;
  readonly form: EntryForm;
  readonly score: number;
}

/** What one keystroke has found so far, each entry once. */
export class CompletionSearch {
  readonly #field: CompletionField;
  readonly #passes: ((article: number) => boolean) | null;
  readonly #matches = new Map<Entry, Match>();
  readonly #refused = new Set<Entry>();
  #asked = 0;

  /** `passes` is `null` for no condition. */
  constructor(field: CompletionField, passes: ((article: number) => boolean) | null) {
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
  add(form: EntryForm, worthOf: (form: EntryForm) => number): void {
    if (form.score > 0 && (this.#matches.has(form.entry) || this.#admits(form.entry)))
      this.#take(form, worthOf);
  }

  /** Takes what leads to an article that is known to meet the condition, and has so many quotations of it. */
  addOf(form: EntryForm, quotes: number, worthOf: (form: EntryForm) => number): void {
    const leadsThere = this.#field !== "speaker" || quotes > 0;
    if (form.score > 0 && leadsThere && form.entry.isFor(this.#field)) this.#take(form, worthOf);
  }

  #take(form: EntryForm, worthOf: (form: EntryForm) => number): void {
    const { entry } = form;
    const known = this.#matches.get(entry);
    const score = form.score + worthOf(form);
    if (!known || known.score < score) this.#matches.set(entry, { entry, form, score });
  }

  /** Best first; of equals by the alphabet, so that the order of the files decides nothing. */
  inOrder(): Match[] {
    return [...this.#matches.values()].sort(
      (a, b) =>
        b.score - a.score || compare(a.entry.folded, b.entry.folded) || compare(a.entry.value, b.entry.value),
    );
  }

  #admits(entry: Entry): boolean {
    if (this.#refused.has(entry)) return false;
    if (entry.isFor(this.#field) && this.#leadsSomewhere(entry)) return true;
    this.#refused.add(entry);
    return false;
  }

  #leadsSomewhere(entry: Entry): boolean {
    const passes = this.#passes;
    if (passes === null) return true;
    return entry.someArticle(this.#field, (article) => ++this.#asked <= mostAsked && passes(article));
  }
}

/**
 * What it is worth that a form has what was typed: all of it, at its start, inside, or in another order (0). People go by
 * their last names as well as by their first; a word of a role says less of somebody than what the role begins with.
 */
export function worthOf({ text, kind, entry }: EntryForm, typed: string): number {
  if (text === typed) return kind === "name" ? 6 : 2;
  const at = ` ${text}`.indexOf(` ${typed}`);
  if (at < 0) return 0;
  const end = at + typed.length;
  const whole = end === text.length || text.charAt(end) === " " ? 0.5 : 0;
  if (at === 0) return 2 + whole;
  if (kind === "role") return whole - 2;
  return (entry.kind === "person" ? 2 : 1) + whole;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
