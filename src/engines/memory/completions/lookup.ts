import { isWithin } from "../../../domain/edit-distance.ts";
import type { CompletionField } from "../../../domain/library.ts";
import { CompletionSearch, type Match, mostKeys } from "./completion-search.ts";
import type { Entries } from "./entries.ts";
import type { Forms } from "./forms.ts";
import { longestKey } from "./keys.ts";
import type { Leads } from "./leads.ts";
import { nearKeys, type Steps } from "./near-keys.ts";
import type { RecentKeys } from "./recent-keys.ts";
import type { KeyRange, SortedKeys } from "./sorted-keys.ts";
import { worthOf } from "./worth.ts";

/** Of a range that is looked through the likeliest are enough; of one of many near spellings fewer. */
const enough = 200;
const enoughNear = 50;
const mostSlips = 2;
/** Steps from letter to letter in search of near spellings. */
const mostSteps = 2000;
/** Entries that lead to some articles, of which the words are looked at. */
const mostAmong = 4000;
/** What a slip costs, as {@link worthOf} counts. */
const costOfSlip = 3;
/** What it costs that the last letter is the slip: any word that begins as the others do would do. */
const costOfEnd = 1.5;
/** What it costs that a word of a role was meant, and not its beginning. */
const costOfRole = 2;
/** Words of which a misspelling is looked for, and the other spellings of each. */
const mostCorrected = 4;
const mostSpellings = 3;

/** What there is to look up in. */
export interface Tables {
  readonly forms: Forms;
  readonly entries: Entries;
  readonly leads: Leads;
  readonly keys: SortedKeys;
  readonly recent: RecentKeys;
}

/**
 * One keystroke. It costs a fixed number of keys and articles, whatever the prefix: the likeliest are found first, and
 * no more are looked at than can be shown.
 */
export class Lookup {
  readonly #tables: Tables;
  readonly #typed: string;
  /** Nobody types so much: it is pasted, and its words are spelt right. */
  readonly #isPasted: boolean;
  #hasSeenAll = false;
  readonly #search: CompletionSearch;

  /** `passes` says whether an article meets the condition; `null` where there is none. */
  constructor(
    tables: Tables,
    field: CompletionField,
    folded: string,
    passes: ((article: number) => boolean) | null,
  ) {
    this.#tables = tables;
    this.#typed = folded.slice(0, longestKey);
    this.#isPasted = folded.length > longestKey;
    this.#search = new CompletionSearch(tables.entries, tables.forms, field, passes);
  }

  /** The likeliest first. */
  best(limit: number): Match[] {
    return this.#search.best(limit);
  }

  get found(): number {
    return this.#search.size;
  }

  /** What has the words in this order, and for several words what has them in any. */
  addExact(): void {
    const { keys, recent } = this.#tables;
    const add = (form: number) => this.#search.add(form, this.#worth);
    const range = keys.range(this.#typed);
    // Whole words come first in the alphabet, and there may be likelier ones that only begin so.
    const whole = { low: range.low, high: keys.range(`${this.#typed} `).high };
    if (this.#typed !== "") this.#best(whole, enough, add, { left: mostKeys });
    this.#best(range, enough, add, { left: mostKeys });
    for (const form of recent.having(this.#typed)) add(form);
    const words = this.#typed.split(" ");
    this.#addInAnyOrder(words, mostKeys, 0, { left: mostKeys });
    // Whatever has all words has the rarest of them.
    this.#hasSeenAll = sizeOf(this.#rarest(words).range) < mostKeys && !this.#search.isTired;
  }

  /** What leads to these articles, which meet the condition: of the first ones, as far as that is not too much. */
  addAmong(articles: () => Iterable<number>): void {
    if (this.#hasSeenAll) return;
    const { forms, entries, leads } = this.#tables;
    const words = this.#typed.split(" ");
    // Many articles lead to the same people and topics: the words of each are looked at once.
    const known = new Set<number>();
    const add = (entry: number, quotes: number) => {
      if (known.has(entry) || !this.#search.mayLead(entry, quotes)) return;
      known.add(entry);
      for (let form = entries.nameForm(entry); form >= 0; form = forms.next(form))
        if (forms.hasAll(form, words)) this.#search.addOf(form, this.#worth);
    };
    const addFound = (hash: number) => {
      const entry = entries.named(hash);
      if (entry >= 0) add(entry, 0);
    };
    for (const article of articles()) {
      if (known.size > mostAmong) return;
      leads.visit(article, add, addFound);
    }
  }

  /** What is near in spelling: one of the words, else all of them. */
  addNear(): void {
    if (this.#isPasted) return;
    const words = this.#typed.split(" ");
    const [steps, looks] = [{ left: mostSteps }, { left: mostKeys }];
    // The few first, so that the many do not use up all steps.
    const tables = [this.#tables.recent.sorted(), this.#tables.keys];
    if (words.length > 1)
      for (const [at, word] of words.slice(0, mostCorrected).entries())
        for (const { text, slips } of this.#spellingsNear(tables, word, steps))
          this.#addInAnyOrder(words.with(at, text), enough, -costOfSlip * slips, looks);
    const forgiven = words.reduce((sum, word) => sum + slipsForgiven(word), 0);
    for (let slips = 1; slips <= Math.min(forgiven, mostSlips) && this.found === 0; slips++)
      for (const keys of tables)
        for (const range of nearKeys(keys, this.#typed, slips, false, steps)) {
          const worth = (form: number) =>
            -costOfSlip * range.slips - this.#costOfEnd(form, range.slips) - this.#costOf(form);
          this.#best(range, enoughNear, (form) => this.#search.add(form, worth), looks, keys);
        }
  }

  readonly #worth = (form: number): number =>
    worthOf(this.#tables.entries, this.#tables.forms, form, this.#typed);

  #costOf(form: number): number {
    return this.#tables.forms.kind(form) === "role" ? costOfRole : 0;
  }

  #costOfEnd(form: number, slips: number): number {
    const { forms } = this.#tables;
    const text = forms.texts.read(forms.text(form), forms.length(form));
    return endsAsTyped(text, this.#typed, slips) ? 0 : costOfEnd;
  }

  #addInAnyOrder(words: readonly string[], most: number, worth: number, looks: Steps): void {
    if (words.length < 2) return;
    const { forms, recent } = this.#tables;
    const rarest = this.#rarest(words);
    const add = (form: number) => {
      if (forms.hasAll(form, words)) this.#search.add(form, (one) => worth - this.#costOf(one));
    };
    this.#best(rarest.range, most, add, looks);
    for (const form of recent.having(rarest.word)) add(form);
  }

  /** The word that fewest keys begin with. */
  #rarest(words: readonly string[]): { readonly word: string; readonly range: KeyRange } {
    const ranges = words.map((word) => ({ word, range: this.#tables.keys.range(word) }));
    return ranges.reduce((a, b) => (sizeOf(b.range) < sizeOf(a.range) ? b : a));
  }

  /** The likeliest of a range, until there are as many as can be shown, or no more keys may be looked at. */
  #best(
    range: KeyRange,
    most: number,
    add: (form: number) => void,
    looks: Steps,
    keys: SortedKeys = this.#tables.keys,
  ): void {
    const { forms } = this.#tables;
    const before = this.found;
    if (looks.left <= 0) return;
    keys.best(range, (form) => {
      const score = forms.score(form);
      if (score > 0 && score < this.#search.least) return false;
      add(form);
      return --looks.left > 0 && this.found - before < most && !this.#search.isTired;
    });
  }

  /** Beginnings of words that are nearest to one, those that lead to the likeliest first. */
  #spellingsNear(
    tables: readonly SortedKeys[],
    word: string,
    left: Steps,
  ): { text: string; slips: number }[] {
    const { forms } = this.#tables;
    const most = slipsForgiven(word);
    for (let slips = 1; slips <= most; slips++) {
      const spellings = new Map<string, { text: string; slips: number; score: number }>();
      for (const keys of tables)
        for (const range of nearKeys(keys, word, slips, true, left)) {
          let score = 0;
          keys.best(range, (form) => {
            score = forms.score(form);
            return false;
          });
          const text = keys.text(range.low, range.depth);
          const known = spellings.get(text);
          if (!known || known.score < score) spellings.set(text, { text, slips: range.slips, score });
        }
      if (spellings.size > 0)
        return [...spellings.values()]
          .sort((a, b) => a.slips - b.slips || b.score - a.score)
          .slice(0, mostSpellings);
    }
    return [];
  }
}

/** Whether a word of the text begins as was typed but for so many slips, none of which is the last letter. */
function endsAsTyped(text: string, typed: string, slips: number): boolean {
  const last = typed.at(-1);
  for (let start = 0; start >= 0; start = text.indexOf(" ", start + 1))
    for (let more = -slips; more <= slips; more++) {
      const from = start === 0 ? 0 : start + 1;
      const beginning = text.slice(from, from + typed.length + more);
      if (beginning.at(-1) === last && isWithin(beginning, typed, slips)) return true;
    }
  return false;
}

/** Slips that are forgiven: none in short words, where a letter makes another word, and none of figures. */
function slipsForgiven(typed: string): number {
  if (/\d/.test(typed) || typed.length < 4) return 0;
  return typed.length >= 8 ? mostSlips : 1;
}

function sizeOf({ low, high }: KeyRange): number {
  return high - low;
}
