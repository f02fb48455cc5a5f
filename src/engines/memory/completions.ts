import type { PartialDate } from "../../domain/document.ts";
import type { Completion } from "../../domain/engine.ts";
import type { CompletionField } from "../../domain/library.ts";
import { Entry, type EntryForm } from "./completion-entry.ts";
import { CompletionSearch, type Match, mostKeys, worthOf } from "./completion-search.ts";
import { nearKeys, type Steps } from "./near-keys.ts";
import { hashOf, RarePhrases } from "./rare-phrases.ts";
import { gone, type KeyRange, longestForm, longestKey, RecentKeys, SortedKeys } from "./sorted-keys.ts";

/** Of a range that is looked through the likeliest are enough; of one of many near spellings fewer. */
const enough = 200;
const enoughNear = 50;
const mostSlips = 2;
/** Steps from letter to letter in search of near spellings. */
const mostSteps = 2000;
/** What a slip costs, as {@link worthOf} counts. */
const costOfSlip = 3;
/** What it costs that a word of a role was meant, and not its beginning. */
const costOfRole = 2;
/** Words of which a misspelling is looked for, and the other spellings of each. */
const mostCorrected = 4;
const mostSpellings = 3;

interface Declared {
  readonly entry: Entry;
  readonly forms: readonly EntryForm[];
  readonly quotes: number;
}

/** What leads to an article, so that it can be taken away. */
interface Leads {
  readonly declared: readonly Declared[];
  /** Hashes of the phrases found in it. */
  readonly phrases: Uint32Array;
}

type Passes = ((article: number) => boolean) | null;

/**
 * Completions of prefixes. A keystroke costs a fixed number of keys and articles, whatever the prefix: the likeliest
 * are found first, and no more are looked at than can be shown.
 */
export class Completions {
  readonly #forms: (EntryForm | undefined)[] = [];
  readonly #keys = new SortedKeys<EntryForm>(this.#forms);
  readonly #recent = new RecentKeys<EntryForm>(this.#forms);
  readonly #entries = new Map<string, Entry>();
  /** Entries by the hash of their folded label, for phrases that are found in texts. */
  readonly #byHash = new Map<number, Entry>();
  readonly #rare = new RarePhrases();
  readonly #leads = new Map<number, Leads>();
  /** Forms that lead nowhere any more, until they are sorted out, and numbers that are free since others were. */
  #gone: EntryForm[] = [];
  /** Forms whose scores the sorted keys have not heard of. */
  readonly #stale = new Set<EntryForm>();
  readonly #free: number[] = [];

  /** `date` is the article's. */
  add(completions: readonly Completion[], article: number, date: PartialDate | null): void {
    const known = completions.filter(({ folded }) => folded !== "");
    const declared = known
      .filter(({ fewest }) => fewest === 1)
      .map((one) => this.#addDeclared(one, article, date));
    const phrases = known
      .filter(({ fewest }) => fewest > 1)
      .flatMap((one) => this.#addFound(one, article) ?? []);
    this.#leads.set(article, { declared, phrases: Uint32Array.from(phrases) });
    if (this.#recent.keys.length >= this.#mostRecent) this.settle();
  }

  remove(article: number): void {
    const leads = this.#leads.get(article);
    if (!leads) return;
    this.#leads.delete(article);
    for (const { entry, forms, quotes } of leads.declared) {
      entry.drop(article, quotes, forms);
      this.#rescore(entry);
    }
    for (const hash of leads.phrases) {
      const entry = this.#byHash.get(hash);
      if (entry) {
        entry.dropFound(article);
        this.#rescore(entry);
      } else this.#rare.remove(hash, article);
    }
    if (this.#gone.length >= this.#mostRecent) this.settle();
  }

  /** Sorts in what came last, when no more comes for now: misspellings are looked for among the sorted alone. */
  settle(): void {
    if (this.#recent.keys.length === 0 && this.#gone.length < this.#mostRecent) {
      for (const form of this.#stale) this.#keys.rescore(form);
      this.#stale.clear();
      return;
    }
    this.#keys.merge(this.#recent.keys);
    this.#stale.clear();
    this.#recent.clear();
    for (const { no } of this.#gone) {
      this.#forms[no] = undefined;
      this.#free.push(no);
    }
    this.#gone = [];
  }

  /** Sorting in costs a look at all keys: the more there are, the more have to wait for it. */
  get #mostRecent(): number {
    return Math.min(8192, Math.max(2048, this.#keys.size >> 4));
  }

  titleOf(article: number): Match | null {
    const title = this.#leads.get(article)?.declared.find(({ entry }) => entry.kind === "title");
    const form = title?.entry.forms[0];
    return title && form ? { entry: title.entry, form, score: 0 } : null;
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
  ): Match[] {
    const typed = folded.slice(0, longestKey);
    const search = new CompletionSearch(field, passes);
    this.#addExact(typed, search);
    if (passes !== null && search.size < limit) this.#addAmong(passing(), typed, search);
    return search.inOrder().slice(0, limit);
  }

  /** Those that begin nearly as was typed. */
  near(field: CompletionField, folded: string, limit: number, passes: Passes = null): Match[] {
    const search = new CompletionSearch(field, passes);
    this.#addNear(folded.slice(0, longestKey), search);
    return search.inOrder().slice(0, limit);
  }

  /** What has the words in this order, and for several words what has them in any. */
  #addExact(typed: string, search: CompletionSearch): void {
    const worth = (form: EntryForm) => worthOf(form, typed);
    const add = (form: EntryForm) => search.add(form, worth);
    const range = this.#keys.range(typed);
    // Whole words come first in the alphabet, and there may be likelier ones that only begin so.
    const whole = { low: range.low, high: this.#keys.range(`${typed} `).high };
    if (typed !== "") this.#best(whole, search, enough, add);
    this.#best(range, search, enough, add);
    for (const form of this.#recent.having(typed)) add(form);
    this.#addInAnyOrder(typed.split(" "), search, mostKeys, 0);
  }

  #addInAnyOrder(words: readonly string[], search: CompletionSearch, most: number, worth: number): void {
    if (words.length < 2) return;
    const ranges = words.map((word) => ({ word, range: this.#keys.range(word) }));
    const rarest = ranges.reduce((a, b) => (sizeOf(b.range) < sizeOf(a.range) ? b : a));
    const worthOf = ({ kind }: EntryForm) => worth - (kind === "role" ? costOfRole : 0);
    const add = (form: EntryForm) => {
      if (hasAll(form.text, words)) search.add(form, worthOf);
    };
    this.#best(rarest.range, search, most, add);
    for (const form of this.#recent.having(rarest.word)) add(form);
  }

  /** The likeliest of a range, until there are as many as can be shown. */
  #best(range: KeyRange, search: CompletionSearch, most: number, add: (form: EntryForm) => void): void {
    const before = search.size;
    let looked = 0;
    this.#keys.best(range, (form) => {
      if (form.score > 0 && form.score < search.least) return false;
      add(form);
      return ++looked < mostKeys && search.size - before < most && !search.isTired;
    });
  }

  #addAmong(articles: Iterable<number>, typed: string, search: CompletionSearch): void {
    const words = typed.split(" ");
    const worth = (form: EntryForm) => worthOf(form, typed);
    const add = (entry: Entry, quotes: number) => {
      for (const form of entry.forms) if (hasAll(form.text, words)) search.addOf(form, quotes, worth);
    };
    for (const article of articles) {
      const leads = this.#leads.get(article);
      for (const { entry, quotes } of leads?.declared ?? []) add(entry, quotes);
      for (const hash of leads?.phrases ?? []) {
        const entry = this.#byHash.get(hash);
        if (entry) add(entry, 0);
      }
    }
  }

  /** What is near in spelling: one of the words, else all of them. */
  #addNear(typed: string, search: CompletionSearch): void {
    const words = typed.split(" ");
    const steps = { left: mostSteps };
    if (words.length > 1)
      for (const [at, word] of words.slice(0, mostCorrected).entries())
        for (const { text, slips } of this.#spellingsNear(word, steps))
          this.#addInAnyOrder(words.with(at, text), search, enough, -costOfSlip * slips);
    const forgiven = words.reduce((sum, word) => sum + slipsForgiven(word), 0);
    for (let slips = 1; slips <= Math.min(forgiven, mostSlips) && search.size === 0; slips++)
      for (const range of nearKeys(this.#keys, typed, slips, false, steps)) {
        const worth = ({ kind }: EntryForm) => -costOfSlip * range.slips - (kind === "role" ? costOfRole : 0);
        this.#best(range, search, enoughNear, (form) => search.add(form, worth));
      }
  }

  /** Beginnings of words that are nearest to one, those that lead to the likeliest first. */
  #spellingsNear(word: string, left: Steps): { text: string; slips: number }[] {
    const most = slipsForgiven(word);
    for (let slips = 1; slips <= most; slips++) {
      const spellings = nearKeys(this.#keys, word, slips, true, left).map((range) => {
        let score = 0;
        this.#keys.best(range, (form) => {
          score = form.score;
          return false;
        });
        return { text: this.#keys.text(range.low).slice(0, range.depth), slips: range.slips, score };
      });
      if (spellings.length > 0)
        return spellings.sort((a, b) => a.slips - b.slips || b.score - a.score).slice(0, mostSpellings);
    }
    return [];
  }

  #addDeclared(completion: Completion, article: number, date: PartialDate | null): Declared {
    const identity = identityOf(completion);
    let entry = this.#entries.get(identity);
    if (!entry) {
      entry = this.#make(completion, identity, date);
      // Articles in which it was found before anybody declared it.
      if (entry === this.#byHash.get(hashOf(completion.folded)))
        for (const no of this.#rare.take(hashOf(completion.folded))) entry.addFound(no, completion.label, 1);
    }
    entry.add(article, completion);
    const forms = completion.forms.map((form) => this.#formOf(entry, form.kind, form.folded, form.label));
    for (const form of forms) if (form.kind === "role") form.quotes += completion.quotes;
    this.#rescore(entry);
    return { entry, forms, quotes: completion.quotes };
  }

  /** The phrase's hash, by which it is taken away; `null` where another phrase has the same. */
  #addFound(completion: Completion, article: number): number | null {
    const hash = hashOf(completion.folded);
    let entry = this.#byHash.get(hash);
    if (entry && entry.folded !== completion.folded) return null;
    if (!entry) {
      if (this.#rare.add(hash, article, completion.fewest - 1)) return hash;
      entry = this.#make(completion, identityOf(completion), null);
      for (const no of this.#rare.take(hash)) entry.addFound(no, completion.label, completion.fewest);
    }
    entry.addFound(article, completion.label, completion.fewest);
    this.#rescore(entry);
    return hash;
  }

  #make(completion: Completion, identity: string, date: PartialDate | null): Entry {
    const entry = new Entry(completion, identity, date);
    this.#entries.set(identity, entry);
    const hash = hashOf(completion.folded);
    if (isNamed(completion) && !this.#byHash.has(hash)) this.#byHash.set(hash, entry);
    this.#formOf(entry, "name", completion.folded, completion.label);
    return entry;
  }

  #formOf(entry: Entry, kind: EntryForm["kind"], folded: string, label: string): EntryForm {
    const text = folded.slice(0, longestForm);
    const known = entry.forms.find((form) => form.text === text);
    if (known) return known;
    const no = this.#free.pop() ?? this.#forms.length;
    const form = { no, text, score: 0, entry, kind, label, quotes: 0 };
    this.#forms[no] = form;
    entry.forms.push(form);
    this.#recent.add(form);
    return form;
  }

  #rescore(entry: Entry): void {
    for (const form of entry.forms) {
      const score = entry.isGone ? gone : entry.scoreOf(form);
      if (score === form.score) continue;
      form.score = score;
      this.#stale.add(form);
    }
    if (!entry.isGone) return;
    this.#entries.delete(entry.identity);
    const hash = hashOf(entry.folded);
    if (this.#byHash.get(hash) === entry) this.#byHash.delete(hash);
    this.#gone.push(...entry.forms);
  }
}

/** Two articles may share a title: their references differ, so both stay. Other labels are one if they fold alike. */
function identityOf(completion: Completion): string {
  return isNamed(completion) ? `label ${completion.folded}` : `value ${completion.value}`;
}

function isNamed({ value, label }: Completion): boolean {
  return value === label;
}

/** Slips that are forgiven: none in short words, where a letter makes another word, and none of figures. */
function slipsForgiven(typed: string): number {
  if (/\d/.test(typed) || typed.length < 4) return 0;
  return typed.length >= 8 ? mostSlips : 1;
}

/** Whether each of the words begins one of the text's. */
function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => {
    let at = text.indexOf(word);
    while (at > 0 && text.charAt(at - 1) !== " ") at = text.indexOf(word, at + 1);
    return at >= 0;
  });
}

function sizeOf({ low, high }: KeyRange): number {
  return high - low;
}
