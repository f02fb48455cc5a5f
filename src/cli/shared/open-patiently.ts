import { setTimeout as wait } from "node:timers/promises";
import { codeOf, isAway, refusalOf } from "../../database/faults.ts";
import { migrate, schemaState } from "../../database/migrate.ts";
import type { Sql } from "../../engines/postgres/sql.ts";

/** What comes of opening a library that may be away. */
export interface Opening {
  /** Ends when the database was reached, or the first try has failed; rejects where no other can help. */
  readonly reached: Promise<void>;
  /** Ends with the first try; rejects where no other can help. */
  readonly firstTry: Promise<void>;
  /** Ends once it is open, or nobody waits for it any more; rejects where no patience helps. */
  readonly opened: Promise<void>;
}

export interface Patience {
  readonly signal: AbortSignal;
  /** The database, without its password. */
  readonly shown: string;
  /** Hears that the tables are not there, once until something else is in the way. */
  readonly onNotMade: () => void;
  /** Waits between two tries, in milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/** SQLSTATE of whoever would write to a standby. */
const readOnly = "25006";

/** Whoever may not make the tables waits until the librarian has made them. */
class NotMadeYet extends Error {}

/**
 * Opens it again and again, with growing pauses, while what is in the way passes.
 * @param open calls `onReached` when nothing is in the way any more that patience would not mend
 */
export function openPatiently(open: (onReached: () => void) => Promise<void>, patience: Patience): Opening {
  const { signal, shown, onNotMade, pause = (ms) => wait(ms, undefined, { signal }) } = patience;
  const [tried, onTried] = event();
  const [found, onReached] = event();
  const opened = persist();
  // Who waits for neither is told all the same: whatever needs the library says so.
  const firstTry = Promise.race([tried, opened]);
  const reached = Promise.race([found, firstTry]);
  for (const one of [reached, firstTry, opened]) one.catch(() => {});
  return { reached, firstTry, opened };

  async function persist(): Promise<void> {
    let isToldNotMade = false;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await open(onReached);
        return;
      } catch (error) {
        const refusal = refusalOf(error, shown);
        if (refusal) throw refusal;
        const isNotMade = error instanceof NotMadeYet;
        if (!isNotMade && !isAway(error)) throw error;
        if (isNotMade && !isToldNotMade) onNotMade();
        isToldNotMade = isNotMade;
        onTried();
        await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** failures)).catch(() => {});
      }
    }
  }
}

/**
 * Sees to it that the tables are those of this version.
 * @throws NotMadeYet where another process has to make them, or what the database says
 */
export async function haveTables(sql: Sql, schema: string, mayMake: boolean): Promise<void> {
  if ((await schemaState(sql)) === "current") return;
  if (!mayMake) throw new NotMadeYet();
  await migrate(sql, schema).catch((error: unknown) => {
    throw codeOf(error) === readOnly ? new NotMadeYet() : error;
  });
}

/** Something that happens once, and what tells of it. */
function event(): [Promise<void>, () => void] {
  let tell: () => void = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return [told, tell];
}
