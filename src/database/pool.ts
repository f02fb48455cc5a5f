import { Pool, type PoolClient } from "pg";
import type { Sql } from "../engines/postgres/sql.ts";
import { type ConnectionSettings, clientConfig } from "./connection-settings.ts";
import { DatabaseAway, isAway, isLostConnection } from "./faults.ts";
import { askOver, transactOver } from "./statements.ts";

/** Many may ask at once, over a few connections. What cannot be asked rejects with a {@link DatabaseAway}, at once. */
export interface SqlPool extends Sql {
  /** Whether it answered when it was asked last. */
  readonly isThere: boolean;
  close(): Promise<void>;
}

export interface PoolOptions extends ConnectionSettings {
  readonly connections?: number;
  /** Hears once that the database went away, and once that it is back. */
  readonly onChange?: (isThere: boolean, error: unknown) => void;
  /** Milliseconds, rising. */
  readonly now?: () => number;
}

/** While it is away it is asked after such a pause, twice as long each time, and up to this. */
const firstPauseMs = 250;
const longestPauseMs = 5000;

export function openPool({ connections = 6, onChange = () => {}, now, ...settings }: PoolOptions): SqlPool {
  const pool = new Pool({
    ...clientConfig(settings),
    max: connections,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  const clock = now ?? (() => performance.now());
  // An idle connection that is lost is replaced by the next who asks.
  pool.on("error", () => {});
  let failures = 0;
  let askAgainAt = 0;
  let ending: Promise<void> | null = null;

  function there(): void {
    if (failures > 0) onChange(true, null);
    failures = 0;
  }

  function away(error: unknown): DatabaseAway {
    // Too busy is not away.
    if (isLostConnection(error)) {
      if (failures === 0) onChange(false, error);
      askAgainAt = clock() + Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      failures++;
    }
    return new DatabaseAway(error);
  }

  /** Whoever asks while it is known to be away hears so at once; from time to time one of them tries. */
  async function withClient<T>(act: (client: PoolClient) => Promise<T>): Promise<T> {
    if (failures > 0 && clock() < askAgainAt) throw new DatabaseAway(new Error("the database is away"));
    try {
      const done = await over(act);
      there();
      return done;
    } catch (error) {
      if (!isAway(error)) throw error;
      if (failures > 0 || !isLostConnection(error)) throw away(error);
    }
    // It may have been started again since the connection was made; all that is asked so may be asked twice.
    try {
      return await over(act);
    } catch (error) {
      throw isAway(error) ? away(error) : error;
    }
  }

  async function over<T>(act: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let fault: unknown = null;
    // Lost while it is asked: the question fails, and nobody else has to hear of it.
    const ignore = () => {};
    client.on("error", ignore);
    try {
      return await act(client);
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(fault !== null && isAway(fault));
    }
  }

  return {
    get isThere() {
      return failures === 0;
    },
    query: (...asked) => withClient((client) => askOver(client, ...asked)),
    transaction: (act, mode) => withClient((client) => transactOver(client, act, mode)),
    close: () => {
      ending ??= pool.end();
      return ending;
    },
  };
}
