import type { Sql } from "../engines/postgres/sql.ts";
import { isAway } from "./faults.ts";

/** What was done longer ago nobody asks about any more. */
const forgetAfter = "40 days";

/**
 * Whether this process is the one that may do it, of all that ask under this name: the first, and it alone. One that
 * asks twice is told no the second time.
 */
export async function isFirst(sql: Sql, name: string): Promise<boolean> {
  const rows = await sql.query(
    `with old as (delete from done_once where at < now() - interval '${forgetAfter}')
     insert into done_once (name) values ($1) on conflict do nothing returning name`,
    [name],
  );
  return rows.length > 0;
}

/** Calls `act` while no other process does what has this name; at once where the database cannot be asked. */
export async function inTurn(sql: Sql, name: string, act: () => Promise<void>): Promise<void> {
  let isDone = false;
  try {
    await sql.transaction(async (inside) => {
      await inside.query("select pg_advisory_xact_lock(hashtextextended('verbatim in turn: ' || $1, 0))", [
        name,
      ]);
      if (isDone) return;
      isDone = true;
      await act();
    });
  } catch (error) {
    if (!isAway(error)) throw error;
    if (!isDone) await act();
  }
}
