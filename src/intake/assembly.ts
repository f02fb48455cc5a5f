import type { ArticleId } from "../domain/article.ts";
import type { Engine } from "../domain/engine.ts";
import type { Outlets } from "../domain/outlet.ts";
import type { Store } from "../store/store.ts";
import { Collection, type Composition, type Entry } from "./collection.ts";
import { type FileComplaint, faultOf } from "./complaints.ts";
import { type EntryWithBytes, readingKeyOf } from "./entry.ts";
import { Feeder } from "./feeder.ts";
import { outletOf } from "./outlets.ts";
import { type Pool, TaskError } from "./pool.ts";
import type { Runners } from "./runners.ts";
import type { ParsedEntries } from "./tasks.ts";

export interface AssemblyOptions {
  readonly engine: Engine;
  readonly pool: Pool;
  readonly store: Store;
  readonly runners: Runners;
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
  #outlets: Outlets = new Map();

  constructor(options: AssemblyOptions) {
    this.#options = options;
    this.#feeder = new Feeder(options.engine);
  }

  /** How many articles wait for the engine. */
  get left(): number {
    return this.#feeder.left;
  }

  complaints(): FileComplaint[] {
    return [...this.#collection.complaints(), ...[...this.#complaints.values()].flat()];
  }

  readingKeys(): string[] {
    return this.#collection.compositions().map(readingKeyOf);
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

  /** From now on outlets are told apart so; all articles of one that is told otherwise are made anew. */
  name(outlets: Outlets): void {
    this.#outlets = outlets;
    this.settle();
    for (const composition of this.#collection.compositions()) this.#make(composition);
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
    if (this.#wanted.get(id) === made) return;
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
      const readingKey = readingKeyOf(composition);
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
