import { PGlite } from "@electric-sql/pglite";
import { migrations } from "../../../src/engines/postgres/migrations.ts";
import type { Row, Sql } from "../../../src/engines/postgres/sql.ts";

/** PostgreSQL in this process, with an empty library for each that asks; one session for all, so one at a time. */
export class Libraries {
  readonly #db = new PGlite();
  #last: Promise<unknown> = Promise.resolve();
  #made = 0;
  #schema = "";

  /** An empty library. */
  async make(): Promise<Sql> {
    const schema = `library_${++this.#made}`;
    await this.#inTurn(() => this.#db.exec(`create schema ${schema}`));
    const sql = this.#open(schema);
    for (const { sql: statements } of migrations)
      await this.#inSchema(schema, () => this.#db.exec(statements));
    return sql;
  }

  async close(): Promise<void> {
    await this.#db.close();
  }

  #open(schema: string): Sql {
    const query = async (text: string, values: readonly unknown[] = []) => {
      const { rows } = await this.#db.query<Row>(text, [...values]);
      return rows;
    };
    const inTransaction: Sql = { query, transaction: (f) => f(inTransaction) };
    return {
      query: (text, values) => this.#inSchema(schema, () => query(text, values)),
      transaction: (f, mode = "write") =>
        this.#inSchema(schema, async () => {
          await this.#db.exec(mode === "write" ? "begin" : "begin isolation level repeatable read read only");
          try {
            const value = await f(inTransaction);
            await this.#db.exec("commit");
            return value;
          } catch (error) {
            await this.#db.exec("rollback");
            throw error;
          }
        }),
    };
  }

  #inSchema<T>(schema: string, run: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#schema !== schema) await this.#db.exec(`set search_path to ${schema}`);
      this.#schema = schema;
      return run();
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => {});
    return done;
  }
}
