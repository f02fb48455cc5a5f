import { type Migration, migrations as ofEngine } from "../engines/postgres/migrations.ts";
import type { Sql } from "../engines/postgres/sql.ts";
import { DatabaseRefusal } from "./faults.ts";
import { ofLibrarian } from "./own-migrations.ts";

/** Tables come in two parts, each with numbers of its own. */
const parts: Readonly<Record<string, readonly Migration[]>> = { engine: ofEngine, librarian: ofLibrarian };

/** What has to be done before the tables can be used. */
export type SchemaState = "current" | "behind";

/** A name that needs no quotation marks. */
const plainName = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * How far the tables of a schema are, without writing anything.
 * @throws DatabaseRefusal where a later version of the bot made them
 */
export async function schemaState(sql: Sql): Promise<SchemaState> {
  const [row] = await sql.query("select to_regclass('schema_version') is not null as made");
  if (row?.made !== true) return "behind";
  const done = await versionsOf(sql);
  return Object.entries(parts).every(([part, all]) => (done.get(part) ?? 0) === all.length)
    ? "current"
    : "behind";
}

/**
 * Makes the tables of a schema, or brings them to this version: all of it or nothing, and one process alone.
 * @throws DatabaseRefusal where a later version of the bot made them
 * @throws RangeError for the name of a schema that would need quotation marks
 */
export async function migrate(sql: Sql, schema: string): Promise<void> {
  if (!plainName.test(schema)) throw new RangeError("not the name of a schema");
  await sql.transaction(async (inside) => {
    await inside.query("select pg_advisory_xact_lock(hashtextextended('verbatim migrations', 0))");
    await inside.query(`create schema if not exists ${schema}`);
    await inside.query(`set local search_path to ${schema}`);
    await inside.query(
      `create table if not exists ${schema}.schema_version (
        part text not null, number integer not null, at timestamptz not null default now(),
        primary key (part, number))`,
    );
    const done = await versionsOf(inside);
    for (const [part, all] of Object.entries(parts))
      for (const { number, sql: text } of all) {
        if (number <= (done.get(part) ?? 0)) continue;
        await inside.query(text);
        await inside.query("insert into schema_version (part, number) values ($1, $2)", [part, number]);
      }
  });
}

async function versionsOf(sql: Sql): Promise<ReadonlyMap<unknown, number>> {
  const rows = await sql.query("select part, max(number) as number from schema_version group by part");
  const done = new Map(rows.map(({ part, number }) => [part, Number(number)]));
  for (const [part, number] of done)
    if (number > (parts[String(part)]?.length ?? 0))
      throw new DatabaseRefusal(
        `LIBRARY_URL: the tables there were made by a later version of the bot (${String(part)} ${number}). Run that version, or give this one another database.`,
      );
  return done;
}
