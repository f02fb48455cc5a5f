import { join } from "node:path";
import type { LibraryAdmin, LibraryStatus, ReadingProgress } from "../domain/library-status.ts";
import { MemoryEngine } from "../engines/memory/memory-engine.ts";
import { Intake, type IntakeReport } from "../intake/intake.ts";
import { localPool } from "../intake/local-pool.ts";
import { hasThreads, ThreadPool } from "../intake/thread-pool.ts";
import { ArticleLibrary } from "../library/article-library.ts";
import { codeVersion } from "../store/code-version.ts";
import { Store, type StoreNote } from "../store/store.ts";

export interface LiveOptions {
  readonly folders: readonly string[];
  /** Whether links may lead out of the folders; not by default. */
  readonly followLinks?: boolean;
  /** Where what was understood is kept; nowhere without. */
  readonly storeFolder?: string | null;
}

export interface LiveReport extends IntakeReport {
  /** With full text. */
  readonly articles: number;
  readonly records: number;
  readonly milliseconds: number;
}

/** A library that is kept at what its folders hold, and answers from what it has meanwhile. */
export interface LiveLibrary extends LibraryAdmin {
  readonly library: ArticleLibrary;
  /** `null` once all that was found is read. */
  progress(): ReadingProgress | null;
  /** What was found, once all of it is read. */
  readonly loaded: Promise<LiveReport>;
  /** What the host should know of the store; each is told once. */
  takeNotes(): readonly StoreNote[];
  /** Stops reading and keeps what was read. */
  close(): Promise<void>;
}

/** The folder of the store in the one of DATA_DIR, where other things may lie. */
export function storeIn(dataFolder: string): string {
  return join(dataFolder, "understood");
}

/** How long somebody who asked for a look waits for what is to be read; then they see how far it has come. */
const waitMs = 10_000;

/** @param onReload gets what came of looking again, when all is read */
export function liveLibrary(
  { folders, followLinks = false, storeFolder = null }: LiveOptions,
  onReload: (result: LiveReport | Error) => void = () => {},
): LiveLibrary {
  const engine = new MemoryEngine();
  const library = new ArticleLibrary(engine);
  const store = new Store(storeFolder, storeFolder === null ? "" : codeVersion());
  const pool = hasThreads() ? new ThreadPool() : localPool();
  const intake = new Intake({ folders, followLinks, engine, pool, store });
  let loadedAt = new Date();
  let isClosed = false;

  async function look(): Promise<LiveReport> {
    const began = performance.now();
    if (!(await intake.look()))
      throw new Error("the folders of ARTICLES_DIR hold no article that can be used");
    await intake.settled();
    loadedAt = new Date();
    void intake.save();
    const { articles, records } = await engine.holdings();
    const milliseconds = Math.round(performance.now() - began);
    return { ...intake.report(), articles: articles - records, records, milliseconds };
  }

  async function status(): Promise<LibraryStatus> {
    const { refused, warnings } = intake.report();
    const reading = intake.progress();
    return { ...(await engine.holdings()), loadedAt, refused, warnings: warnings.length, reading };
  }

  const loaded = look();
  // Whoever waits for it is told; where the bot is stopped meanwhile, nobody does.
  loaded.catch(() => {});
  let again: Promise<boolean> | null = null;
  const reload = async (): Promise<boolean> => {
    const result = await look().catch((error: unknown) =>
      error instanceof Error ? error : new Error("unknown fault"),
    );
    if (!isClosed) onReload(result);
    return !(result instanceof Error);
  };

  return {
    library,
    loaded,
    status,
    progress: () => intake.progress(),
    takeNotes: () => store.takeNotes(),
    async reload() {
      again ??= reload().finally(() => {
        again = null;
      });
      const ok = await Promise.race([again, afterMs(waitMs, true)]);
      return { ok, status: await status() };
    },
    async close() {
      isClosed = true;
      await intake.close();
    },
  };
}

function afterMs<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), ms).unref();
  });
}
