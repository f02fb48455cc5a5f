import { isDeepStrictEqual } from "node:util";
import type { Article, ArticleId } from "../domain/article.ts";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger, LedgerEntry } from "../domain/ledger.ts";
import type { Outlets } from "../domain/outlet.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { markOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { Collection, type Composition, type Entry } from "./collection.ts";
import { type FileComplaint, faultOf } from "./complaints.ts";
import { type EntryWithBytes, readingKeyOf } from "./entry.ts";
import { Feeder } from "./feeder.ts";
import type { KeptArticle } from "./kept-index.ts";
import { alsoInOf, outletOf } from "./outlets.ts";
import { type Pool, TaskError } from "./pool.ts";
import type { Runners } from "./runners.ts";
import type { Recipe, StoredArticles } from "./stored-articles.ts";
import type { ParsedEntries, Understood } from "./tasks.ts";

/** Articles that are looked at together; more of them may hang together with these. */
const changesAtOnce = 32;

export interface AssemblyOptions {
  readonly engine: KeepableEngine;
  /** Where the engine gets its articles. */
  readonly articles: StoredArticles;
  readonly pool: Pool;
  readonly store: Store;
  readonly runners: Runners;
  /** Tells one way of digesting articles for the engine from another. */
  readonly digestVersion: string;
  /** Of an engine that outlives the process: what it holds. */
  readonly ledger?: Ledger | null;
  /** What the file that the host knows under this name holds now; `null` where that cannot be told. */
  readonly parseAgain: (path: string) => Promise<ParsedEntries | null>;
  /** An article has been given to the engine, or is taken from it. */
  readonly onChange: () => void;
}

/**
 * Makes articles of what files hold and keeps an engine at them: what is new or has become another article is read, or
 * its reading is taken from the store; what is none any more is taken away.
 */
export class Assembly {
  readonly #options: AssemblyOptions;
  readonly #collection = new Collection();
  readonly #feeder: Feeder;
  /** What each article is to be made of, or is: tells whether something changed, and which result is out of date. */
  readonly #wanted = new Map<ArticleId, string>();
  readonly #complaints = new Map<ArticleId, readonly FileComplaint[]>();
  /** What an engine that outlives the process held, and nothing here was made of yet. */
  readonly #unclaimed = new Map<ArticleId, LedgerEntry>();
  /** The file that was parsed last only for what the store does not have. */
  #again: { readonly path: string; readonly parsed: Promise<ParsedEntries | null> } | null = null;
  #outlets: Outlets = new Map();

  constructor(options: AssemblyOptions) {
    this.#options = options;
    options.articles.onLoss((recipe) => this.#readAgain(recipe));
    this.#feeder = new Feeder(
      options.engine,
      (id, error) => {
        const path = [...this.#collection.articles()].find((one) => one.id === id)?.main.path;
        if (path) this.#complain(id, [{ path, ...faultOf(error) }]);
      },
      options.ledger ?? null,
    );
  }

  /** How many articles wait for the engine. */
  get left(): number {
    return this.#feeder.left;
  }

  complaints(): FileComplaint[] {
    return [...this.#collection.complaints(), ...[...this.#complaints.values()].flat()];
  }

  /** The keys of all that the store should keep of the articles. */
  *storeKeys(): Iterable<string> {
    for (const composition of this.#collection.articles()) yield readingKeyOf(composition);
  }

  /** Puts what was just parsed where it is found when it is read; in slices. */
  async keep(found: readonly EntryWithBytes[]): Promise<void> {
    const slice = new TimeSlice();
    this.#again = null;
    for (const { entry, bytes } of found) {
      this.#options.store.put(entry.documentKey, bytes);
      if (slice.isOver()) await slice.pause();
    }
  }

  /** A file holds this; nothing for one that has gone. @param order as that of {@link Collection.replace} */
  replace(order: string, entries: readonly Entry[]): void {
    this.#collection.replace(order, entries);
  }

  /** Merges what was recalled so far; nothing is made of it before outlets have their names. */
  sort(): Promise<void> {
    return this.#takeChanges(() => {});
  }

  /**
   * Goes on with an engine that was kept, as far as what it holds is what was recalled and sorted, under the names that
   * outlets have now; the rest is taken out of it. `false` where that is so little that an empty engine is better.
   */
  async takeUp(engine: KeepableEngine, kept: readonly KeptArticle[], outlets: Outlets): Promise<boolean> {
    this.#outlets = outlets;
    const slice = new TimeSlice();
    const known = new Map(kept.map((one) => [one.id, one]));
    const held = new Map<ArticleId, { readonly recipe: Recipe; readonly article: KeptArticle }>();
    for (const composition of this.#collection.articles()) {
      const article = known.get(composition.id);
      if (article?.made === this.#madeOf(composition))
        held.set(article.id, { recipe: this.#recipeOf(composition), article });
      if (slice.isOver()) await slice.pause();
    }
    if (held.size * 2 < kept.length) return false;
    for (const [id, { recipe, article }] of held) {
      this.#wanted.set(id, article.made);
      this.#complain(id, article.complaints);
      this.#options.articles.recall(recipe);
      if (slice.isOver()) await slice.pause();
    }
    await engine.remove(engine.ids().filter((id) => !held.has(id)));
    this.#feeder.takeUp(engine, this.#wanted);
    return true;
  }

  /** Goes on with an engine that outlives the process: what it holds is not given to it again. */
  takeOver(entries: readonly LedgerEntry[]): void {
    this.#feeder.recall(entries);
    for (const entry of entries) this.#unclaimed.set(entry.id, entry);
  }

  /** Takes from the engine what it held and nobody wants: the files that it was made of are no more. */
  dropUnclaimed(): void {
    for (const id of this.#unclaimed.keys()) this.#feeder.remove(id);
    this.#unclaimed.clear();
  }

  /** The engine at one moment, with what it holds. */
  async kept(): Promise<{ pieces: readonly Uint8Array[]; articles: readonly KeptArticle[] }> {
    const { pieces, held } = await this.#feeder.moment();
    const articles = [...held].map(([id, made]) => ({
      id,
      made,
      complaints: this.#complaints.get(id) ?? [],
    }));
    return { pieces, articles };
  }

  /** From now on outlets are told apart so; all articles of one that is told otherwise are made anew. */
  async name(outlets: Outlets): Promise<void> {
    const areNamed = isDeepStrictEqual(outlets, this.#outlets);
    this.#outlets = outlets;
    await this.settle();
    const slice = new TimeSlice();
    for (const composition of this.#collection.articles()) {
      if (!areNamed || !this.#wanted.has(composition.id)) this.#make(composition);
      if (slice.isOver()) await slice.pause();
    }
  }

  /** Has read what became another article by what was just learnt, and takes away what is none any more. */
  settle(): Promise<void> {
    return this.#takeChanges((id, composition) => {
      if (composition) this.#make(composition);
      else {
        this.#complaints.delete(id);
        if (!this.#wanted.delete(id)) return;
        this.#feeder.remove(id);
        this.#options.onChange();
      }
    });
  }

  /** When what was read is answered from. */
  async idle(): Promise<void> {
    await this.#feeder.idle();
  }

  /** In slices: what is learnt between two is taken with it. */
  async #takeChanges(take: (id: ArticleId, now: Composition | null) => void): Promise<void> {
    const slice = new TimeSlice();
    while (this.#collection.hasChanges) {
      // At once: later it may be something else.
      for (const [id, now] of this.#collection.takeChanges(changesAtOnce)) take(id, now);
      await slice.pause();
    }
  }

  #make(composition: Composition): void {
    const { id } = composition;
    const made = this.#madeOf(composition);
    if (this.#wanted.get(id) === made) return;
    this.#wanted.set(id, made);
    const held = this.#unclaimed.get(id);
    this.#unclaimed.delete(id);
    if (held?.made === made) {
      this.#complain(id, held.complaints);
      return;
    }
    this.#options.runners.add("urgent", id, () => this.#feed(this.#recipeOf(composition), made));
  }

  #recipeOf(composition: Composition): Recipe {
    return {
      composition,
      outlet: outletOf(composition.main.url, this.#outlets),
      alsoIn: alsoInOf(composition, this.#outlets),
    };
  }

  /** Equal for what is made of the same, in the same way. */
  #madeOf(composition: Composition): string {
    const { main, records } = composition;
    const members = [main, ...records].map(({ documentKey, path }) => `${documentKey} ${path}`);
    const outlet = outletOf(main.url, this.#outlets);
    return markOf(
      JSON.stringify([this.#options.digestVersion, ...members, outlet, alsoInOf(composition, this.#outlets)]),
    );
  }

  async #feed(recipe: Recipe, made: string): Promise<void> {
    const { id, main } = recipe.composition;
    try {
      const understood = await this.#understood(recipe);
      // A file that changed meanwhile will be looked at again, and this article with it.
      if (!understood || this.#wanted.get(id) !== made) return;
      this.#complain(id, understood.complaints);
      this.#options.articles.announce(understood.digest, recipe);
      await this.#feeder.add(understood.digest, made, understood.complaints);
      this.#options.onChange();
    } catch (error) {
      if (error instanceof TaskError && error.code === "closed") return;
      if (this.#wanted.get(id) === made) this.#complain(id, [{ path: main.path, ...faultOf(error) }]);
    }
  }

  /** What reading finds, with what of it the store has and will have; `null` where the files hold it no more. */
  async #understood({ composition, outlet, alsoIn }: Recipe): Promise<Understood | null> {
    const { id, main, records } = composition;
    const { store, pool } = this.#options;
    const found = await Promise.all([main, ...records].map((entry) => this.#documentOf(entry)));
    const documents = found.filter((one) => one !== null);
    if (documents.length < found.length) return null;
    const readingKey = readingKeyOf(composition);
    const reading = store.get(readingKey);
    const understood = await pool.understand({ kind: "understand", id, documents, reading, outlet, alsoIn });
    if (understood.reading) store.put(readingKey, understood.reading);
    return understood;
  }

  async #readAgain(recipe: Recipe): Promise<Article | null> {
    const understood = await this.#understood(recipe).catch(() => null);
    return understood?.digest.article ?? null;
  }

  #complain(id: ArticleId, complaints: readonly FileComplaint[]): void {
    if (complaints.length > 0) this.#complaints.set(id, complaints);
    else this.#complaints.delete(id);
  }

  /** From the store, or from the file itself; `null` where that holds it no more. */
  async #documentOf({ documentKey, path }: Entry): Promise<{ path: string; bytes: Uint8Array } | null> {
    const { store, parseAgain } = this.#options;
    const bytes = store.get(documentKey);
    if (bytes) return { path, bytes };
    if (this.#again?.path !== path) this.#again = { path, parsed: parseAgain(path) };
    const parsed = await this.#again.parsed;
    const found = parsed?.entries.find(({ entry }) => entry.documentKey === documentKey);
    if (found) store.put(documentKey, found.bytes);
    return found ? { path, bytes: found.bytes } : null;
  }
}
