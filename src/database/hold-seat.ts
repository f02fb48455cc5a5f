import { Client } from "pg";
import type { Sql } from "../engines/postgres/sql.ts";
import { type ConnectionSettings, clientConfig } from "./connection-settings.ts";
import { type SeatTry, takeSeat } from "./seat.ts";
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

/** The librarian's seat until it is closed, or why it cannot be had. @throws what the database says */
export async function holdSeat(settings: ConnectionSettings): Promise<Held | Exclude<SeatTry, "taken">> {
  const held = await connection(settings);
  const tried = await takeSeat(held.sql);
  if (tried === "taken") return held;
  await held.close();
  return tried;
}
