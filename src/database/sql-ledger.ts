import type { ArticleId } from "../domain/article.ts";
import type { Ledger, LedgerEntry } from "../domain/ledger.ts";
import type { Sql } from "../engines/postgres/sql.ts";

/** The librarian's ledger, in the database that it writes to. */
export class SqlLedger implements Ledger {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async held(): Promise<readonly LedgerEntry[]> {
    const rows = await this.#sql.query("select id, made, digest, complaints from ledger");
    return rows.map(({ id, made, digest, complaints }) => ({
      id: id as ArticleId,
      made: String(made),
      digest: String(digest),
      complaints: complaints as LedgerEntry["complaints"],
    }));
  }

  async forget(ids: readonly ArticleId[]): Promise<void> {
    if (ids.length > 0) await this.#sql.query("delete from ledger where id = any($1)", [ids], "forget");
  }

  async enter(entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.#sql.query(
      `insert into ledger (id, made, digest, complaints)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[])
       on conflict (id) do update
         set made = excluded.made, digest = excluded.digest, complaints = excluded.complaints`,
      [
        entries.map(({ id }) => id),
        entries.map(({ made }) => made),
        entries.map(({ digest }) => digest),
        entries.map(({ complaints }) => JSON.stringify(complaints)),
      ],
      "enter",
    );
  }
}
