/** Where a PostgreSQL database is. `shown` names it without its password. */
export interface DatabaseAddress {
  readonly url: string;
  readonly shown: string;
}

/** `null` for what is no address of a PostgreSQL database: `postgres://user:password@host:5432/name`. */
export function readDatabaseAddress(given: string): DatabaseAddress | null {
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  if (!/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2) return null;
  const host = url.host || url.searchParams.get("host") || "localhost";
  const user = url.username === "" ? "" : `${url.username}@`;
  return { url: given, shown: `postgres://${user}${host}${url.pathname}` };
}
