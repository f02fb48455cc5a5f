import type { ArticleId } from "../domain/article.ts";
import type { Digest, Engine } from "../domain/engine.ts";
import type { Outlets } from "../domain/outlet.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { documentFromBytes, readingFromBytes } from "../store/article-codec.ts";
import { digestFromBytes } from "../store/digest-codec.ts";
import { keyOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { Collection, type Composition, type Entry } from "./collection.ts";
import { type FileComplaint, faultOf } from "./complaints.ts";
import { type EntryWithBytes, readingKeyOf } from "./entry.ts";
import { Feeder } from "./feeder.ts";
import { outletOf } from "./outlets.ts";
import { type Pool, TaskError } from "./pool.ts";
import type { Runners } from "./runners.ts";
import type { ParsedEntries } from "./tasks.ts";
import { toArticle } from "./to-article.ts";

export interface AssemblyOptions {
  readonly engine: Engine;
  readonly pool: Pool;
  readonly store: Store;
  readonly runners: Runners;
  /** Tells one way of digesting articles for the engine from another. */
  readonly digestVersion: string;
  /** What the file that the host knows under this name holds now; `null` where that cannot be told. */
  readonly parseAgain: (path: string) => Promise<ParsedEntries | null>;
  /** An article has been given to the engine. */
  readonly onFed: () => void;
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
  /** Documents that were parsed just now; the store may not take them. */
  readonly #fresh = new Map<string, Uint8Array>();
  /** The file that was parsed last only for what the store does not have. */
  #again: { readonly path: string; readonly parsed: Promise<ParsedEntries | null> } | null = null;
  readonly #slice = new TimeSlice();
  #outlets: Outlets = new Map();

  constructor(options: AssemblyOptions) {
    this.#options = options;
    this.#feeder = new Feeder(options.engine, (id, error) => {
      const path = [...this.#collection.articles()].find((one) => one.id === id)?.main.path;
      if (path) this.#complain(id, [{ path, ...faultOf(error) }]);
    });
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
    for (const composition of this.#collection.articles()) {
      yield readingKeyOf(composition);
      yield this.#digestKey(this.#wanted.get(composition.id) ?? "");
    }
  }

  /** A file holds this now, as was just parsed. @param order as that of {@link Collection.replace} */
  replace(order: string, found: readonly EntryWithBytes[]): void {
    this.#again = null;
    for (const { entry, bytes } of found) {
      this.#options.store.put(entry.documentKey, bytes);
      this.#fresh.set(entry.documentKey, bytes);
    }
    this.recall(
      order,
      found.map(({ entry }) => entry),
    );
  }

  /** A file holds this, as was known before; nothing for one that has gone. */
  recall(order: string, entries: readonly Entry[]): void {
    this.#collection.replace(order, entries);
  }

  /** Merges what was recalled so far; nothing is made of it before outlets have their names. */
  sort(): void {
    this.#collection.takeChanges();
  }

  /** From now on outlets are told apart so; all articles of one that is told otherwise are made anew. */
  async name(outlets: Outlets): Promise<void> {
    this.#outlets = outlets;
    this.settle();
    const slice = new TimeSlice();
    for (const composition of this.#collection.articles()) {
      this.#make(composition);
      await slice.pause();
    }
  }

  /** Has read what became another article by what was just learnt, and takes away what is none any more. */
  settle(): void {
    for (const [id, composition] of this.#collection.takeChanges()) {
      if (composition) this.#make(composition);
      else {
        this.#complaints.delete(id);
        if (this.#wanted.delete(id)) this.#feeder.remove(id);
      }
    }
  }

  /** When what was read is answered from. */
  async idle(): Promise<void> {
    await this.#feeder.idle();
  }

  #make(composition: Composition): void {
    const { id } = composition;
    const made = this.#signature(composition);
    if (this.#wanted.get(id) === made) {
      // Nobody will ask for what is as it was.
      for (const { documentKey } of [composition.main, ...composition.records])
        this.#fresh.delete(documentKey);
      return;
    }
    this.#wanted.set(id, made);
    this.#options.runners.add("urgent", id, () => this.#understand(composition, made));
  }

  #signature({ main, records }: Composition): string {
    const members = [main, ...records].map(({ documentKey, path }) => `${documentKey} ${path}`);
    return JSON.stringify([...members, outletOf(main.url, this.#outlets)]);
  }

  async #understand(composition: Composition, made: string): Promise<void> {
    const { id, main, records } = composition;
    const { store, pool, onFed } = this.#options;
    try {
      const documents = await Promise.all([main, ...records].map((entry) => this.#documentOf(entry)));
      const known = documents.filter((one) => one !== null);
      // A file that changed meanwhile will be looked at again, and this article with it.
      if (known.length < documents.length || this.#wanted.get(id) !== made) return;
      const digestKey = this.#digestKey(made);
      const readingKey = readingKeyOf(composition);
      const digest = records.length === 0 ? this.#recalled(composition, known, digestKey) : null;
      if (digest) {
        await this.#slice.pause();
        await this.#feeder.add(digest);
        return;
      }
      const reading = store.get(readingKey);
      const outlet = outletOf(main.url, this.#outlets);
      const understood = await pool.understand({
        kind: "understand",
        id,
        documents: known,
        reading,
        outlet,
      });
      if (understood.reading) store.put(readingKey, understood.reading);
      store.put(digestKey, understood.digestBytes);
      if (this.#wanted.get(id) !== made) return;
      this.#complain(id, understood.complaints);
      await this.#feeder.add(understood.digest);
      onFed();
    } catch (error) {
      if (error instanceof TaskError && error.code === "closed") return;
      if (this.#wanted.get(id) === made) this.#complain(id, [{ path: main.path, ...faultOf(error) }]);
    } finally {
      for (const { documentKey } of [main, ...records]) this.#fresh.delete(documentKey);
    }
  }

  #digestKey(made: string): string {
    return keyOf("digest", `${this.#options.digestVersion} ${made}`);
  }

  /** The article with its digest as the store has them; `null` where any of it is missing. */
  #recalled(
    { id, main }: Composition,
    [document]: readonly { readonly path: string; readonly bytes: Uint8Array }[],
    digestKey: string,
  ): Digest | null {
    const { store } = this.#options;
    const [digest, reading] = [store.get(digestKey), store.get(main.readingKey)];
    if (!document || !digest || !reading) return null;
    const known = { id, path: main.path, document: documentFromBytes(document.bytes) };
    const article = toArticle(known, readingFromBytes(reading), outletOf(main.url, this.#outlets));
    return digestFromBytes(digest, article);
  }

  #complain(id: ArticleId, complaints: readonly FileComplaint[]): void {
    if (complaints.length > 0) this.#complaints.set(id, complaints);
    else this.#complaints.delete(id);
  }

  /** From what was parsed, from the store, or from the file itself; `null` where that holds it no more. */
  async #documentOf({ documentKey, path }: Entry): Promise<{ path: string; bytes: Uint8Array } | null> {
    const bytes = this.#fresh.get(documentKey) ?? this.#options.store.get(documentKey);
    if (bytes) return { path, bytes };
    if (this.#again?.path !== path) this.#again = { path, parsed: this.#options.parseAgain(path) };
    const parsed = await this.#again.parsed;
    const found = parsed?.entries.find(({ entry }) => entry.documentKey === documentKey);
    return found ? { path, bytes: found.bytes } : null;
  }
}
