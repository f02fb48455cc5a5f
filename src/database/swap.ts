import type { Sql } from "../engines/postgres/sql.ts";

/** Where a library is made anew, and where the one before it is until it is dropped. */
export const asideOf = (schema: string) => ({ next: `${schema}_next`, old: `${schema}_old` });

/** Drops what an earlier rebuild left behind. */
export async function clearAside(sql: Sql, schema: string): Promise<void> {
  const { next, old } = asideOf(schema);
  await sql.query(`drop schema if exists ${next} cascade`);
  await sql.query(`drop schema if exists ${old} cascade`);
}

/**
 * Puts the library that was made aside in the place of the other, at one moment; those who answer from it go over to
 * it. What was done once stays done.
 */
export async function swap(sql: Sql, schema: string): Promise<void> {
  const { next, old } = asideOf(schema);
  await sql.transaction(async (inside) => {
    await inside.query(`insert into ${next}.done_once select * from ${schema}.done_once`);
    await inside.query(`alter schema ${schema} rename to ${old}`);
    await inside.query(`alter schema ${next} rename to ${schema}`);
    await inside.query("select pg_notify('verbatim_revision', '')");
  });
  await sql.query(`drop schema ${old} cascade`);
}
