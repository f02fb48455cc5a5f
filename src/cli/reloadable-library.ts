import type { Library } from "../domain/library.ts";
import type { LibraryAdmin, LibraryStatus } from "../domain/library-status.ts";
import { type Loaded, type LoadOptions, loadArticles } from "../intake/load.ts";
import { libraryOf } from "./library-of.ts";

export interface ReloadableLibrary extends LibraryAdmin {
  /** The one that was loaded last. Who holds an earlier one goes on being answered by it. */
  readonly current: () => Library;
}

/**
 * A library that can be read anew while it serves. The new one is made aside and takes over when it is whole; where
 * that fails, or finds no article where there were some, the old one stays. Two reloads at a time are one.
 */
export async function reloadableLibrary(
  folders: readonly string[],
  first: Loaded,
  onReload: (result: Loaded | Error) => void,
  options: LoadOptions = {},
): Promise<ReloadableLibrary> {
  let current = await open(first, options.signal);
  let underWay: Promise<boolean> | null = null;

  async function reload(): Promise<boolean> {
    try {
      const loaded = await loadArticles(folders, options);
      if (loaded.articles.length === 0 && current.loaded.articles.length > 0) {
        throw new Error("the folders of ARTICLES_DIR hold no article that can be used");
      }
      current = await open(loaded, options.signal);
      onReload(loaded);
      return true;
    } catch (error) {
      onReload(error instanceof Error ? error : new Error("unknown fault"));
      return false;
    }
  }

  return {
    current: () => current.library,
    status: () => statusOf(current),
    async reload() {
      underWay ??= reload().finally(() => {
        underWay = null;
      });
      const ok = await underWay;
      return { ok, status: await statusOf(current) };
    },
  };
}

interface Open {
  readonly library: Library;
  readonly loaded: Loaded;
  readonly loadedAt: Date;
}

async function open(loaded: Loaded, signal: AbortSignal | undefined): Promise<Open> {
  return { library: await libraryOf(loaded.articles, signal), loaded, loadedAt: new Date() };
}

async function statusOf({ library, loaded, loadedAt }: Open): Promise<LibraryStatus> {
  const { report } = loaded;
  const { quotes, languages, outlets, firstDate, lastDate } = await library.holdings();
  return {
    articles: report.articles + report.records,
    records: report.records,
    quotes,
    outlets,
    languages,
    firstDate,
    lastDate,
    loadedAt,
    refused: report.refused,
    warnings: report.warnings.length,
  };
}
