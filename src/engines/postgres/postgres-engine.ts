import type { Article, ArticleId } from "../../domain/article.ts";
import type {
  Completed,
  Condition,
  Digest,
  FieldNominee,
  NameField,
  PassageNominee,
  QuoteAt,
  QuoteOrder,
  Wanted,
} from "../../domain/engine.ts";
import type { Holdings } from "../../domain/holdings.ts";
import type { KeepableEngine } from "../../domain/keepable-engine.ts";
import type { CompletionField } from "../../domain/library.ts";
import type { CollectionStatistics, NearTerm, Nomination, Nominee } from "../../domain/nomination.ts";
import type { NotesTold, TellsNotes } from "../../domain/notes-told.ts";
import type { Citation } from "../../domain/quoted.ts";
import type { Nominated } from "../memory/terms/nominate.ts";
import { ArticlesTable, type NumberedId } from "./articles-table.ts";
import { follow, type Refreshed } from "./following.ts";
import type { Holding } from "./holding.ts";
import { loadHolding } from "./loading.ts";
import { findPassages } from "./passages/passages-table.ts";
import type { Sql } from "./sql.ts";
import { PartGoneError } from "./terms/postings-table.ts";
import { TermSearch } from "./terms/term-search.ts";
import { Writing, type WritingOptions } from "./writing.ts";

/** How often a search begins anew because a writer replaced what it was reading. */
const mostAttempts = 5;

/**
 * The engine over PostgreSQL, for many processes of which one writes. It searches as the memory engine does, over
 * postings that it fetches; cards and completions are in each process. Whatever the database throws passes through.
 */
export class PostgresEngine implements KeepableEngine, TellsNotes {
  readonly #sql: Sql;
  readonly #terms: TermSearch;
  #articles: ArticlesTable;
  #holding: Holding;
  #writing: Writing | null = null;
  #refreshing: Promise<Refreshed> | null = null;
  #hear: ((told: NotesTold) => void) | null = null;

  private constructor(sql: Sql, holding: Holding) {
    this.#sql = sql;
    this.#terms = new TermSearch(sql);
    this.#articles = new ArticlesTable(sql);
    this.#holding = holding;
  }

  /** The engine as the database has it, whose tables are there. */
  static async open(sql: Sql): Promise<PostgresEngine> {
    return new PostgresEngine(sql, await sql.transaction((tx) => loadHolding(tx), "snapshot"));
  }

  /** From now on changes go through this connection, which must be the only writer's. */
  writeThrough(sql: Sql, options: WritingOptions = {}): void {
    const library = { holding: () => this.#holding, refresh: () => this.refresh() };
    this.#writing = new Writing(sql, library, options);
  }

  /** From now on there are no changes through this process. */
  onlyRead(): void {
    this.#writing = null;
  }

  /** The state of the library that it answers from. */
  get revision(): number {
    return this.#holding.position.revision;
  }

  /** Takes up what was written since; calls at the same time share one look. */
  refresh(): Promise<Refreshed> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  onNotes(hear: (told: NotesTold) => void): void {
    this.#hear = hear;
    this.#holding.onNotes(hear);
  }

  ids(): readonly ArticleId[] {
    return this.#holding.catalogue.shelf.ids();
  }

  /** Nothing: what it holds is in the database. */
  async save(): Promise<readonly Uint8Array[]> {
    return [];
  }

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#writer().add(digests);
  }

  remove(ids: Iterable<ArticleId>): Promise<void> {
    return this.#writer().remove(ids);
  }

  /**
   * Makes parts of all that came last, and writes what processes load: worth it once many articles were added.
   * @param isUnread nobody else reads the library yet, so that its tables may be locked to be made as small as they can be
   */
  checkpoint(isUnread = false): Promise<void> {
    return this.#writer().checkpoint(isUnread);
  }

  async holdings(): Promise<Holdings> {
    return this.#holding.catalogue.holdings();
  }

  async newest(skipped: number, limit: number, where: Condition | null) {
    return this.#holding.catalogue.newest(skipped, limit, where);
  }

  async article(id: ArticleId): Promise<Article | null> {
    const [article = null] = await this.articles([id]);
    return article;
  }

  articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]> {
    return this.#each(ids, (table, numbered) => table.articles(numbered));
  }

  citations(ids: readonly ArticleId[]): Promise<readonly (Citation | null)[]> {
    return this.#each(ids, (table, numbered) => table.citations(numbered));
  }

  async statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics> {
    return this.#attempt((holding) => this.#terms.statistics(holding, terms, prefixes));
  }

  async nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]> {
    return this.#attempt(async (holding, isLast) => {
      const admits = holding.catalogue.admitted(where);
      if (admits === "none") return [];
      const nominated = await this.#terms.nominate(holding, nomination, admits);
      const looked = nomination.lookedInto?.(nominated) ?? nominated;
      const apart = looked.filter(({ sequence, marks }) => sequence.length + marks.length === 0);
      const numbered = apart.flatMap(({ no }) => numberedId(holding.catalogue.idAt(no), no));
      const kept = await this.#articles.sequences(numbered);
      if (numbered.some(({ no }) => !kept.has(no)) && !isLast) throw new PartGoneError();
      const whole = nominated.map((one): Nominated => {
        const own = kept.get(one.no);
        const { no, score, length, frequencies } = one;
        return own ? { no, score, length, frequencies, ...own } : one;
      });
      return holding.catalogue.nominees(whole);
    });
  }

  async near(word: string, edits: number): Promise<readonly NearTerm[]> {
    return this.#attempt((holding) => this.#terms.near(holding, word, edits));
  }

  async nominateByName(wanted: Wanted<NameField>, where: Condition | null): Promise<readonly FieldNominee[]> {
    return this.#attempt(async (holding) => {
      const admits = holding.catalogue.admitted(where);
      if (admits === "none") return [];
      const named = await this.#terms.nominateByName(holding, wanted, admits);
      return named.flatMap(({ no, score, terms }) => {
        const card = holding.catalogue.shelf.card(no);
        return card ? [{ article: card.id, date: card.date, score, terms }] : [];
      });
    });
  }

  async countQuotes(where: Condition | null): Promise<number> {
    return this.#holding.catalogue.countQuotes(where);
  }

  async quoteAt(place: number, order: QuoteOrder, where: Condition | null): Promise<QuoteAt | null> {
    return this.#holding.catalogue.quoteAt(place, order, where);
  }

  async quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null): Promise<number | null> {
    return this.#holding.catalogue.quotesBefore(article, order, where);
  }

  async holders(keys: readonly string[], most: number): Promise<readonly (readonly ArticleId[] | null)[]> {
    return this.#attempt(async (holding) => {
      const held = await this.#terms.holders(holding, keys, most);
      return held.map((numbers) => numbers?.flatMap((no) => holding.catalogue.idAt(no) ?? []) ?? null);
    });
  }

  async passages(pairs: readonly number[], limit: number): Promise<readonly PassageNominee[]> {
    return this.#attempt(async (holding) => {
      const { stored, freshPassages } = holding;
      const found = await findPassages(this.#sql, stored.passages, freshPassages.parts(), pairs, limit);
      return found.flatMap(({ no, segment, score, starts }) => {
        const article = holding.catalogue.idAt(no);
        return article ? [{ article, segment, score, starts }] : [];
      });
    });
  }

  async complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling?: "exact" | "near",
  ): Promise<readonly Completed[]> {
    return this.#holding.catalogue.complete(field, folded, limit, where, spelling);
  }

  /** What the table has of each of the articles. */
  #each<V>(
    ids: readonly ArticleId[],
    find: (table: ArticlesTable, numbered: readonly NumberedId[]) => Promise<ReadonlyMap<number, V>>,
  ): Promise<readonly (V | null)[]> {
    return this.#attempt(async (holding, isLast) => {
      const numbered = ids.flatMap((id) => numberedId(id, holding.numberOf(id)));
      const found = await find(this.#articles, numbered);
      // One that is known and not there was changed or removed since.
      if (numbered.some(({ no }) => !found.has(no)) && !isLast) throw new PartGoneError();
      return ids.map((id) => found.get(holding.numberOf(id) ?? -1) ?? null);
    });
  }

  /** Asks again, of what is there now, where a writer has replaced meanwhile what was asked for. */
  async #attempt<T>(ask: (holding: Holding, isLast: boolean) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(this.#holding, attempt === mostAttempts);
      } catch (error) {
        if (!(error instanceof PartGoneError) || attempt === mostAttempts) throw error;
        await this.refresh();
      }
    }
  }

  async #refresh(): Promise<Refreshed> {
    const { holding, ...refreshed } = await follow(this.#sql, this.#holding);
    if (refreshed.isWhole) {
      this.#articles = new ArticlesTable(this.#sql);
      if (this.#hear) holding.onNotes(this.#hear);
    }
    this.#holding = holding;
    if (refreshed.changed > 0) await holding.settle(refreshed.changed);
    return refreshed;
  }

  #writer(): Writing {
    if (this.#writing) return this.#writing;
    throw new Error("this process only reads the library");
  }
}

function numberedId(id: ArticleId | undefined, no: number | null): NumberedId[] {
  return id === undefined || no === null ? [] : [{ no, id }];
}
