import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseAddress } from "../database/address.ts";
import { codeOf, DatabaseRefusal, isAway, refusalOf } from "../database/faults.ts";
import { readReport, writeReport } from "../database/librarian-report.ts";
import { doTasks, LibrarianTasks } from "../database/librarian-tasks.ts";
import { migrate, schemaState } from "../database/migrate.ts";
import { inTurn, isFirst } from "../database/once.ts";
import { openPool } from "../database/pool.ts";
import { Seat } from "../database/seat.ts";
import { SqlLedger } from "../database/sql-ledger.ts";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { LibraryStatus } from "../domain/library-status.ts";
import { PostgresEngine } from "../engines/postgres/postgres-engine.ts";
import { ArticleLibrary } from "../library/article-library.ts";
import { RememberingEngine } from "../library/people/remembering-engine.ts";
import { awayEngine } from "./away-engine.ts";
import { articlesOf, type LiveLibrary } from "./live-library.ts";

export interface SharedOptions {
  readonly address: DatabaseAddress;
  /** Whether this process may keep the library: read folders and feeds, and write. */
  readonly isCandidate: boolean;
  /** A library that keeps this engine at what the folders hold, for as long as this process is the librarian. */
  readonly keep: (kept: { readonly engine: KeepableEngine; readonly ledger: Ledger }) => LiveLibrary;
  readonly schema?: string;
}

/** What the host should hear of a library that several processes share. */
export type SharedNews =
  | { readonly kind: "opened"; readonly articles: number; readonly milliseconds: number }
  /** The database is away, or back. */
  | { readonly kind: "database"; readonly isThere: boolean; readonly reason: string | null }
  /** This process keeps the library from now on, or does no more. */
  | { readonly kind: "librarian"; readonly isHere: boolean }
  /** The tables are not made yet, and this process does not make them. */
  | { readonly kind: "waiting" }
  | { readonly kind: "fault"; readonly error: unknown };

/** A statement of somebody who asks; whoever writes may take longer. */
const readMs = 5000;
const writeMs = 60_000;

/** What others changed is taken up at their notice, and should that be lost within this time. */
const pollMs = 2000;
const longestPauseMs = 10_000;

/** SQLSTATE of whoever would write to a standby. */
const readOnly = "25006";

/**
 * A library in a database: whichever process holds the librarian's seat keeps it at what its folders hold, all answer
 * from it. While the database is away they answer from what they have of it, else say that it is away.
 */
export function sharedLibrary(
  { address, isCandidate, keep, schema = "verbatim" }: SharedOptions,
  tell: (news: SharedNews) => void = () => {},
): LiveLibrary {
  const began = performance.now();
  const stopped = new AbortController();
  const pool = openPool({
    ...{ url: address.url, schema, statementMs: readMs },
    onChange: (isThere, error) => tell({ kind: "database", isThere, reason: reasonOf(error) }),
  });
  const tasks = new LibrarianTasks(pool);
  const acts = new Map<string, (...args: readonly unknown[]) => Promise<unknown>>();
  let found: PostgresEngine | null = null;
  let engine: RememberingEngine | null = null;
  let library = new ArticleLibrary(awayEngine());
  let keeper: LiveLibrary | null = null;
  /** Whether it is known, or being learnt, what all articles tell of people. */
  let knowsPeople = false;
  let reported: Pick<LibraryStatus, "loadedAt" | "refused" | "warnings" | "reading"> | null = null;

  const seat = new Seat({
    ...{ url: address.url, schema, statementMs: writeMs, isCandidate },
    onFault: (error) => tell({ kind: "fault", error }),
    onNotice(channel, payload) {
      if (channel === "verbatim_revision") void refresh();
      if (channel === "verbatim_asked") void work();
      if (channel === "verbatim_answered") tasks.answered(payload);
    },
    async onTaken(sql) {
      if (!found || !engine) return;
      // What the one before wrote last; from now on nobody else writes.
      await refresh();
      found.writeThrough(sql, { onUpkeepFault: fault });
      keeper = keep({ engine, ledger: new SqlLedger(sql) });
      tell({ kind: "librarian", isHere: true });
      void work();
    },
    async onLost() {
      const left = keeper;
      keeper = null;
      await left?.close().catch((error: unknown) => tell({ kind: "fault", error }));
      found?.onlyRead();
      tell({ kind: "librarian", isHere: false });
    },
  });

  /** @throws what the database says */
  async function open(): Promise<void> {
    if ((await schemaState(pool)) === "behind") {
      if (!isCandidate) throw new NotMadeYet();
      await migrate(pool, schema).catch((error: unknown) => {
        throw codeOf(error) === readOnly ? new NotMadeYet() : error;
      });
    }
    found = await PostgresEngine.open(pool);
    engine = new RememberingEngine(found);
    library = new ArticleLibrary(engine);
    await refresh();
    const { articles } = await engine.holdings();
    tell({ kind: "opened", articles, milliseconds: Math.round(performance.now() - began) });
  }

  /** Until it is open, or no patience helps. */
  async function persist(tried: (error?: unknown) => void): Promise<void> {
    for (let failures = 0; !stopped.signal.aborted; failures++) {
      try {
        await open();
        tried();
        return;
      } catch (error) {
        const refusal = refusalOf(error, address.shown);
        if (refusal) throw refusal;
        if (error instanceof NotMadeYet) tell({ kind: "waiting" });
        else if (!isAway(error)) throw error;
        tried();
        await pause(Math.min(longestPauseMs, 250 * 2 ** failures));
      }
    }
  }

  async function refresh(): Promise<void> {
    if (!found || !engine) return;
    try {
      const { notes, isWhole } = await found.refresh();
      // Only those who ask for an article wait for what all tell of people.
      if (isWhole || !knowsPeople) {
        knowsPeople = true;
        engine.learn(found.notes(), true).catch((error: unknown) => {
          knowsPeople = false;
          fault(error);
        });
      } else void engine.learn(notes, false);
      if (!keeper) reported = await readReport(pool);
      else await writeReport(pool, await keeper.status());
    } catch (error) {
      fault(error);
    }
  }

  function fault(error: unknown): void {
    if (!isAway(error)) tell({ kind: "fault", error });
  }

  /** What others ask of this process, if it is the librarian. */
  async function work(): Promise<void> {
    if (!keeper) return;
    await doTasks(pool, async ({ kind, args }) => {
      const act = acts.get(kind);
      if (!act) throw new RangeError("a task of a kind that is not known");
      return act(...args);
    }).catch(fault);
  }

  async function pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: stopped.signal }).catch(() => {});
  }

  let polling: NodeJS.Timeout | null = null;
  const poll = () => {
    polling = setTimeout(() => void Promise.all([refresh(), work()]).finally(poll), pollMs);
    polling.unref();
  };

  const shared = {
    get isThere() {
      return found !== null && pool.isThere;
    },
    get revision() {
      return found?.revision ?? 0;
    },
    isFirst: (name: string) => isFirst(pool, name),
    inTurn: (name: string, act: () => Promise<void>) => inTurn(pool, name, act),
    byLibrarian<Args extends readonly unknown[], Result>(
      name: string,
      act: (...args: Args) => Promise<Result>,
    ): (...args: Args) => Promise<Result> {
      acts.set(name, act as unknown as (...args: readonly unknown[]) => Promise<unknown>);
      return async (...args) => (keeper ? act(...args) : ((await tasks.ask({ kind: name, args })) as Result));
    },
  };

  async function status(): Promise<LibraryStatus> {
    if (keeper) return keeper.status();
    const told = reported ?? { loadedAt: new Date(), refused: [], warnings: 0, reading: null };
    return { ...(await (engine ?? awayEngine()).holdings()), ...told };
  }

  const reload = shared.byLibrarian("reload", async () => {
    const { ok } = (await keeper?.reload()) ?? { ok: false };
    return ok;
  });

  let onTried: (error?: unknown) => void = () => {};
  const firstTry = new Promise<void>((resolve, reject) => {
    onTried = (error) => (error === undefined ? resolve() : reject(error));
  });
  firstTry.catch(() => {});
  const opened = persist(onTried).then(
    () => {
      if (stopped.signal.aborted) return;
      seat.start();
      poll();
    },
    (error: unknown) => {
      onTried(error);
      throw error;
    },
  );
  const loaded = opened.then(async () => {
    const { articles, records } = await (engine ?? awayEngine()).holdings();
    const milliseconds = Math.round(performance.now() - began);
    const none = { files: 0, refused: [], warnings: [], ignored: [], folderMissing: [] };
    return { ...none, articles: articles - records, records, milliseconds };
  });
  loaded.catch(() => {});

  return {
    get library() {
      return library;
    },
    shared,
    firstTry,
    loaded,
    status,
    progress: () => (keeper ? keeper.progress() : (reported?.reading ?? null)),
    articles: () => articlesOf(engine ?? awayEngine()),
    async reload() {
      const ok = await reload();
      await refresh();
      return { ok, status: await status() };
    },
    async takeUp(paths) {
      await keeper?.takeUp(paths);
    },
    filesOf: (article) => keeper?.filesOf(article) ?? [],
    async close() {
      stopped.abort();
      if (polling) clearTimeout(polling);
      await opened.catch(() => {});
      await seat.stop();
      await pool.close();
    },
  };
}

/** Whoever may not make the tables waits until the librarian has made them. */
class NotMadeYet extends Error {}

function reasonOf(error: unknown): string | null {
  if (error === null) return null;
  return error instanceof Error && !(error instanceof DatabaseRefusal) ? error.message : "unknown";
}
