import { TimeSlice } from "../domain/time-slice.ts";
import type { FileState } from "./file-index.ts";
import { isWithin } from "./find-at.ts";
import type { FoundFolder } from "./find-files.ts";
import type { ArticleFile } from "./parse-file.ts";
import { markNow, type Stamp, stampsOf } from "./stamp.ts";
import type { Recipe } from "./stored-articles.ts";

/** Files that are looked at before others get their turn. */
const looksAtATime = 256;

interface ChangedFile {
  readonly file: ArticleFile;
  readonly stamp: Stamp | null;
}

/** The files and folders that were found, and what of the files is known. */
export class KnownFiles {
  readonly #files = new Map<string, FileState>();
  /** By the names under which the host knows them. */
  readonly #byName = new Map<string, FileState>();
  /** Files of which something has to be said: few, so that saying it costs little however many there are. */
  readonly #complaining = new Map<string, FileState>();
  readonly #folders = new Set<string>();

  get size(): number {
    return this.#files.size;
  }

  states(): Iterable<FileState> {
    return this.#files.values();
  }

  get(absolute: string): FileState | undefined {
    return this.#files.get(absolute);
  }

  set(state: FileState): void {
    const { absolute, shown } = state.file;
    this.#files.set(absolute, state);
    this.#byName.set(shown, state);
    if (state.refused.length + state.warnings.length > 0) this.#complaining.set(absolute, state);
    else this.#complaining.delete(absolute);
  }

  /** Why files are not used, and what of others was left out. */
  complaints(): Pick<FileState, "refused" | "warnings"> {
    const all = [...this.#complaining.values()];
    return {
      refused: all.flatMap(({ refused }) => refused),
      warnings: all.flatMap(({ warnings }) => warnings),
    };
  }

  enter(folders: readonly FoundFolder[]): void {
    for (const { absolute } of folders) this.#folders.add(absolute);
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** Forgets a folder with those below it. */
  leave(path: string): void {
    for (const folder of [...this.#folders]) if (isWithin(folder, path)) this.#folders.delete(folder);
  }

  delete(absolute: string): FileState | undefined {
    const state = this.#files.get(absolute);
    this.#files.delete(absolute);
    if (state) this.#byName.delete(state.file.shown);
    this.#complaining.delete(absolute);
    return state;
  }

  /** Files that meet a condition, by where they lie; looked for in slices. */
  async paths(where: (absolute: string) => boolean): Promise<string[]> {
    const slice = new TimeSlice();
    const found: string[] = [];
    for (const absolute of this.#files.keys()) {
      if (where(absolute)) found.push(absolute);
      if (slice.isOver()) await slice.pause();
    }
    return found;
  }

  /** The file that the host knows under this name. */
  shownAs(path: string): ArticleFile | null {
    return this.#byName.get(path)?.file ?? null;
  }

  isChanged({ absolute }: ArticleFile, stamp: Stamp | null): boolean {
    const known = this.#files.get(absolute);
    return known?.mark == null || known.mark !== stamp?.mark;
  }

  /** Those that changed since they were last looked at, or are new. */
  async changedOf(files: readonly ArticleFile[], now: number): Promise<ChangedFile[]> {
    const changed: ChangedFile[] = [];
    for (let from = 0; from < files.length; from += looksAtATime) {
      const some = files.slice(from, from + looksAtATime);
      const paths = some.map(({ absolute }) => absolute);
      const stamps = await stampsOf(paths, now);
      for (const [at, file] of some.entries()) {
        const stamp = stamps[at] ?? null;
        if (this.isChanged(file, stamp)) changed.push({ file, stamp });
      }
    }
    return changed;
  }

  /** Whether the files of which an article is made are at this very moment as they are known here. */
  currency(): (recipe: Recipe) => boolean {
    return ({ composition: { main, records } }) =>
      [main, ...records].every(({ path }) => {
        const state = this.#byName.get(path);
        return state !== undefined && state.mark !== null && markNow(state.file.absolute) === state.mark;
      });
  }
}
