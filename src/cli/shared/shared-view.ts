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
  readonly #onFault: (error: unknown) => void;
  #found: PostgresEngine | null = null;
  #engine: RememberingEngine | null = null;
  #library = new ArticleLibrary(awayEngine());
  /** Whether it is known, or being learnt, what all articles tell of people. */
  #knowsPeople = false;

  constructor(sql: Sql, onFault: (error: unknown) => void) {
    this.#sql = sql;
    this.#onFault = onFault;
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
    this.#engine = new RememberingEngine(this.#found);
    this.#library = new ArticleLibrary(this.#engine);
  }

  /** Takes up what was written since. @throws what the database says */
  async refresh(): Promise<void> {
    if (!this.#found || !this.#engine) return;
    const { notes, isWhole } = await this.#found.refresh();
    // Only those who ask for an article wait for what all tell of people.
    if (isWhole || !this.#knowsPeople) {
      this.#knowsPeople = true;
      this.#engine.learn(this.#found.notes(), true).catch((error: unknown) => {
        this.#knowsPeople = false;
        this.#onFault(error);
      });
    } else void this.#engine.learn(notes, false);
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
