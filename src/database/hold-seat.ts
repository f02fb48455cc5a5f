import { Client } from "pg";
import type { Sql } from "../engines/postgres/sql.ts";
import { type ConnectionSettings, clientConfig } from "./connection-settings.ts";
import { takesSeat } from "./seat.ts";
import { sessionSql } from "./session-sql.ts";

/** A connection of one's own. */
export interface Held {
  readonly sql: Sql;
  close(): Promise<void>;
}

/** One connection, for as long as it is needed. @throws what the database says */
export async function connection(settings: ConnectionSettings): Promise<Held> {
  const client = new Client(clientConfig(settings));
  // Who asks next hears of it.
  client.on("error", () => {});
  await client.connect();
  return { sql: sessionSql(client), close: () => client.end() };
}

/** The librarian's seat until it is closed; `null` where another process has it, or this user may not write. */
export async function holdSeat(settings: ConnectionSettings): Promise<Held | null> {
  const held = await connection(settings);
  if (await takesSeat(held.sql)) return held;
  await held.close();
  return null;
}
