import type { Library } from "../domain/library.ts";
import type { LibraryAdmin, LibraryStatus } from "../domain/library-status.ts";
import { type Loaded, loadArticles } from "../intake/load.ts";
import { MemoryLibrary } from "../library/memory-library.ts";

export interface ReloadableLibrary extends LibraryAdmin {
  /** Answers from whatever was loaded last. */
  readonly library: Library;
}

/**
 * A library that can be read anew while it serves. The new one is made aside and swapped in at once; where that
 * fails, or finds no article where there were some, the old one stays. Two reloads at a time are one.
 */
export function reloadableLibrary(
  folders: readonly string[],
  first: Loaded,
  onReload: (result: Loaded | Error) => void,
): ReloadableLibrary {
  let current = open(first);
  let underWay: Promise<boolean> | null = null;

  async function reload(): Promise<boolean> {
    try {
      const loaded = await loadArticles(folders);
      if (loaded.articles.length === 0 && current.loaded.articles.length > 0) {
        throw new Error("the folders of ARTICLES_DIR hold no article that can be used");
      }
      current = open(loaded);
      onReload(loaded);
      return true;
    } catch (error) {
      onReload(error instanceof Error ? error : new Error("unknown fault"));
      return false;
    }
  }

  return {
    library: new Proxy(current.library, {
      get(_, name) {
        const value: unknown = Reflect.get(current.library, name);
        return typeof value === "function" ? value.bind(current.library) : value;
      },
    }),
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
  readonly library: MemoryLibrary;
  readonly loaded: Loaded;
  readonly loadedAt: Date;
}

function open(loaded: Loaded): Open {
  return { library: new MemoryLibrary(loaded.articles), loaded, loadedAt: new Date() };
}

async function statusOf({ library, loaded, loadedAt }: Open): Promise<LibraryStatus> {
  const { articles, report } = loaded;
  const dates = articles.flatMap(({ date }) => date ?? []).sort();
  const { quotes, languages } = await library.overview();
  return {
    articles: report.articles,
    records: report.records,
    quotes,
    outlets: new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size,
    languages,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    loadedAt,
    refused: report.refused,
    warnings: report.warnings.length,
  };
}
