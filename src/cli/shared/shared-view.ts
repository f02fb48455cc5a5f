import type { Engine } from "../../domain/engine.ts";
import type { KeepableEngine } from "../../domain/keepable-engine.ts";
import { PostgresEngine } from "../../engines/postgres/postgres-engine.ts";
import type { Sql } from "../../engines/postgres/sql.ts";
import type { WritingOptions } from "../../engines/postgres/writing.ts";
import { ArticleLibrary } from "../../library/article-library.ts";
import { RememberingEngine } from "../../library/people/remembering-engine.ts";
import { awayEngine } from "./away-engine.ts";

/** What a process answers from: nothing, until the library was opened; then what it took up of the database last. */
export class SharedView {
  readonly #sql: Sql;
  #found: PostgresEngine | null = null;
  #engine: RememberingEngine | null = null;
  #library = new ArticleLibrary(awayEngine());

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get isOpen(): boolean {
    return this.#found !== null;
  }

  get library(): ArticleLibrary {
    return this.#library;
  }

  get engine(): Engine {
    return this.#engine ?? awayEngine();
  }

  /** Rises with each change; 0 before it was opened. */
  get revision(): number {
    return this.#found?.revision ?? 0;
  }

  /** @throws what the database says */
  async open(): Promise<void> {
    this.#found = await PostgresEngine.open(this.#sql);
    this.#engine = RememberingEngine.over(this.#found);
    this.#library = new ArticleLibrary(this.#engine);
  }

  /** Takes up what was written since. @throws what the database says */
  async refresh(): Promise<void> {
    await this.#found?.refresh();
  }

  /** From now on changes go through this connection. @returns the engine to give them; `null` before it was opened */
  writeThrough(sql: Sql, options: WritingOptions): KeepableEngine | null {
    this.#found?.writeThrough(sql, options);
    return this.#engine;
  }

  onlyRead(): void {
    this.#found?.onlyRead();
  }
}
