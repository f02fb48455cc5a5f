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
    await grantAlike(inside, schema, next);
    await inside.query(`insert into ${next}.done_once select * from ${schema}.done_once`);
    await inside.query(`alter schema ${schema} rename to ${old}`);
    await inside.query(`alter schema ${next} rename to ${schema}`);
    await inside.query("select pg_notify('verbatim_revision', '')");
  });
  await sql.query(`drop schema ${old} cascade`);
}

/** Whoever may do something in one schema may do it in the other, whose tables have the same names. */
async function grantAlike(sql: Sql, from: string, to: string): Promise<void> {
  const grants = await sql.query(
    `select format('grant %s on schema ${to} to %s', privilege_type, grantee) as grant
     from (select privilege_type, case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee
       from pg_namespace, aclexplode(nspacl) where nspname = $1 and grantee <> nspowner) as given
     union all
     select format('grant %s on ${to}.%I to %s', privilege_type, relname, grantee)
     from (select privilege_type, relname, case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee
       from pg_class, aclexplode(relacl)
       where relnamespace = $1::regnamespace and relkind = 'r' and grantee <> relowner) as given`,
    [from],
  );
  for (const { grant } of grants) await sql.query(String(grant));
}
