import { type FSWatcher, statSync, watch } from "node:fs";
import { join } from "node:path";
import type { FoundFolder } from "./find-files.ts";

/** A file is looked at once nothing was heard of its folders for so long: editors and copies write in several steps. */
const quietMs = 150;
/** And after so long in any case. */
const patienceMs = 1000;
/** Where more paths than this changed at a time, all are looked at: what is remembered stays bounded. */
const mostPaths = 500;
/** Events get lost, and some drives send none: all files are looked at every so often. */
const everyMs = 5 * 60_000;
/** The same where not all folders can be watched. */
const everyMsUnwatched = 30_000;

export interface WatcherOptions {
  /** Something changed at these paths, or may have anywhere. The next call comes after what it returns. */
  readonly onChange: (paths: readonly string[] | "anywhere") => Promise<void>;
  /** The system does not watch all folders; told once. */
  readonly onUnwatched: (reason: string) => void;
}

/**
 * Hears from the system where something changed below some folders, each of which it watches by itself. What it hears
 * is a hint and no more: whoever is told looks what is there.
 */
export class Watcher {
  readonly #options: WatcherOptions;
  readonly #watched = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>();
  readonly #paths = new Set<string>();
  #isAnywhere = false;
  #since: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #every: NodeJS.Timeout;
  #telling: Promise<void> | null = null;
  #isUnwatched = false;
  #isClosed = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#every = this.#lookEvery(everyMs);
  }

  /** Watches these folders as well; one that is another under the same path is watched anew. */
  add(folders: Iterable<FoundFolder>): void {
    for (const { absolute, identity, changed } of folders) {
      const known = this.#watched.get(absolute);
      if (this.#isClosed || known?.identity === identity) continue;
      known?.watcher.close();
      this.#watched.delete(absolute);
      try {
        const watcher = watch(absolute, { persistent: false }, (_, name) =>
          this.#hear(name === null ? absolute : join(absolute, name)),
        );
        watcher.on("error", (error) => this.#fail(absolute, error));
        this.#watched.set(absolute, { identity, watcher });
        // What came or went after the folder was listed and before it was watched told nobody.
        if (statSync(absolute, { bigint: true }).mtimeNs !== changed) this.#hear(absolute);
      } catch (error) {
        this.#fail(absolute, error);
      }
    }
  }

  /** Forgets the folders for which `isGone` holds. */
  drop(isGone: (folder: string) => boolean): void {
    for (const [folder, { watcher }] of this.#watched) {
      if (!isGone(folder)) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#every);
    if (this.#timer) clearTimeout(this.#timer);
    this.drop(() => true);
    await this.#telling;
  }

  #hear(path: string | null): void {
    if (this.#isClosed) return;
    if (path !== null && this.#paths.size < mostPaths) this.#paths.add(path);
    else this.#isAnywhere = true;
    this.#since ??= Date.now();
    if (this.#timer) clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quietMs, this.#since + patienceMs - Date.now()));
    this.#timer = setTimeout(() => this.#tell(), wait);
    this.#timer.unref();
  }

  #tell(): void {
    if (this.#telling || this.#isClosed || this.#since === null) return;
    const what = this.#isAnywhere ? "anywhere" : [...this.#paths];
    this.#paths.clear();
    this.#isAnywhere = false;
    this.#since = null;
    this.#telling = this.#options
      .onChange(what)
      .catch(() => {})
      .then(() => {
        this.#telling = null;
        this.#tell();
      });
  }

  #fail(folder: string, error: unknown): void {
    this.drop((one) => one === folder);
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    // A folder that has gone is no fault: that of the folder above tells.
    if (code === "ENOENT" || code === "EPERM" || this.#isUnwatched || this.#isClosed) return;
    this.#isUnwatched = true;
    clearInterval(this.#every);
    this.#every = this.#lookEvery(everyMsUnwatched);
    this.#options.onUnwatched(code);
  }

  #lookEvery(ms: number): NodeJS.Timeout {
    const timer = setInterval(() => this.#hear(null), ms);
    timer.unref();
    return timer;
  }
}
