import type { LibraryStatus } from "../domain/library-status.ts";
import type { Sql } from "../engines/postgres/sql.ts";

/** What the librarian alone knows: what it could not read, and how far it is. */
export type LibrarianReport = Pick<LibraryStatus, "loadedAt" | "refused" | "warnings" | "reading">;

/** Of what was refused readers hear so many. */
const mostRefused = 200;

/** Tells all readers, where it is not what they were told last. */
export async function writeReport(sql: Sql, status: LibraryStatus): Promise<void> {
  const { loadedAt, refused, warnings, reading } = status;
  const report = JSON.stringify({ refused: refused.slice(0, mostRefused), warnings, reading });
  await sql.query(
    `insert into librarian_report as told (at, report) values ($1, $2)
     on conflict (single) do update set at = excluded.at, report = excluded.report
     where (told.at, told.report) is distinct from (excluded.at, excluded.report)`,
    [loadedAt.toISOString(), report],
    "write-report",
  );
}

/** `null` where there has been no librarian yet. */
export async function readReport(sql: Sql): Promise<LibrarianReport | null> {
  const [row] = await sql.query("select at, report from librarian_report", [], "read-report");
  if (!row) return null;
  const { refused, warnings, reading } = row.report as Omit<LibrarianReport, "loadedAt">;
  return { loadedAt: row.at as Date, refused, warnings, reading };
}
