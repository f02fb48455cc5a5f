import type { Article, ArticleId } from "../../domain/article.ts";
import { type ArticleKeeper, ArticlesInMemory } from "../../domain/article-keeper.ts";
import type {
  Completed,
  Completion,
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
import { TimeSlice } from "../../domain/time-slice.ts";
import type { Completions, Offer } from "./completions/completions.ts";
import { type EngineParts, emptyParts, partsFromPieces, partsToPieces } from "./engine-parts.ts";
import type { PassageIndex } from "./passages/passage-index.ts";
import type { Shelf, Test } from "./shelf.ts";
import { markedTerms } from "./terms/marked-terms.ts";
import type { TermSegments } from "./terms/term-segments.ts";

/** Articles that are looked through for completions where few meet a condition. */
const mostPassing = 250;

/** The engine in this process: all that it finds articles by is in flat arrays, which can be kept as bytes. */
export class MemoryEngine implements Engine {
  readonly #articles: ArticleKeeper;
  readonly #parts: EngineParts;
  readonly #shelf: Shelf;
  readonly #terms: TermSegments;
  readonly #passages: PassageIndex;
  readonly #completions: Completions;
  readonly #outlets: Completions;

  constructor(articles: ArticleKeeper = new ArticlesInMemory(), parts: EngineParts = emptyParts()) {
    this.#articles = articles;
    this.#parts = parts;
    this.#shelf = parts.shelf;
    this.#terms = parts.terms;
    this.#passages = parts.passages;
    this.#completions = parts.completions;
    this.#outlets = parts.outlets;
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
   * @throws EngineBytesError when anything is missing, altered, or of another version
   */
  static load(pieces: readonly Uint8Array[], articles: ArticleKeeper): MemoryEngine {
    return new MemoryEngine(articles, partsFromPieces(pieces));
  }

  /** All that it holds. */
  ids(): readonly ArticleId[] {
    return this.#shelf.ids();
  }

  /** Ends when all that was to be added or removed before it is. */
  #underWay: Promise<void> = Promise.resolve();

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#inTurn(async (slice) => {
      for await (const digest of digests) {
        this.#remove(digest.article.id);
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
    this.#completions.settle();
    this.#outlets.settle();
    await this.#terms.settle(slice);
  }

  async holdings(): Promise<Holdings> {
    return this.#shelf.holdings();
  }

  async newest(skipped: number, limit: number, where: Condition | null) {
    const { articles, total } = this.#shelf.newestFrom(skipped, limit, this.#shelf.testOf(where));
    return { articles: articles.map(({ card }) => card.id), total };
  }

  async article(id: ArticleId): Promise<Article | null> {
    return this.#shelf.get(id) ? this.#articles.get(id) : null;
  }

  async articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]> {
    return Promise.all(ids.map((id) => this.article(id)));
  }

  async statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics> {
    return this.#terms.source().statistics(terms, prefixes);
  }

  async nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]> {
    const test = this.#shelf.testOf(where);
    if (test === "none") return [];
    const nominated = this.#terms.source().nominate(nomination, this.#passing(test));
    return nominated.flatMap(({ no, ...nominee }) => {
      const id = this.#shelf.at(no)?.card.id;
      return id === undefined ? [] : [{ id, ...nominee }];
    });
  }

  async near(word: string, edits: number): Promise<readonly NearTerm[]> {
    return this.#terms.source().near(word, edits);
  }

  async nominateByName(wanted: Wanted<NameField>, where: Condition | null): Promise<readonly FieldNominee[]> {
    const test = this.#shelf.testOf(where);
    if (test === "none") return [];
    const named = this.#terms.source().nominateByName(wanted, this.#passing(test));
    return named.flatMap(({ no, score, terms }) => {
      const card = this.#shelf.at(no)?.card;
      return card ? [{ article: card.id, date: card.date, score, terms }] : [];
    });
  }

  async countQuotes(where: Condition | null): Promise<number> {
    return this.#shelf.countQuotes(this.#shelf.testOf(where));
  }

  async quoteAt(place: number, order: QuoteOrder, where: Condition | null): Promise<QuoteAt | null> {
    return this.#shelf.quoteAt(place, order, this.#shelf.testOf(where));
  }

  async quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null): Promise<number | null> {
    const shelved = this.#shelf.get(article);
    return shelved ? this.#shelf.quotesBefore(shelved, order, this.#shelf.testOf(where)) : null;
  }

  async holders(keys: readonly string[], most: number): Promise<readonly (readonly ArticleId[] | null)[]> {
    const source = this.#terms.source();
    return keys.map(
      (key) => source.holders(key, most)?.flatMap((no) => this.#shelf.at(no)?.card.id ?? []) ?? null,
    );
  }

  async passages(pairs: readonly number[], limit: number): Promise<readonly PassageNominee[]> {
    return this.#passages.nominate(pairs, limit).flatMap(({ no, segment, score, starts }) => {
      const article = this.#shelf.at(no)?.card.id;
      return article ? [{ article, segment, score, starts }] : [];
    });
  }

  async complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling: "exact" | "near" = "exact",
  ): Promise<readonly Completed[]> {
    const test = this.#shelf.testOf(where);
    if (test === "none") return [];
    const newest = (most: number) => this.#shelf.newest(most, test).map(({ no }) => no);
    const completions = field === "source" ? this.#outlets : this.#completions;
    const passes = this.#passing(test);
    const offers =
      field === "article" && folded === ""
        ? newest(limit).flatMap((no) => completions.titleOf(no) ?? [])
        : spelling === "near"
          ? completions.near(field, folded, limit, passes)
          : completions.complete(field, folded, limit, passes, () => newest(mostPassing));
    return offers.map((offer) => this.#completed(offer));
  }

  #completed({ article, ...offer }: Offer): Completed {
    const { date = null, outlet = null } = this.#shelf.at(article)?.card ?? {};
    return { ...offer, date, outlet };
  }

  #passing(test: Exclude<Test, "none">): ((no: number) => boolean) | null {
    if (test === null) return null;
    return (no) => {
      const shelved = this.#shelf.at(no);
      return shelved !== undefined && test(shelved);
    };
  }

  async #add(digest: Digest, slice: TimeSlice): Promise<void> {
    const { article, source, quotes, terms, completions, passages } = digest;
    const { id, kind, date, outlet, language } = article;
    const { no } = this.#shelf.add({ id, kind, date, outlet, language, quotes }, source);
    this.#articles.put(article);
    const isOutlet = ({ kind }: Completion) => kind === "outlet";
    this.#completions.add(
      completions.filter((one) => !isOutlet(one)),
      no,
      date,
    );
    this.#outlets.add(completions.filter(isOutlet), no, null);
    this.#passages.add(no, passages);
    await this.#terms.add({ no, terms, marked: markedTerms(digest) }, slice);
  }

  #remove(id: ArticleId): void {
    const shelved = this.#shelf.get(id);
    if (!shelved) return;
    const { no } = shelved;
    this.#shelf.remove(shelved);
    this.#articles.delete(id);
    this.#terms.remove(no);
    this.#completions.remove(no);
    this.#outlets.remove(no);
    this.#passages.remove(no);
  }
}
