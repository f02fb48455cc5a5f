import type { Sql } from "../engines/postgres/sql.ts";

/** Whether this user may do with the library's tables what their owner may, such as have their room freed. */
export async function ownsTables(sql: Sql): Promise<boolean> {
  const [row] = await sql.query(
    "select pg_has_role(relowner, 'usage') as owns from pg_class where oid = 'postings'::regclass",
  );
  return row?.owns === true;
}
