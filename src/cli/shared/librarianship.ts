import { type LibrarianReport, readReport, writeReport } from "../../database/librarian-report.ts";
import { doTasks, LibrarianTasks } from "../../database/librarian-tasks.ts";
import type { SqlPool } from "../../database/pool.ts";
import { ownsTables } from "../../database/rights.ts";
import { SqlLedger } from "../../database/sql-ledger.ts";
import type { KeepableEngine } from "../../domain/keepable-engine.ts";
import type { Ledger } from "../../domain/ledger.ts";
import type { LibraryStatus } from "../../domain/library-status.ts";
import type { Sql } from "../../engines/postgres/sql.ts";
import type { LiveLibrary } from "../live-library.ts";
import type { SharedNews } from "./shared-news.ts";
import type { SharedView } from "./shared-view.ts";

/** A library that keeps this engine at what the folders hold, for as long as this process is the librarian. */
export type Keep = (kept: { readonly engine: KeepableEngine; readonly ledger: Ledger }) => LiveLibrary;

export interface LibrarianshipOptions {
  readonly pool: SqlPool;
  readonly view: SharedView;
  readonly keep: Keep;
  readonly tell: (news: SharedNews) => void;
  readonly onFault: (error: unknown) => void;
}

type Act = (...args: readonly unknown[]) => Promise<unknown>;

/** What of the librarian's work this process does: all of it while it is the librarian, else it asks for it. */
export class Librarianship {
  readonly #options: LibrarianshipOptions;
  readonly #tasks: LibrarianTasks;
  readonly #acts = new Map<string, Act>();
  #keeper: LiveLibrary | null = null;
  #reported: LibrarianReport | null = null;

  constructor(options: LibrarianshipOptions) {
    this.#options = options;
    this.#tasks = new LibrarianTasks(options.pool);
  }

  /** What keeps the library; `null` where another process does, or none. */
  get keeper(): LiveLibrary | null {
    return this.#keeper;
  }

  /** What the librarian last said of its folders; `null` where there was none. */
  get reported(): LibrarianReport | null {
    return this.#reported;
  }

  /** Keeps the library from now on, and writes through this connection alone. The view must hold what was written last. */
  async take(sql: Sql): Promise<void> {
    const { view, keep, tell, onFault } = this.#options;
    const freesRoom = await ownsTables(sql);
    const engine = view.writeThrough(sql, { onUpkeepFault: onFault, freesRoom });
    if (!engine) return;
    this.#keeper = keep({ engine, ledger: new SqlLedger(sql) });
    tell({ kind: "librarian", isHere: true });
    if (!freesRoom) tell({ kind: "not-owner" });
    void this.work();
  }

  async leave(): Promise<void> {
    const { view, tell } = this.#options;
    const left = this.#keeper;
    this.#keeper = null;
    await left?.close().catch((error: unknown) => tell({ kind: "fault", error }));
    view.onlyRead();
    tell({ kind: "librarian", isHere: false });
  }

  /** Does what others ask of the librarian, if that is this process. */
  async work(): Promise<void> {
    if (!this.#keeper) return;
    const { pool, onFault } = this.#options;
    await doTasks(pool, async ({ kind, args }) => {
      const act = this.#acts.get(kind);
      if (!act) throw new RangeError("a task of a kind that is not known");
      return act(...args);
    }).catch(onFault);
  }

  /** The librarian has answered what was asked under this id. */
  answered(id: string): void {
    this.#tasks.answered(id);
  }

  byLibrarian<Args extends readonly unknown[], Result>(
    name: string,
    act: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result> {
    this.#acts.set(name, act as unknown as Act);
    return async (...args) =>
      this.#keeper ? act(...args) : ((await this.#tasks.ask({ kind: name, args })) as Result);
  }

  /** Tells the others how the folders are, or hears it. @throws what the database says */
  async exchangeReports(): Promise<void> {
    const { pool } = this.#options;
    if (this.#keeper) await writeReport(pool, await this.#keeper.status());
    else this.#reported = await readReport(pool);
  }

  /** How the library is, as far as the librarian and the database tell. */
  async status(): Promise<LibraryStatus> {
    if (this.#keeper) return this.#keeper.status();
    const told = this.#reported ?? { loadedAt: new Date(), refused: [], warnings: 0, reading: null };
    return { ...(await this.#options.view.engine.holdings()), ...told };
  }
}
