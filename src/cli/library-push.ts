import type { DatabaseAddress } from "../database/address.ts";
import { connection, type Held, holdSeat } from "../database/hold-seat.ts";
import { migrate, schemaState } from "../database/migrate.ts";
import { openPool } from "../database/pool.ts";
import { ownsTables } from "../database/rights.ts";
import { SqlLedger } from "../database/sql-ledger.ts";
import { asideOf, clearAside, swap } from "../database/swap.ts";
import type { Ledger } from "../domain/ledger.ts";
import { PostgresEngine } from "../engines/postgres/postgres-engine.ts";
import type { Config } from "./config.ts";
import { foldersOf } from "./feeds.ts";
import { folderLibrary, storeIn } from "./folder-library.ts";
import { complaintLine } from "./load-report.ts";
import { progressBar } from "./progress.ts";

export type PushSettings = Pick<Config, "articleFolders" | "feeds" | "followLinks" | "dataFolder"> & {
  readonly database: DatabaseAddress;
};

/** What came of it, for a person at a terminal. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/** Where the tables of the library are. */
export const librarySchema = "verbatim";

/** One statement of somebody who moves a whole library may take so long. */
export const bulkMs = 600_000;

const noSeat = {
  occupied:
    "A running bot keeps this library, and takes up what the folders hold by itself. To do it from here, stop that one or start it with LIBRARIAN=no; those that only answer may go on.",
  forbidden:
    "This user may read the library and not write to it. Give LIBRARY_URL the user that owns the schema verbatim.",
} as const;

/** Moves what the folders hold into the database. @throws what the database says */
export async function pushLibrary(settings: PushSettings): Promise<Outcome> {
  const { url } = settings.database;
  await makeTables(settings, librarySchema);
  const seat = await holdSeat({ url, schema: librarySchema, statementMs: bulkMs });
  if (typeof seat === "string") return { lines: [noSeat[seat]], isWell: false };
  try {
    return await fill(settings, librarySchema, seat);
  } finally {
    await seat.close();
  }
}

/** Makes the library in the database anew, aside, and puts it in its place. @throws what the database says */
export async function rebuildLibrary(settings: PushSettings): Promise<Outcome> {
  const { url } = settings.database;
  const { next } = asideOf(librarySchema);
  await makeTables(settings, librarySchema);
  const seat = await holdSeat({ url, schema: librarySchema, statementMs: bulkMs });
  if (typeof seat === "string") return { lines: [noSeat[seat]], isWell: false };
  try {
    await clearAside(seat.sql, librarySchema);
    await makeTables(settings, next);
    const aside = await connection({ url, schema: next, statementMs: bulkMs });
    const { lines, isWell } = await fill(settings, next, aside).finally(() => aside.close());
    await swap(seat.sql, librarySchema);
    return { lines: [...lines, "It has taken the place of the library that was there."], isWell };
  } finally {
    await seat.close();
  }
}

async function makeTables({ database: { url } }: PushSettings, schema: string): Promise<void> {
  const maker = await connection({ url, schema, statementMs: bulkMs });
  try {
    if ((await schemaState(maker.sql)) === "behind") await migrate(maker.sql, schema);
  } finally {
    await maker.close();
  }
}

async function fill(settings: PushSettings, schema: string, writer: Held): Promise<Outcome> {
  const { database, followLinks, dataFolder } = settings;
  const pool = openPool({ url: database.url, schema, statementMs: bulkMs });
  const engine = await PostgresEngine.open(pool);
  engine.writeThrough(writer.sql, { freesRoom: await ownsTables(writer.sql) });
  const isFirst = (await engine.holdings()).articles === 0;
  const tally = { given: 0, taken: 0 };
  const ledger = counting(new SqlLedger(writer.sql), tally);
  const folders = foldersOf(settings);
  const began = performance.now();
  const shelf = folderLibrary({
    folders,
    followLinks,
    storeFolder: storeIn(dataFolder),
    kept: { engine, ledger },
  });
  const show = process.stderr.isTTY ? progressBar(process.stderr, { what: "Moving articles" }) : () => {};
  const told = setInterval(() => show(shelf.progress()), 100);
  try {
    const { articles, records, refused, warnings } = await shelf.loaded;
    await engine.checkpoint(isFirst);
    const seconds = (performance.now() - began) / 1000;
    const rate = Math.round(tally.given / Math.max(seconds, 0.001));
    const pace = tally.given > 0 ? `, ${rate} articles a second` : "";
    return {
      lines: [
        `The library in ${database.shown} holds ${articles + records} articles: ${tally.given} were written, ${tally.taken} taken out, in ${seconds.toFixed(1)} s${pace}.`,
        ...[...refused, ...warnings].map((complaint) => `  ${complaintLine(complaint)}`),
      ],
      isWell: true,
    };
  } finally {
    clearInterval(told);
    show(null);
    await shelf.close();
    await pool.close();
  }
}

/** Counts what is written, and what is taken out: forgotten, and not entered again. */
function counting(ledger: Ledger, tally: { given: number; taken: number }): Ledger {
  const gone = new Set<string>();
  const known = new Set<string>();
  return {
    async held() {
      const held = await ledger.held();
      for (const { id } of held) known.add(id);
      return held;
    },
    async forget(ids) {
      await ledger.forget(ids);
      for (const id of ids) if (known.delete(id)) gone.add(id);
      tally.taken = gone.size;
    },
    async enter(entries) {
      await ledger.enter(entries);
      for (const { id } of entries) {
        if (!known.has(id)) tally.given++;
        gone.delete(id);
        known.add(id);
      }
      tally.taken = gone.size;
    },
  };
}
