import type { ClientBase } from "pg";
import type { Sql } from "../engines/postgres/sql.ts";
import { DatabaseAway, isAway } from "./faults.ts";
import { askOver, transactOver } from "./statements.ts";

/** Asks over one connection alone, one after the other, a transaction wholly before the next begins. */
export function sessionSql(client: ClientBase): Sql {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act).catch((error: unknown) => {
      throw isAway(error) ? new DatabaseAway(error) : error;
    });
    turn = done.catch(() => {});
    return done;
  };
  return {
    query: (...asked) => inTurn(() => askOver(client, ...asked)),
    transaction: (act, mode) => inTurn(() => transactOver(client, act, mode)),
  };
}
