import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { Outlets } from "../domain/outlet.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import type { Store } from "../store/store.ts";
import type { Assembly } from "./assembly.ts";
import { fileIndexFromBytes, fileIndexToBytes, type Setting } from "./file-index.ts";
import { keptIndexFromBytes, keptIndexToBytes } from "./kept-index.ts";
import type { KnownFiles } from "./known-files.ts";

export interface KeepingOptions {
  readonly store: Store;
  readonly setting: Setting;
  /** Tells one way of digesting articles for the engine, and of keeping it, from another. */
  readonly digestVersion: string;
  /** Another engine, of bytes that were kept. @throws where they are none of its kind, or not whole */
  readonly engineOf: (pieces: readonly Uint8Array[]) => Promise<KeepableEngine>;
  /** Of an engine that outlives the process, and need not be kept. */
  readonly ledger?: Ledger | null;
}

/** The store is written after so many articles were understood, so that a stop costs no more than those. */
const saveEvery = 500;
/**
 * What is known of the files and the engine are written anew once so many articles changed: as a share of them all, and
 * at least so many where there are more. To look into fewer again at the next start costs less than to write it all.
 */
const worthShare = 1 / 50;
const worthLeast = 20;

/** Keeps what an intake knows in the store, for the next start. */
export class Keeping {
  readonly #options: KeepingOptions;
  readonly #files: KnownFiles;
  readonly #assembly: Assembly;
  /** Articles that changed since they were written, and since the whole was. */
  #unsaved = 0;
  #unsavedInWhole = 0;
  /** Articles that the whole had when it was last written. */
  #inWhole = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(options: KeepingOptions, files: KnownFiles, assembly: Assembly) {
    this.#options = options;
    this.#files = files;
    this.#assembly = assembly;
  }

  /** An article has changed. */
  note(): void {
    this.#unsaved++;
    this.#unsavedInWhole++;
    // While all is read for the first time, the whole is written less and less often: it grows meanwhile.
    if (this.#unsaved >= saveEvery) void this.#save(Math.max(saveEvery, this.#inWhole / 2));
  }

  /** A file's mark has changed, and nothing that it holds. */
  noteMark(): void {
    this.#unsavedInWhole++;
  }

  /**
   * Enters what was known of the files, under the names that outlets have now. What is not so any more shows by the
   * files' marks.
   * @returns the engine that held them, for as much as it is right about; `null` where none was kept
   */
  async recall(outlets: Outlets): Promise<KeepableEngine | null> {
    const { store, setting, digestVersion, engineOf } = this.#options;
    const [bytes] = (await store.snapshot("files")) ?? [];
    if (!bytes) return null;
    const slice = new TimeSlice();
    for (const state of await fileIndexFromBytes(bytes, setting)) {
      const isWhole = state.entries.every(({ documentKey }) => store.has(documentKey));
      this.#files.set(isWhole ? state : { ...state, mark: null });
      this.#assembly.replace(state.file.order, state.entries);
      if (!slice.isOver()) continue;
      await this.#assembly.sort();
      await slice.pause();
    }
    await this.#assembly.sort();
    if (this.#files.size === 0 || this.#options.ledger) return null;
    const [index, ...pieces] = (await store.snapshot("engine")) ?? [];
    const kept = index ? await keptIndexFromBytes(index, digestVersion) : null;
    const engine = kept && (await openedOf(() => engineOf(pieces)));
    return engine && (await this.#assembly.takeUp(engine, kept, outlets)) ? engine : null;
  }

  /** Writes what was understood, and once it is worth it the whole; resolves when it is written, or cannot be. */
  save(): Promise<void> {
    const { size } = this.#files;
    return this.#save(Math.max(size * worthShare, Math.min(size / 2, worthLeast)));
  }

  /** Writes all that changed. */
  saveAll(): Promise<void> {
    return this.#save(1);
  }

  /** One after the other: what is being written when all is to end is waited for. */
  #save(worth: number): Promise<void> {
    this.#unsaved = 0;
    const saved = this.#saving.then(() => this.#write(worth));
    this.#saving = saved.catch(() => {});
    return saved;
  }

  async #write(worth: number): Promise<void> {
    const { store } = this.#options;
    // What the whole names is there before it.
    await store.save();
    if (this.#unsavedInWhole >= worth && store.isWritable) await this.#saveWhole();
    await store.sweep({ count: 2 * this.#files.size, keys: () => this.#liveKeys() });
  }

  async #saveWhole(): Promise<void> {
    this.#unsavedInWhole = 0;
    const { store, setting, digestVersion } = this.#options;
    const files = await fileIndexToBytes(setting, this.#files.states());
    if (this.#options.ledger) {
      this.#inWhole = this.#files.size;
      await store.save({ files: [files] });
      return;
    }
    const { pieces, articles } = await this.#assembly.kept();
    this.#inWhole = articles.length;
    const index = await keptIndexToBytes(digestVersion, articles);
    await store.save({ files: [files], engine: [index, ...pieces] });
  }

  #liveKeys(): ReadonlySet<string> {
    const live = new Set(this.#assembly.storeKeys());
    for (const { entries } of this.#files.states())
      for (const { documentKey } of entries) live.add(documentKey);
    return live;
  }
}

/** `null` for bytes that the engine does not take: it is made anew then. */
async function openedOf(open: () => Promise<KeepableEngine>): Promise<KeepableEngine | null> {
  try {
    return await open();
  } catch {
    return null;
  }
}
