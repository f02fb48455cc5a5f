import { TimeSlice } from "../../domain/time-slice.ts";
import type { FreshParts, Holding } from "./holding.ts";
import { changesAfter, freshAfter, libraryRow, loadHolding, storedParts } from "./loading.ts";
import type { Sql } from "./sql.ts";

/** What a process has taken up. */
export interface Refreshed {
  /** Whether all was loaded anew. */
  readonly isWhole: boolean;
  /** Articles that came or went, where not all was loaded. */
  readonly changed: number;
}

/** What is to be taken up, read at one moment. */
interface Later {
  readonly row: Awaited<ReturnType<typeof libraryRow>>;
  readonly changes: Awaited<ReturnType<typeof allChanges>>;
  /** Later ones than are held, or all where parts have become others. */
  readonly fresh: readonly FreshParts[];
  /** `null` where they are the same. */
  readonly stored: Awaited<ReturnType<typeof storedParts>> | null;
}

/**
 * What a process holds, brought to where the database is.
 * @returns what is held from now on: the same, or another where all had to be loaded anew
 */
export async function follow(sql: Sql, holding: Holding): Promise<{ holding: Holding } & Refreshed> {
  for (;;) {
    const { position } = holding;
    const now = await libraryRow(sql);
    if (now.epoch === position.epoch && now.revision === position.revision && now.layout === position.layout)
      return { holding, isWhole: false, changed: 0 };
    const later = await sql.transaction((tx) => readLater(tx, holding), "snapshot");
    if (later === "too far off") {
      const loaded = await sql.transaction((tx) => loadHolding(tx), "snapshot");
      return { holding: loaded, isWhole: true, changed: 0 };
    }
    // The writer of this very process may have gone on meanwhile.
    if (holding.position !== position) continue;
    takeUp(holding, later);
    const changed = later.changes.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
    return { holding, isWhole: false, changed };
  }
}

async function readLater(sql: Sql, { position, stored }: Holding): Promise<Later | "too far off"> {
  const row = await libraryRow(sql);
  const isBehind = position.revision < row.oldest || position.revision > row.revision;
  if (row.epoch !== position.epoch || isBehind) return "too far off";
  const isSame = row.layout === position.layout;
  return {
    row,
    changes: await allChanges(sql, position.revision),
    fresh: await freshAfter(sql, isSame ? position.revision : row.flushed),
    stored: isSame ? null : await storedParts(sql, new TimeSlice(), stored),
  };
}

async function allChanges(sql: Sql, revision: number) {
  const changes = [];
  for await (const { change } of changesAfter(sql, revision)) changes.push(change);
  return changes;
}

/** At one go, so that whoever asks meanwhile sees whole revisions. */
function takeUp(holding: Holding, { row, changes, fresh, stored }: Later): void {
  for (const change of changes) holding.apply(change);
  if (stored) holding.adopt(stored, fresh);
  else for (const each of fresh) holding.take(each);
  holding.position = row;
}
