import type { Article, ArticleId } from "../../domain/article.ts";
import { type ArticleKeeper, ArticlesInMemory } from "../../domain/article-keeper.ts";
import type {
  Completed,
  Condition,
  Digest,
  Engine,
  FieldNominee,
  NameField,
  PassageNominee,
  QuoteAt,
  QuoteOrder,
  Wanted,
} from "../../domain/engine.ts";
import type { Holdings } from "../../domain/holdings.ts";
import type { CompletionField } from "../../domain/library.ts";
import type { CollectionStatistics, NearTerm, Nomination, Nominee } from "../../domain/nomination.ts";
import type { Citation } from "../../domain/quoted.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import type { Catalogue } from "./catalogue.ts";
import { type EngineParts, emptyParts, partsFromPieces, partsToPieces } from "./engine-parts.ts";
import type { PassageIndex } from "./passages/passage-index.ts";
import type { TermSegments } from "./terms/term-segments.ts";

/** The engine in this process: all that it finds articles by is in flat arrays, which can be kept as bytes. */
export class MemoryEngine implements Engine {
  readonly #articles: ArticleKeeper;
  readonly #parts: EngineParts;
  readonly #catalogue: Catalogue;
  readonly #terms: TermSegments;
  readonly #passages: PassageIndex;

  constructor(articles: ArticleKeeper = new ArticlesInMemory(), parts: EngineParts = emptyParts()) {
    this.#articles = articles;
    this.#parts = parts;
    this.#catalogue = parts.catalogue;
    this.#terms = parts.terms;
    this.#passages = parts.passages;
  }

  /**
   * All but the articles, as pieces from which {@link load} makes the same engine. They are views of its memory: nobody
   * may change them. One that is the very same object as before has not changed.
   */
  async save(): Promise<readonly Uint8Array[]> {
    let pieces: readonly Uint8Array[] = [];
    await this.#inTurn(async (slice) => {
      await this.#settle(slice);
      pieces = await partsToPieces(this.#parts, slice);
    });
    return pieces;
  }

  /**
   * The engine that {@link save} wrote, with its articles. The pieces become its memory: nobody may use them any more.
   * Made in slices: a large one takes a tenth of a second.
   * @throws EngineBytesError when anything is missing, altered, or of another version
   */
  static async load(
    pieces: readonly Uint8Array[],
    articles: ArticleKeeper,
    slice = new TimeSlice(),
  ): Promise<MemoryEngine> {
    return new MemoryEngine(articles, await partsFromPieces(pieces, slice));
  }

  /** All that it holds. */
  ids(): readonly ArticleId[] {
    return this.#catalogue.shelf.ids();
  }

  /** Ends when all that was to be added or removed before it is. */
  #underWay: Promise<void> = Promise.resolve();

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#inTurn(async (slice) => {
      for await (const digest of digests) {
        this.#remove(digest.card.id);
        await this.#add(digest, slice);
        await slice.pause();
      }
    });
  }

  remove(ids: Iterable<ArticleId>): Promise<void> {
    return this.#inTurn(async (slice) => {
      for (const id of ids) {
        this.#remove(id);
        await slice.pause();
      }
    });
  }

  /** Two changes at a time would merge the same segments; what was added before one failed can be found all the same. */
  #inTurn(change: (slice: TimeSlice) => Promise<void>): Promise<void> {
    const slice = new TimeSlice();
    const done = this.#underWay.then(() => change(slice)).finally(() => this.#settle(slice));
    this.#underWay = done.catch(() => {});
    return done;
  }

  async #settle(slice: TimeSlice): Promise<void> {
    await this.#catalogue.settleInSlices(slice);
    await this.#terms.settle(slice);
  }

  async holdings(): Promise<Holdings> {
    return this.#catalogue.holdings();
  }

  async newest(skipped: number, limit: number, where: Condition | null) {
    return this.#catalogue.newest(skipped, limit, where);
  }

  async article(id: ArticleId): Promise<Article | null> {
    return this.#catalogue.shelf.numberOf(id) === null ? null : this.#articles.get(id);
  }

  async articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]> {
    return Promise.all(ids.map((id) => this.article(id)));
  }

  async citations(ids: readonly ArticleId[]): Promise<readonly (Citation | null)[]> {
    return Promise.all(
      ids.map((id) => {
        const no = this.#catalogue.shelf.numberOf(id);
        const card = no === null ? null : this.#catalogue.shelf.card(no);
        return card ? this.#articles.cite(id, card.language) : null;
      }),
    );
  }

  async statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics> {
    return this.#terms.source().statistics(terms, prefixes);
  }

  async nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]> {
    const admits = this.#catalogue.admitted(where);
    if (admits === "none") return [];
    return this.#catalogue.nominees(this.#terms.source().nominate(nomination, admits));
  }

  async near(word: string, edits: number): Promise<readonly NearTerm[]> {
    return this.#terms.source().near(word, edits);
  }

  async nominateByName(wanted: Wanted<NameField>, where: Condition | null): Promise<readonly FieldNominee[]> {
    const admits = this.#catalogue.admitted(where);
    if (admits === "none") return [];
    const named = this.#terms.source().nominateByName(wanted, admits);
    const nominees: FieldNominee[] = [];
    for (const { no, score, terms } of named) {
      const card = this.#catalogue.shelf.card(no);
      if (card) nominees.push({ article: card.id, date: card.date, score, terms });
    }
    return nominees;
  }

  async countQuotes(where: Condition | null): Promise<number> {
    return this.#catalogue.countQuotes(where);
  }

  async quoteAt(place: number, order: QuoteOrder, where: Condition | null): Promise<QuoteAt | null> {
    return this.#catalogue.quoteAt(place, order, where);
  }

  async quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null): Promise<number | null> {
    return this.#catalogue.quotesBefore(article, order, where);
  }

  async holders(keys: readonly string[], most: number): Promise<readonly (readonly ArticleId[] | null)[]> {
    const source = this.#terms.source();
    return keys.map(
      (key) => source.holders(key, most)?.flatMap((no) => this.#catalogue.idAt(no) ?? []) ?? null,
    );
  }

  async passages(pairs: readonly number[], limit: number): Promise<readonly PassageNominee[]> {
    return this.#passages.nominate(pairs, limit).flatMap(({ no, segment, score, starts }) => {
      const article = this.#catalogue.idAt(no);
      return article ? [{ article, segment, score, starts }] : [];
    });
  }

  async complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling?: "exact" | "near",
  ): Promise<readonly Completed[]> {
    return this.#catalogue.complete(field, folded, limit, where, spelling);
  }

  async #add(digest: Digest, slice: TimeSlice): Promise<void> {
    const { card: article, source, quotes, completions, terms, passages } = digest;
    const no = this.#catalogue.add({ article, source, quotes, completions });
    this.#articles.put(digest);
    this.#passages.add(no, passages);
    await this.#terms.add({ no, terms }, slice);
  }

  #remove(id: ArticleId): void {
    const no = this.#catalogue.remove(id);
    if (no === null) return;
    this.#articles.delete(id);
    this.#terms.remove(no);
    this.#passages.remove(no);
  }
}
