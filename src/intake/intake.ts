import type { ArticleId } from "../domain/article.ts";
import type { Digest, Engine } from "../domain/engine.ts";
import type { ReadingProgress } from "../domain/library-status.ts";
import type { Store } from "../store/store.ts";
import { type Access, accessTo } from "./access.ts";
import { Collection, type Composition, type Entry } from "./collection.ts";
import { complaintOf, type FileComplaint, faultOf } from "./complaints.ts";
import { readingKeyOf } from "./entry.ts";
import { Feeder } from "./feeder.ts";
import { type FileState, fileIndexFromBytes, fileIndexToBytes } from "./file-index.ts";
import { type Listing, listFiles } from "./list-files.ts";
import { type LoadedOutlets, loadOutlets, outletOf } from "./outlets.ts";
import type { ArticleFile } from "./parse-file.ts";
import { type Pool, TaskError } from "./pool.ts";
import { Runners } from "./runners.ts";
import { type Stamp, stampOf } from "./stamp.ts";
import type { ParsedEntries } from "./tasks.ts";

export interface IntakeOptions {
  readonly folders: readonly string[];
  /** Whether links may lead out of the folders. */
  readonly followLinks: boolean;
  readonly engine: Engine;
  readonly pool: Pool;
  readonly store: Store;
  /** Milliseconds since 1970, as the times of files. */
  readonly now?: () => number;
}

/** What came of looking at the files. */
export interface IntakeReport {
  readonly files: number;
  /** Files of which nothing could be used, or nothing new: those keep their last good version. */
  readonly refused: readonly FileComplaint[];
  /** What was left out or merged of files that were used. */
  readonly warnings: readonly FileComplaint[];
  /** Files of other kinds, and those such as README and LICENSE, that were passed over. */
  readonly ignored: readonly string[];
  /** Folders that are not there, as the host named them; they stand in `refused` as well. */
  readonly folderMissing: readonly string[];
}

/** The store is written after so many articles were understood, so that a stop costs no more than those. */
const saveEvery = 500;

/**
 * Keeps an engine at what the folders hold: looks what changed, has it read by a pool, and takes up from the store what
 * was read before. What a change costs does not grow with the library.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #files = new Map<string, FileState>();
  readonly #collection = new Collection();
  /** What each article is to be made of, or is: tells whether something changed, and which result is out of date. */
  readonly #wanted = new Map<ArticleId, string>();
  readonly #complaints = new Map<ArticleId, readonly FileComplaint[]>();
  /** Documents that were parsed just now; the store may not take them. */
  readonly #fresh = new Map<string, Uint8Array>();
  /** The look that asked for a file last: an earlier one's result is out of date. */
  readonly #askedFor = new Map<string, symbol>();
  readonly #runners: Runners;
  readonly #feeder: Feeder;
  #access: Access = { roots: [], followLinks: false };
  #outlets: LoadedOutlets = { outlets: new Map(), warnings: [] };
  #listing: Listing = { files: [], ignored: [], refused: [], folderMissing: [] };
  #looking: Promise<unknown> = Promise.resolve();
  #hasRecalled = false;
  /** The file that was parsed last only for what the store does not have. */
  #again: { readonly path: string; readonly parsed: Promise<ParsedEntries | null> } | null = null;
  #unsaved = 0;
  #total = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.#runners = new Runners(options.pool.size * 4);
    this.#feeder = new Feeder(options.engine);
  }

  /** `null` once all is read. */
  progress(): ReadingProgress | null {
    const left = this.#runners.left + this.#feeder.left;
    if (left === 0) return null;
    return { done: Math.max(0, this.#total - left), total: this.#total };
  }

  report(): IntakeReport {
    const states = [...this.#files.values()];
    return {
      files: this.#files.size,
      refused: [...this.#listing.refused, ...states.flatMap(({ refused }) => refused)],
      warnings: [
        ...states.flatMap(({ warnings }) => warnings),
        ...this.#outlets.warnings,
        ...this.#collection.complaints(),
        ...[...this.#complaints.values()].flat(),
      ],
      ignored: this.#listing.ignored,
      folderMissing: this.#listing.folderMissing,
    };
  }

  /**
   * Looks at all files, and has read what changed since the last look, or since the store was written. Resolves once
   * it is known what is to be read; `false` where there is no file any more though there were some: a folder that is
   * not mounted, most likely, so that nothing is forgotten.
   */
  look(): Promise<boolean> {
    const looked = this.#looking.then(() => this.#look());
    this.#looking = looked.catch(() => {});
    return looked;
  }

  /** When all that was found is read and answered from. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#runners.idle();
    await this.#feeder.idle();
  }

  /** Writes what was understood; resolves when it is written, or cannot be. */
  async save(): Promise<void> {
    this.#unsaved = 0;
    const { store } = this.#options;
    // What the index names is there before it.
    await store.save();
    await store.save({ files: await fileIndexToBytes(this.#setting(), this.#files.values()) });
    await store.sweep({ count: 2 * this.#files.size, keys: () => this.#liveKeys() });
  }

  /** Stops reading; what was read is kept. */
  async close(): Promise<void> {
    this.#runners.stop();
    await this.#options.pool.close();
    await this.#looking;
    await this.save();
    await this.#options.store.close();
  }

  async #look(): Promise<boolean> {
    const { folders, followLinks, now = Date.now } = this.#options;
    this.#access = await accessTo(folders, followLinks);
    await this.#recall();
    const [listing, outlets] = [
      await listFiles(folders, this.#access),
      await loadOutlets(folders, this.#access),
    ];
    if (listing.files.length === 0 && this.#files.size > 0) return false;
    this.#listing = listing;
    this.#outlets = outlets;
    const there = new Set(listing.files.map(({ absolute }) => absolute));
    for (const absolute of [...this.#files.keys()]) if (!there.has(absolute)) this.#forget(absolute);
    const changed: { file: ArticleFile; stamp: Stamp | null }[] = [];
    for (const file of listing.files) {
      const stamp = await stampOf(file.absolute, now());
      const known = this.#files.get(file.absolute);
      if (known?.mark == null || known.mark !== stamp?.mark) changed.push({ file, stamp });
    }
    this.#total = listing.files.length;
    changed.sort((a, b) => (b.stamp?.changed ?? 0) - (a.stamp?.changed ?? 0));
    for (const { file, stamp } of changed) this.#ask(file, stamp);
    this.#settle();
    return true;
  }

  /** What the store knows of the files; what is not so any more shows by the marks. */
  async #recall(): Promise<void> {
    const bytes = this.#hasRecalled ? null : this.#options.store.snapshot("files");
    this.#hasRecalled = true;
    if (!bytes) return;
    const { store } = this.#options;
    for (const state of await fileIndexFromBytes(bytes, this.#setting())) {
      const isWhole = state.entries.every(({ documentKey }) => store.has(documentKey));
      this.#files.set(state.file.absolute, isWhole ? state : { ...state, mark: null });
      this.#collection.replace(state.file.order, state.entries);
    }
  }

  #liveKeys(): ReadonlySet<string> {
    const live = new Set<string>();
    for (const { entries } of this.#files.values())
      for (const { documentKey } of entries) live.add(documentKey);
    for (const composition of this.#collection.compositions()) live.add(readingKeyOf(composition));
    return live;
  }

  #setting(): string {
    const { folders, followLinks } = this.#options;
    return JSON.stringify([folders, followLinks, process.cwd()]);
  }

  #ask(file: ArticleFile, stamp: Stamp | null): void {
    const asked = Symbol(file.shown);
    this.#askedFor.set(file.absolute, asked);
    this.#runners.add("other", file.absolute, async () => {
      const parsed = await this.#parse(file);
      if (this.#askedFor.get(file.absolute) !== asked) return;
      this.#askedFor.delete(file.absolute);
      if (parsed) this.#take(file, stamp, parsed);
    });
  }

  /** `null` where the bot is stopping. */
  async #parse(file: ArticleFile): Promise<ParsedEntries | null> {
    try {
      return await this.#options.pool.parse({ kind: "parse", file, access: this.#access });
    } catch (error) {
      if (error instanceof TaskError && error.code === "closed") return null;
      return { entries: [], refused: [{ path: file.shown, ...complaintOf(error) }], warnings: [] };
    }
  }

  #take(file: ArticleFile, stamp: Stamp | null, { entries, refused, warnings }: ParsedEntries): void {
    this.#again = null;
    const before = this.#files.get(file.absolute);
    const mark = stamp?.isSure ? stamp.mark : null;
    if (entries.length === 0 && refused.length > 0 && before && before.entries.length > 0) {
      this.#files.set(file.absolute, { ...before, mark, refused });
      return;
    }
    for (const { entry, bytes } of entries) {
      this.#options.store.put(entry.documentKey, bytes);
      this.#fresh.set(entry.documentKey, bytes);
    }
    const state = { file, mark, entries: entries.map(({ entry }) => entry), refused, warnings };
    this.#files.set(file.absolute, state);
    this.#collection.replace(file.order, state.entries);
    this.#settle();
  }

  #forget(absolute: string): void {
    const state = this.#files.get(absolute);
    this.#files.delete(absolute);
    this.#askedFor.delete(absolute);
    if (state) this.#collection.replace(state.file.order, []);
  }

  /** Has read what became another article by what was just learnt, and takes away what is none any more. */
  #settle(): void {
    for (const [id, composition] of this.#collection.takeChanges()) {
      if (!composition) {
        this.#complaints.delete(id);
        if (this.#wanted.delete(id)) this.#feeder.remove(id);
        continue;
      }
      const made = this.#signature(composition);
      if (this.#wanted.get(id) === made) continue;
      this.#wanted.set(id, made);
      this.#runners.add("urgent", id, () => this.#understand(composition, made));
    }
  }

  #signature(composition: Composition): string {
    const { main, records } = composition;
    const members = [main, ...records].map(({ documentKey, path }) => `${documentKey} ${path}`);
    return JSON.stringify([...members, outletOf(main.url, this.#outlets.outlets)]);
  }

  async #understand(composition: Composition, made: string): Promise<void> {
    const { id, main, records } = composition;
    const { store, pool } = this.#options;
    try {
      const documents = await Promise.all([main, ...records].map((entry) => this.#documentOf(entry)));
      const known = documents.filter((one) => one !== null);
      // A file that changed meanwhile will be looked at again, and this article with it.
      if (known.length < documents.length || this.#wanted.get(id) !== made) return;
      const readingKey = readingKeyOf(composition);
      const reading = store.get(readingKey);
      const outlet = outletOf(main.url, this.#outlets.outlets);
      const understood = await pool.understand({ kind: "understand", id, documents: known, reading, outlet });
      if (understood.reading) store.put(readingKey, understood.reading);
      if (this.#wanted.get(id) !== made) return;
      this.#keep(id, understood.complaints);
      await this.#feed(understood.digest);
    } catch (error) {
      if (error instanceof TaskError && error.code === "closed") return;
      if (this.#wanted.get(id) === made) this.#keep(id, [{ path: main.path, ...faultOf(error) }]);
    } finally {
      for (const { documentKey } of [main, ...records]) this.#fresh.delete(documentKey);
    }
  }

  #keep(id: ArticleId, complaints: readonly FileComplaint[]): void {
    if (complaints.length > 0) this.#complaints.set(id, complaints);
    else this.#complaints.delete(id);
  }

  async #feed(digest: Digest): Promise<void> {
    await this.#feeder.add(digest);
    this.#unsaved++;
    if (this.#unsaved >= saveEvery) void this.save();
  }

  /** From what was parsed, from the store, or from the file itself; `null` where that holds it no more. */
  async #documentOf({ documentKey, path }: Entry): Promise<{ path: string; bytes: Uint8Array } | null> {
    const bytes = this.#fresh.get(documentKey) ?? this.#options.store.get(documentKey);
    if (bytes) return { path, bytes };
    if (this.#again?.path !== path) {
      const state = [...this.#files.values()].find(({ file }) => file.shown === path);
      if (!state) return null;
      this.#again = { path, parsed: this.#parse(state.file) };
    }
    const parsed = await this.#again.parsed;
    const found = parsed?.entries.find(({ entry }) => entry.documentKey === documentKey);
    return found ? { path, bytes: found.bytes } : null;
  }
}
