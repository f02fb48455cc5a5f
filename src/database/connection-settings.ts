import type { ClientConfig } from "pg";
import { wireTypes } from "./wire-types.ts";

export interface ConnectionSettings {
  readonly url: string;
  /** Where the tables are. */
  readonly schema: string;
  /** Milliseconds that one statement may take. */
  readonly statementMs: number;
}

/** A connection that cannot be made in this time is none. */
const connectMs = 3000;
/** What waits longer for somebody else's lock gives up. */
const lockMs = 10_000;
/** The server undoes a transaction of somebody who has gone silent. */
const idleInTransactionMs = 60_000;
/** So much longer than the server's own limit it is waited for its word that time is over. */
const graceMs = 2000;

/** The other end may vanish without a word: after some 30 seconds both sides know. */
const keepAlive = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

/** How each connection is made. */
export function clientConfig({ url, schema, statementMs }: ConnectionSettings): ClientConfig {
  return {
    connectionString: url,
    application_name: "verbatim",
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementMs,
    query_timeout: statementMs + graceMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    options: `-c search_path=${schema} ${keepAlive}`,
    types: wireTypes,
  };
}
