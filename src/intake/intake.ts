import type { Engine } from "../domain/engine.ts";
import type { ReadingProgress } from "../domain/library-status.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import type { Store } from "../store/store.ts";
import { type Access, accessTo } from "./access.ts";
import { Assembly } from "./assembly.ts";
import { complaintOf, type FileComplaint } from "./complaints.ts";
import { type FileState, fileIndexFromBytes, fileIndexToBytes } from "./file-index.ts";
import { findAt, isWithin } from "./find-at.ts";
import type { FoundFolder } from "./find-files.ts";
import { type Listing, listFiles } from "./list-files.ts";
import { loadOutlets } from "./outlets.ts";
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
  /** Tells one way of digesting articles for the engine from another. */
  readonly digestVersion: string;
  /** Gets the folders that were entered. */
  readonly onFolders?: (folders: readonly FoundFolder[]) => void;
  /** Gets the path of a folder that has gone, with all below it. */
  readonly onFolderGone?: (path: string) => void;
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
  readonly #folders = new Set<string>();
  /** The look that asked for a file last: an earlier one's result is out of date. */
  readonly #askedFor = new Map<string, symbol>();
  readonly #runners: Runners;
  readonly #assembly: Assembly;
  #access: Access = { roots: [], followLinks: false };
  #listing: Pick<Listing, "ignored" | "refused" | "folderMissing"> = {
    ignored: [],
    refused: [],
    folderMissing: [],
  };
  #aboutOutlets: readonly FileComplaint[] = [];
  #looking: Promise<unknown> = Promise.resolve();
  #hasRecalled = false;
  #unsaved = 0;
  #total = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.#runners = new Runners(options.pool.size * 4);
    this.#assembly = new Assembly({
      ...options,
      runners: this.#runners,
      parseAgain: async (path) => {
        const state = [...this.#files.values()].find(({ file }) => file.shown === path);
        return state ? this.#parse(state.file) : null;
      },
      onFed: () => {
        this.#unsaved++;
        if (this.#unsaved >= saveEvery) void this.save();
      },
    });
  }

  /** `null` once all is read. */
  progress(): ReadingProgress | null {
    const left = this.#runners.left + this.#assembly.left;
    if (left === 0) return null;
    const total = Math.max(this.#total, left);
    return { done: total - left, total };
  }

  report(): IntakeReport {
    const states = [...this.#files.values()];
    return {
      files: this.#files.size,
      refused: [...this.#listing.refused, ...states.flatMap(({ refused }) => refused)],
      warnings: [
        ...states.flatMap(({ warnings }) => warnings),
        ...this.#aboutOutlets,
        ...this.#assembly.complaints(),
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
    return this.#inTurn(() => this.#look());
  }

  /**
   * Looks at what lies at these paths alone, and below those that are folders. Resolves once it is known what is to be
   * read.
   * @returns whether that was enough, or all files have to be looked at
   */
  lookAt(paths: readonly string[]): Promise<boolean> {
    return this.#inTurn(() => this.#lookAt(paths));
  }

  /** When all that was found is read and answered from. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#runners.idle();
    await this.#assembly.idle();
  }

  /** Writes what was understood; resolves when it is written, or cannot be. */
  async save(): Promise<void> {
    this.#unsaved = 0;
    const { store } = this.#options;
    // What the index names is there before it.
    await store.save();
    await store.save({ files: await fileIndexToBytes(this.#setting(), this.#files.values()) });
    await store.sweep({ count: 3 * this.#files.size, keys: () => this.#liveKeys() });
  }

  /** Stops reading; what was read is kept. */
  async close(): Promise<void> {
    this.#runners.stop();
    await this.#options.pool.close();
    await this.#looking;
    await this.save();
    await this.#options.store.close();
  }

  #inTurn<T>(look: () => Promise<T>): Promise<T> {
    const looked = this.#looking.then(look);
    this.#looking = looked.catch(() => {});
    return looked;
  }

  async #look(): Promise<boolean> {
    const { folders, followLinks } = this.#options;
    this.#access = await accessTo(folders, followLinks);
    await this.#recall();
    const listing = await listFiles(folders, this.#access);
    const { outlets, warnings } = await loadOutlets(folders, this.#access);
    if (listing.files.length === 0 && this.#files.size > 0) return false;
    this.#listing = listing;
    this.#aboutOutlets = warnings;
    this.#enter(listing.folders);
    const there = new Set(listing.files.map(({ absolute }) => absolute));
    // What lies where nobody could look may be there still.
    const isUnseen = (path: string) => listing.unseen.some((folder) => isWithin(path, folder));
    for (const absolute of [...this.#files.keys()])
      if (!there.has(absolute) && !isUnseen(absolute)) this.#forget(absolute);
    this.#total = listing.files.length;
    const changed: { file: ArticleFile; stamp: Stamp | null }[] = [];
    for (const file of listing.files) {
      const stamp = await this.#stampOf(file);
      if (this.#isChanged(file, stamp)) changed.push({ file, stamp });
    }
    changed.sort((a, b) => (b.stamp?.changed ?? 0) - (a.stamp?.changed ?? 0));
    for (const { file, stamp } of changed) this.#ask("other", file, stamp);
    await this.#assembly.name(outlets);
    return true;
  }

  async #lookAt(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) {
      const found = await findAt(path, this.#options.folders, this.#access);
      if (found.kind === "unclear") return false;
      if (found.kind === "gone") this.#forgetBelow(path, new Set());
      if (found.kind === "file") await this.#askIfChanged(found.file);
      if (found.kind === "folder") {
        this.#forgetBelow(path, new Set(found.files.map(({ absolute }) => absolute)));
        this.#enter(found.folders);
        for (const file of found.files) await this.#askIfChanged(file);
      }
    }
    this.#assembly.settle();
    return true;
  }

  #enter(folders: readonly FoundFolder[]): void {
    for (const { absolute } of folders) this.#folders.add(absolute);
    this.#options.onFolders?.(folders);
  }

  async #askIfChanged(file: ArticleFile): Promise<void> {
    const stamp = await this.#stampOf(file);
    if (this.#isChanged(file, stamp)) this.#ask("urgent", file, stamp);
  }

  #stampOf({ absolute }: ArticleFile): Promise<Stamp | null> {
    return stampOf(absolute, (this.#options.now ?? Date.now)());
  }

  #isChanged({ absolute }: ArticleFile, stamp: Stamp | null): boolean {
    const known = this.#files.get(absolute);
    return known?.mark == null || known.mark !== stamp?.mark;
  }

  /** What the store knows of the files; what is not so any more shows by the marks. */
  async #recall(): Promise<void> {
    const { store } = this.#options;
    const bytes = this.#hasRecalled ? null : store.snapshot("files");
    this.#hasRecalled = true;
    if (!bytes) return;
    const slice = new TimeSlice();
    for (const state of await fileIndexFromBytes(bytes, this.#setting())) {
      const isWhole = state.entries.every(({ documentKey }) => store.has(documentKey));
      this.#files.set(state.file.absolute, isWhole ? state : { ...state, mark: null });
      this.#assembly.recall(state.file.order, state.entries);
      if (!slice.isOver()) continue;
      this.#assembly.sort();
      await slice.pause();
    }
  }

  #liveKeys(): ReadonlySet<string> {
    const live = new Set(this.#assembly.storeKeys());
    for (const { entries } of this.#files.values())
      for (const { documentKey } of entries) live.add(documentKey);
    return live;
  }

  #setting(): string {
    const { folders, followLinks } = this.#options;
    return JSON.stringify([folders, followLinks, process.cwd()]);
  }

  #ask(priority: "urgent" | "other", file: ArticleFile, stamp: Stamp | null): void {
    const asked = Symbol(file.shown);
    this.#askedFor.set(file.absolute, asked);
    this.#runners.add(priority, file.absolute, async () => {
      if (this.#askedFor.get(file.absolute) !== asked) return;
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
    const before = this.#files.get(file.absolute);
    const mark = stamp?.isSure ? stamp.mark : null;
    if (entries.length === 0 && refused.length > 0 && before && before.entries.length > 0) {
      this.#files.set(file.absolute, { ...before, mark, refused });
      return;
    }
    const held = entries.map(({ entry }) => entry);
    this.#files.set(file.absolute, { file, mark, entries: held, refused, warnings });
    this.#assembly.replace(file.order, entries);
    this.#assembly.settle();
  }

  #forget(absolute: string): void {
    const state = this.#files.get(absolute);
    this.#files.delete(absolute);
    this.#askedFor.delete(absolute);
    if (state) this.#assembly.recall(state.file.order, []);
  }

  /** Forgets the file at a path, or those below a folder that are not `there`. */
  #forgetBelow(path: string, there: ReadonlySet<string>): void {
    if (!this.#folders.has(path)) {
      this.#forget(path);
      return;
    }
    for (const absolute of [...this.#files.keys()])
      if (isWithin(absolute, path) && !there.has(absolute)) this.#forget(absolute);
    if (there.size > 0) return;
    for (const folder of [...this.#folders]) if (isWithin(folder, path)) this.#folders.delete(folder);
    this.#options.onFolderGone?.(path);
  }
}
