import type { ArticleId } from "../domain/article.ts";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { ReadingProgress } from "../domain/library-status.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import type { Store } from "../store/store.ts";
import { accessTo } from "./access.ts";
import { Assembly } from "./assembly.ts";
import type { Entry } from "./collection.ts";
import type { FileComplaint } from "./complaints.ts";
import { FileReader } from "./file-reader.ts";
import { findAt, isWithin } from "./find-at.ts";
import type { FoundFolder } from "./find-files.ts";
import type { IntakeReport } from "./intake-report.ts";
import { Keeping } from "./keeping.ts";
import { KnownFiles } from "./known-files.ts";
import { type Listing, listFiles } from "./list-files.ts";
import { type LoadedOutlets, loadOutlets } from "./outlets.ts";
import type { ArticleFile } from "./parse-file.ts";
import type { Pool } from "./pool.ts";
import { Runners } from "./runners.ts";
import { type Stamp, stampOf } from "./stamp.ts";
import type { StoredArticles } from "./stored-articles.ts";
import type { ParsedEntries } from "./tasks.ts";

export interface IntakeOptions {
  readonly folders: readonly string[];
  /** Whether links may lead out of the folders. */
  readonly followLinks: boolean;
  /** An empty one. */
  readonly engine: KeepableEngine;
  /** Where the engine gets its articles. */
  readonly articles: StoredArticles;
  /** Another engine, of bytes that were kept. @throws where they are none of its kind, or not whole */
  readonly engineOf: (pieces: readonly Uint8Array[]) => Promise<KeepableEngine>;
  /** Gets the engine that was kept, if there is one, before anything is read. */
  readonly onEngine?: (engine: KeepableEngine) => void;
  readonly pool: Pool;
  readonly store: Store;
  /** Tells one way of digesting articles for the engine from another. */
  readonly digestVersion: string;
  /** Of an engine that outlives the process: what it holds already. */
  readonly ledger?: Ledger | null;
  /** Gets the folders that were entered. */
  readonly onFolders?: (folders: readonly FoundFolder[]) => void;
  /** Gets the path of a folder that has gone, with all below it. */
  readonly onFolderGone?: (path: string) => void;
  /** Milliseconds since 1970, as the times of files. */
  readonly now?: () => number;
}

/**
 * Keeps an engine at what the folders hold: looks what changed, has it read by a pool, and takes up from the store what
 * was read before. What a change costs does not grow with the library.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #files = new KnownFiles();
  readonly #runners: Runners;
  readonly #reader: FileReader;
  readonly #assembly: Assembly;
  readonly #keeping: Keeping;
  #listing: Pick<Listing, "ignored" | "refused" | "folderMissing"> = {
    ignored: [],
    refused: [],
    folderMissing: [],
  };
  #aboutOutlets: readonly FileComplaint[] = [];
  #looking: Promise<unknown> = Promise.resolve();
  #hasRecalled = false;
  /** Whether what is not there is gone, and not merely where nobody could look. */
  #hasSeenAll = false;
  #isClosing = false;
  #total = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.#runners = new Runners(options.pool.size * 4);
    this.#reader = new FileReader(options.pool, this.#runners, (...read) => this.#take(...read));
    this.#assembly = new Assembly({
      ...options,
      runners: this.#runners,
      parseAgain: async (path) => {
        const file = this.#files.shownAs(path);
        return file && this.#reader.parse(file);
      },
      onChange: () => this.#keeping.note(),
    });
    this.#keeping = new Keeping({ ...options, setting: options }, this.#files, this.#assembly);
  }

  /** `null` once all is read. */
  progress(): ReadingProgress | null {
    const left = this.#runners.left + this.#assembly.left;
    if (left === 0) return null;
    const total = Math.max(this.#total, left);
    return { done: total - left, total };
  }

  report(): IntakeReport {
    const { refused, warnings } = this.#files.complaints();
    return {
      files: this.#files.size,
      refused: [...this.#listing.refused, ...refused],
      warnings: [...warnings, ...this.#aboutOutlets, ...this.#assembly.complaints()],
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

  /** The files that an article was made of, with the number of articles in each. */
  filesOf(id: ArticleId): readonly (ArticleFile & { readonly articles: number })[] {
    return [...this.#files.states()]
      .filter(({ entries }) => entries.some((entry) => entry.id === id))
      .map(({ file, entries }) => ({ ...file, articles: entries.length }));
  }

  /** When all that was found is read and answered from. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#runners.idle();
    if (this.#hasSeenAll && !this.#isClosing) this.#assembly.dropUnclaimed();
    await this.#assembly.idle();
  }

  /** Writes what was understood; resolves when it is written, or cannot be. */
  save(): Promise<void> {
    return this.#keeping.save();
  }

  /** Stops reading; what was read is kept. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#runners.stop();
    await this.#options.pool.close();
    await this.#looking;
    await this.#assembly.idle();
    await this.#keeping.saveAll();
    await this.#options.store.close();
  }

  #inTurn<T>(look: () => Promise<T>): Promise<T> {
    const looked = this.#looking.then(look);
    this.#looking = looked.catch(() => {});
    return looked;
  }

  async #look(): Promise<boolean> {
    const { folders, followLinks } = this.#options;
    this.#reader.access = await accessTo(folders, followLinks);
    const loaded = await loadOutlets(folders, this.#reader.access);
    if (!this.#hasRecalled) await this.#recall(loaded);
    try {
      return await this.#compare(loaded);
    } finally {
      this.#options.articles.doubt(null);
    }
  }

  /** What is known with what is there now. */
  async #compare({ outlets, warnings }: LoadedOutlets): Promise<boolean> {
    const listing = await listFiles(this.#options.folders, this.#reader.access);
    if (listing.files.length === 0 && this.#files.size > 0) return false;
    this.#listing = listing;
    this.#hasSeenAll =
      listing.files.length > 0 && listing.unseen.length === 0 && listing.folderMissing.length === 0;
    this.#aboutOutlets = warnings;
    this.#enter(listing.folders);
    const there = new Set(listing.files.map(({ absolute }) => absolute));
    // What lies where nobody could look may be there still.
    const isUnseen = (path: string) => listing.unseen.some((folder) => isWithin(path, folder));
    await this.#forget(await this.#files.paths((path) => !there.has(path) && !isUnseen(path)));
    this.#total = listing.files.length;
    const changed = await this.#files.changedOf(listing.files, this.#now());
    changed.sort((a, b) => (b.stamp?.changed ?? 0) - (a.stamp?.changed ?? 0));
    const slice = new TimeSlice();
    for (const { file, stamp } of changed) {
      this.#reader.ask("other", file, stamp);
      if (slice.isOver()) await slice.pause();
    }
    await this.#assembly.name(outlets);
    return true;
  }

  async #lookAt(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) {
      const found = await findAt(path, this.#options.folders, this.#reader.access);
      if (found.kind === "unclear") return false;
      if (found.kind === "gone") await this.#forgetBelow(path, new Set());
      if (found.kind === "file") await this.#askIfChanged(found.file);
      if (found.kind === "folder") {
        await this.#forgetBelow(path, new Set(found.files.map(({ absolute }) => absolute)));
        this.#enter(found.folders);
        for (const file of found.files) await this.#askIfChanged(file);
      }
    }
    await this.#assembly.settle();
    return true;
  }

  #enter(folders: readonly FoundFolder[]): void {
    this.#files.enter(folders);
    this.#options.onFolders?.(folders);
  }

  async #askIfChanged(file: ArticleFile): Promise<void> {
    const stamp = await stampOf(file.absolute, this.#now());
    if (this.#files.isChanged(file, stamp)) this.#reader.ask("urgent", file, stamp);
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  async #recall({ outlets }: LoadedOutlets): Promise<void> {
    const { ledger } = this.#options;
    if (ledger) this.#assembly.takeOver(await ledger.held());
    this.#hasRecalled = true;
    const engine = await this.#keeping.recall(outlets);
    if (!engine) return;
    // Files may have changed since; until all were looked at, an article's are looked at when it is asked for.
    this.#options.articles.doubt(this.#files.currency());
    this.#options.onEngine?.(engine);
  }

  async #take(
    file: ArticleFile,
    stamp: Stamp | null,
    { entries: found, refused, warnings }: ParsedEntries,
    isLast: () => boolean,
  ): Promise<void> {
    await this.#assembly.keep(found);
    if (!isLast()) return;
    const before = this.#files.get(file.absolute);
    const mark = stamp?.isSure ? stamp.mark : null;
    if (found.length === 0 && refused.length > 0 && before && before.entries.length > 0) {
      this.#files.set({ ...before, mark, refused });
      return;
    }
    const entries = found.map(({ entry }) => entry);
    this.#files.set({ file, mark, entries, refused, warnings });
    // Read again for its times alone: that it need not be another time is worth keeping, too.
    if (before && before.mark !== mark && isSame(before.entries, entries)) this.#keeping.noteMark();
    this.#assembly.replace(file.order, entries);
    await this.#assembly.settle();
  }

  async #forget(paths: readonly string[]): Promise<void> {
    const slice = new TimeSlice();
    for (const absolute of paths) {
      const state = this.#files.delete(absolute);
      this.#reader.forget(absolute);
      if (state) this.#assembly.replace(state.file.order, []);
      if (slice.isOver()) await slice.pause();
    }
  }

  /** Forgets the file at a path, or those below a folder that are not `there`. */
  async #forgetBelow(path: string, there: ReadonlySet<string>): Promise<void> {
    if (!this.#files.isFolder(path)) return this.#forget([path]);
    await this.#forget(await this.#files.paths((one) => isWithin(one, path) && !there.has(one)));
    if (there.size > 0) return;
    this.#files.leave(path);
    this.#options.onFolderGone?.(path);
  }
}

function isSame(before: readonly Entry[], now: readonly Entry[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ id, documentKey }, i) => id === now[i]?.id && documentKey === now[i]?.documentKey)
  );
}
