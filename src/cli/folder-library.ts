import { join, resolve } from "node:path";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { LibraryStatus } from "../domain/library-status.ts";
import { MemoryEngine } from "../engines/memory/memory-engine.ts";
import { isWithin } from "../intake/find-at.ts";
import { Intake } from "../intake/intake.ts";
import { localPool } from "../intake/local-pool.ts";
import { StoredArticles } from "../intake/stored-articles.ts";
import { hasThreads, ThreadPool } from "../intake/thread-pool.ts";
import { Watcher } from "../intake/watcher.ts";
import { ArticleLibrary } from "../library/article-library.ts";
import { RememberingEngine } from "../library/people/remembering-engine.ts";
import { codeVersion, digesting } from "../store/code-version.ts";
import { Store, type StoreNote } from "../store/store.ts";
import { articlesOf } from "./articles-of.ts";
import type { LiveLibrary, LiveReport } from "./live-library.ts";

export interface FolderOptions {
  readonly folders: readonly string[];
  /** Whether links may lead out of the folders; not by default. */
  readonly followLinks?: boolean;
  /** Whether changes are taken up as they happen; not by default. */
  readonly watch?: boolean;
  /** Where what was understood is kept; nowhere without. */
  readonly storeFolder?: string | null;
  /** What else could not be had, besides files: feeds that do not answer. */
  readonly otherRefused?: () => LiveReport["refused"];
  /** What has to end before it is closed. */
  readonly beforeClose?: () => Promise<void>;
  /** An engine that outlives the process, and what it holds; one in memory without. */
  readonly kept?: { readonly engine: KeepableEngine; readonly ledger: Ledger } | null;
}

/** What the host should hear of while the bot runs. */
export type FolderNews =
  /** Somebody had it look again, and all is read. */
  | { readonly kind: "looked"; readonly report: LiveReport }
  | { readonly kind: "look-failed"; readonly reason: string }
  /** Of files that changed: those of which nothing new could be used. */
  | { readonly kind: "refused"; readonly refused: LiveReport["refused"] }
  /** The system does not tell of all changes; they are found by looking, every half a minute. */
  | { readonly kind: "unwatched"; readonly reason: string }
  /** The store does not help, or not wholly. */
  | { readonly kind: "store"; readonly note: StoreNote };

/** The folder of the store in the one of DATA_DIR, where other things may lie. */
export function storeIn(dataFolder: string): string {
  return join(dataFolder, "understood");
}

/** How long somebody who asked for a look waits for what is to be read; then they see how far it has come. */
const waitMs = 10_000;

/** What was understood is written so long after the last change. */
const saveAfterMs = 3000;

/** @param tell gets what comes of looking again, when all is read */
export function folderLibrary(
  {
    folders,
    followLinks = false,
    storeFolder = null,
    watch = false,
    otherRefused = () => [],
    beforeClose = async () => {},
    kept = null,
  }: FolderOptions,
  tell: (news: FolderNews) => void = () => {},
): LiveLibrary {
  const store = new Store(storeFolder, storeFolder === null ? "" : codeVersion());
  const articles = new StoredArticles(store);
  let engine: KeepableEngine = kept?.engine ?? new RememberingEngine(new MemoryEngine(articles));
  let library = new ArticleLibrary(engine);
  const pool = hasThreads() ? new ThreadPool() : localPool();
  const watcher = watch
    ? new Watcher({ onChange: take, onUnwatched: (reason) => tell({ kind: "unwatched", reason }) })
    : null;
  const intake = new Intake({
    ...{ folders, followLinks, engine, articles, pool, store, ledger: kept?.ledger ?? null },
    engineOf: (pieces) => RememberingEngine.load(pieces, (inside) => MemoryEngine.load(inside, articles)),
    onEngine: (found) => {
      engine = found;
      library = new ArticleLibrary(found);
    },
    digestVersion: storeFolder === null ? "" : codeVersion(digesting),
    onFolders: (entered) => watcher?.add(entered),
    onFolderGone: (gone) => watcher?.drop((folder) => isWithin(folder, gone)),
  });
  let loadedAt = new Date();
  let isClosed = false;
  let saving: NodeJS.Timeout | null = null;

  const toldNotes = new Set<string>();
  function tellNotes(): void {
    for (const note of store.takeNotes()) {
      const key = JSON.stringify(note);
      if (!toldNotes.has(key)) tell({ kind: "store", note });
      toldNotes.add(key);
    }
  }

  async function look(): Promise<LiveReport> {
    const began = performance.now();
    if (!(await intake.look()))
      throw new Error("the folders of ARTICLES_DIR hold no article that can be used");
    await settled();
    const { articles, records } = await engine.holdings();
    const milliseconds = Math.round(performance.now() - began);
    return { ...intake.report(), articles: articles - records, records, milliseconds };
  }

  async function settled(): Promise<void> {
    await intake.settled();
    loadedAt = new Date();
    if (saving) clearTimeout(saving);
    saving = isClosed ? null : setTimeout(() => void intake.save().then(tellNotes), saveAfterMs);
    saving?.unref();
  }

  /** Takes up what changed; who is told of the next change need not wait until this one is read. */
  async function take(paths: readonly string[] | "anywhere"): Promise<void> {
    const before = new Set(intake.report().refused.map(keyOf));
    if (paths === "anywhere" || !(await intake.lookAt(paths))) await intake.look();
    void settled().then(() => {
      const refused = intake.report().refused.filter((complaint) => !before.has(keyOf(complaint)));
      if (!isClosed && refused.length > 0) tell({ kind: "refused", refused });
    });
  }

  async function status(): Promise<LibraryStatus> {
    const { refused, warnings } = intake.report();
    const reading = intake.progress();
    return {
      ...(await engine.holdings()),
      ...{ loadedAt, refused: [...refused, ...otherRefused()], warnings: warnings.length, reading },
    };
  }

  tellNotes();
  const loaded = look();
  // Whoever waits for it is told; where the bot is stopped meanwhile, nobody does.
  loaded.catch(() => {});
  let again: Promise<boolean> | null = null;
  const reload = async (): Promise<boolean> => {
    try {
      const report = await look();
      if (!isClosed) tell({ kind: "looked", report });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown fault";
      if (!isClosed) tell({ kind: "look-failed", reason });
      return false;
    }
  };

  return {
    get library() {
      return library;
    },
    loaded,
    reached: Promise.resolve(),
    firstTry: Promise.resolve(),
    shared: null,
    status,
    progress: () => intake.progress(),
    articles: () => articlesOf(engine),
    async reload() {
      again ??= reload().finally(() => {
        again = null;
      });
      const ok = await Promise.race([again, afterMs(waitMs, true)]);
      return { ok, status: await status() };
    },
    async takeUp(paths) {
      const absolute = paths.map((path) => resolve(path));
      if (!(await intake.lookAt(absolute))) await intake.look();
      await Promise.race([settled(), afterMs(waitMs, undefined)]);
    },
    filesOf: (article) => intake.filesOf(article),
    async close() {
      isClosed = true;
      if (saving) clearTimeout(saving);
      await beforeClose();
      await watcher?.close();
      await intake.close();
    },
  };
}

function keyOf({ path, line, reason }: LiveReport["refused"][number]): string {
  return `${path}\n${line}\n${reason}`;
}

function afterMs<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), ms).unref();
  });
}
