import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { Sql } from "../engines/postgres/sql.ts";
import { type ConnectionSettings, clientConfig } from "./connection-settings.ts";
import { isAway } from "./faults.ts";
import { sessionSql } from "./session-sql.ts";

/** What others say, by `NOTIFY`: that the library changed, that somebody wants something of the librarian, or has it. */
export const channels = ["verbatim_revision", "verbatim_asked", "verbatim_answered"] as const;
export type Channel = (typeof channels)[number];

export interface SeatOptions extends ConnectionSettings {
  /** Whether this process may be the librarian. */
  readonly isCandidate: boolean;
  readonly onNotice: (channel: Channel, payload: string) => void;
  /** This process is the librarian now: it writes over this one connection, so that whoever lost the seat cannot. */
  readonly onTaken: (sql: Sql) => Promise<void>;
  /** It was to be so if nobody else is, and its user may not write; told once. */
  readonly onForbidden: () => void;
  /** It is so no more: another may have taken the seat already. */
  readonly onLost: () => Promise<void>;
  /** What goes wrong besides a database that is away. */
  readonly onFault: (error: unknown) => void;
}

/** The seat is tried so often; where the librarian dies, this and a little more is how long nobody sits there. */
const tryEveryMs = 1500;
const longestPauseMs = 5000;

/**
 * One connection that stays: it hears what others notify, and holds the librarian's seat, an advisory lock that ends
 * with the connection, however that ends. A standby has no seat to give until it is made the primary.
 */
export class Seat {
  readonly #options: SeatOptions;
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isTaken = false;
  #isForbidden = false;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  get isTaken(): boolean {
    return this.#isTaken;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Leaves the seat to others; resolves when it is left. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await this.#sit(() => {
          failures = 0;
        });
      } catch (error) {
        if (!isAway(error)) this.#options.onFault(error);
      }
      await pause(Math.min(longestPauseMs, 100 * 2 ** failures), signal);
    }
  }

  /** Over one connection, until that ends. */
  async #sit(onConnected: () => void): Promise<void> {
    const { signal } = this.#stopped;
    const client = new Client(clientConfig(this.#options));
    const ended = new AbortController();
    const end = () => ended.abort();
    client.on("error", end);
    client.on("end", end);
    signal.addEventListener("abort", end, { once: true });
    client.on("notification", ({ channel, payload = "" }) => {
      const known = channels.find((one) => one === channel);
      if (known) this.#options.onNotice(known, payload);
    });
    try {
      await client.connect();
      onConnected();
      const sql = sessionSql(client);
      let listens = false;
      while (!ended.signal.aborted) {
        // Also tells whether the connection still stands.
        const [state] = await sql.query("select pg_is_in_recovery() as standby");
        const isStandby = state?.standby === true;
        if (!isStandby && !listens) {
          for (const channel of channels) await sql.query(`listen ${channel}`);
          listens = true;
        }
        if (!isStandby && !this.#isTaken && this.#options.isCandidate) await this.#trySeat(sql);
        await pause(tryEveryMs, ended.signal);
      }
    } finally {
      signal.removeEventListener("abort", end);
      if (this.#isTaken) {
        this.#isTaken = false;
        await this.#options.onLost();
      }
      await client.end().catch(() => {});
    }
  }

  async #trySeat(sql: Sql): Promise<void> {
    const tried = await takeSeat(sql);
    if (tried === "forbidden" && !this.#isForbidden) this.#options.onForbidden();
    this.#isForbidden = tried === "forbidden";
    if (tried !== "taken") return;
    this.#isTaken = true;
    await this.#options.onTaken(sql);
  }
}

/** What comes of trying the seat: another process may have it, or this user no right to write. */
export type SeatTry = "taken" | "occupied" | "forbidden";

/** Takes the seat of this library, if nobody has it and this user may write. */
export async function takeSeat(sql: Sql): Promise<SeatTry> {
  const [row] = await sql.query(
    `select case when has_table_privilege('ledger', 'insert')
       then pg_try_advisory_lock(hashtextextended('verbatim librarian of ' || current_schema(), 0))
       end as taken`,
  );
  if (row?.taken === true) return "taken";
  return row?.taken === false ? "occupied" : "forbidden";
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {});
}
