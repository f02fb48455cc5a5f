import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseAddress } from "../../database/address.ts";
import { DatabaseRefusal, isAway } from "../../database/faults.ts";
import { inTurn, isFirst } from "../../database/once.ts";
import { openPool } from "../../database/pool.ts";
import { Seat } from "../../database/seat.ts";
import { articlesOf } from "../articles-of.ts";
import type { LiveLibrary, LiveReport, SharedLibrary } from "../live-library.ts";
import { type Keep, Librarianship } from "./librarianship.ts";
import { haveTables, openPatiently } from "./open-patiently.ts";
import type { SharedNews } from "./shared-news.ts";
import { SharedView } from "./shared-view.ts";

export interface SharedOptions {
  readonly address: DatabaseAddress;
  /** Whether this process may keep the library: read folders and feeds, and write. */
  readonly isCandidate: boolean;
  readonly keep: Keep;
  readonly schema?: string;
}

/** A statement of somebody who asks; whoever writes may take longer. */
const readMs = 5000;
const writeMs = 60_000;

/** What others changed is taken up at their notice, and should that be lost within this time. */
const pollMs = 2000;

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
  const { signal } = stopped;
  const onFault = (error: unknown) => {
    if (!isAway(error)) tell({ kind: "fault", error });
  };
  const pool = openPool({
    ...{ url: address.url, schema, statementMs: readMs },
    onChange: (isThere, error) => tell({ kind: "database", isThere, reason: reasonOf(error) }),
  });
  const view = new SharedView(pool);
  const librarianship = new Librarianship({ pool, view, keep, tell, onFault });

  async function refresh(): Promise<void> {
    if (!view.isOpen) return;
    try {
      await view.refresh();
      await librarianship.exchangeReports();
    } catch (error) {
      onFault(error);
    }
  }

  const seat = new Seat({
    ...{ url: address.url, schema, statementMs: writeMs, isCandidate, onFault },
    onNotice(channel, payload) {
      if (channel === "verbatim_revision") void refresh();
      if (channel === "verbatim_asked") void librarianship.work();
      if (channel === "verbatim_answered") librarianship.answered(payload);
    },
    async onTaken(sql) {
      // What the one before wrote last; from now on nobody else writes.
      await refresh();
      await librarianship.take(sql);
    },
    onLost: () => librarianship.leave(),
    onForbidden: () => tell({ kind: "only-reads" }),
  });

  const { reached, firstTry, opened } = openPatiently(
    async (onReached) => {
      await haveTables(pool, schema, isCandidate);
      onReached();
      await view.open();
      await refresh();
      const { articles } = await view.engine.holdings();
      tell({ kind: "opened", articles, milliseconds: Math.round(performance.now() - began) });
    },
    { signal, shown: address.shown, onNotMade: () => tell({ kind: "waiting" }) },
  );
  const followed = opened.then(() => {
    if (signal.aborted) return;
    seat.start();
    void follow();
  });
  followed.catch(() => {});

  /** Until it is closed. */
  async function follow(): Promise<void> {
    while (!signal.aborted) {
      await wait(pollMs, undefined, { signal, ref: false }).catch(() => {});
      if (!signal.aborted) await Promise.all([refresh(), librarianship.work()]);
    }
  }

  const reload = librarianship.byLibrarian("reload", async () => {
    const { ok } = (await librarianship.keeper?.reload()) ?? { ok: false };
    return ok;
  });
  const shared: SharedLibrary = {
    get isThere() {
      return view.isOpen && pool.isThere;
    },
    get revision() {
      return view.revision;
    },
    isFirst: (name) => isFirst(pool, name),
    inTurn: (name, act) => inTurn(pool, name, act),
    byLibrarian: (name, act) => librarianship.byLibrarian(name, act),
  };

  const loaded = opened.then(() => reportOf(view, began));
  loaded.catch(() => {});
  return {
    get library() {
      return view.library;
    },
    shared,
    reached,
    firstTry,
    loaded,
    status: () => librarianship.status(),
    progress() {
      const { keeper, reported } = librarianship;
      return keeper ? keeper.progress() : (reported?.reading ?? null);
    },
    articles: () => articlesOf(view.engine),
    async reload() {
      const ok = await reload();
      await refresh();
      return { ok, status: await librarianship.status() };
    },
    async takeUp(paths) {
      await librarianship.keeper?.takeUp(paths);
    },
    filesOf: (article) => librarianship.keeper?.filesOf(article) ?? [],
    async close() {
      stopped.abort();
      await followed.catch(() => {});
      await seat.stop();
      await pool.close();
    },
  };
}

/** What was found, by whoever read no file. */
async function reportOf({ engine }: SharedView, began: number): Promise<LiveReport> {
  const { articles, records } = await engine.holdings();
  const milliseconds = Math.round(performance.now() - began);
  const none = { files: 0, refused: [], warnings: [], ignored: [], folderMissing: [] };
  return { ...none, articles: articles - records, records, milliseconds };
}

function reasonOf(error: unknown): string | null {
  if (error === null) return null;
  return error instanceof Error && !(error instanceof DatabaseRefusal) ? error.message : "unknown";
}
