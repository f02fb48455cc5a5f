import type { Article, ArticleId } from "../../domain/article.ts";
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
import type { Match } from "./completion-search.ts";
import { Completions } from "./completions.ts";
import { PassageIndex } from "./passage-index.ts";
import { Shelf, type Test } from "./shelf.ts";
import { TermIndex } from "./term-index.ts";
import { TermSegments } from "./term-segments.ts";

/** Articles that are looked through for completions where few meet a condition. */
const mostPassing = 250;

/**
 * The engine in this process: articles in memory, their postings in frozen segments beside them, and MiniSearch over
 * what they are called.
 */
export class MemoryEngine implements Engine {
  readonly #shelf = new Shelf();
  readonly #terms = new TermSegments();
  readonly #names = new TermIndex<NameField>({ title: 4, people: 2, tags: 2 });
  readonly #completions = new Completions();
  /** Apart, since nobody looks for an outlet among titles. */
  readonly #outlets = new Completions();
  readonly #holders = new Map<string, Set<number>>();
  readonly #keysOf = new Map<number, readonly string[]>();
  readonly #passages = new PassageIndex();

  /** Ends when all that was to be added or removed before it is. */
  #underWay: Promise<void> = Promise.resolve();

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#inTurn(async (slice) => {
      for await (const digest of digests) {
        this.#remove(digest.article.id);
        this.#add(digest);
        await this.#terms.add(digest.article.id, digest.terms, slice);
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
    const done = this.#underWay
      .then(() => change(slice))
      .finally(() => {
        this.#completions.settle();
        this.#outlets.settle();
        return this.#terms.settle(slice);
      });
    this.#underWay = done.catch(() => {});
    return done;
  }

  async holdings(): Promise<Holdings> {
    return this.#shelf.holdings();
  }

  async newest(skipped: number, limit: number, where: Condition | null) {
    const { articles, total } = this.#shelf.newestFrom(skipped, limit, this.#shelf.testOf(where));
    return { articles: articles.map(({ article }) => article.id), total };
  }

  async article(id: ArticleId): Promise<Article | null> {
    return this.#shelf.get(id)?.article ?? null;
  }

  async articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]> {
    return ids.map((id) => this.#shelf.get(id)?.article ?? null);
  }

  statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics> {
    return this.#terms.source().statistics(terms, prefixes);
  }

  async nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]> {
    const test = this.#shelf.testOf(where);
    if (test === "none") return [];
    const admits = (id: string) => {
      const shelved = this.#shelf.get(id as ArticleId);
      return shelved !== undefined && (test === null || test(shelved));
    };
    return this.#terms.source().nominate(nomination, test === null ? null : admits);
  }

  near(word: string, edits: number): Promise<readonly NearTerm[]> {
    return this.#terms.source().near(word, edits);
  }

  async nominateByName(wanted: Wanted<NameField>, where: Condition | null): Promise<readonly FieldNominee[]> {
    const test = this.#shelf.testOf(where);
    if (test === "none") return [];
    return this.#names.search([wanted], this.#passing(test)).flatMap(({ no, score, terms }) => {
      const article = this.#shelf.at(no)?.article;
      return article ? [{ article: article.id, date: article.date, score, terms }] : [];
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
    return keys.map((key) => {
      const numbers = this.#holders.get(key);
      if (numbers && numbers.size > most) return null;
      return [...(numbers ?? [])].flatMap((no) => this.#shelf.at(no)?.article.id ?? []);
    });
  }

  async passages(pairs: readonly number[], limit: number): Promise<readonly PassageNominee[]> {
    return this.#passages.nominate(pairs, limit).flatMap(({ no, segment, score, starts }) => {
      const article = this.#shelf.at(no)?.article.id;
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
    const matches =
      field === "article" && folded === ""
        ? newest(limit).flatMap((no) => completions.titleOf(no) ?? [])
        : spelling === "near"
          ? completions.near(field, folded, limit, passes)
          : completions.complete(field, folded, limit, passes, () => newest(mostPassing));
    return matches.map((match) => this.#completed(match));
  }

  #completed({ entry, form }: Match): Completed {
    const { kind, label, value, articles, quotes } = entry;
    const article = kind === "title" ? this.#shelf.at(entry.article)?.article : undefined;
    const role = form.kind === "role" ? form.label : null;
    const { date = null, outlet = null } = article ?? {};
    return { kind, label, value, role, articles, quotes, date, outlet };
  }

  #passing(test: Exclude<Test, "none">): ((no: number) => boolean) | null {
    if (test === null) return null;
    return (no) => {
      const shelved = this.#shelf.at(no);
      return shelved !== undefined && test(shelved);
    };
  }

  #add(digest: Digest): void {
    const { names, completions, keys, passages } = digest;
    const { no } = this.#shelf.add(digest);
    this.#names.add(no, names);
    const isOutlet = ({ kind }: Completion) => kind === "outlet";
    this.#completions.add(
      completions.filter((one) => !isOutlet(one)),
      no,
      digest.article.date,
    );
    this.#outlets.add(completions.filter(isOutlet), no, null);
    for (const key of keys) this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(no));
    this.#keysOf.set(no, keys);
    this.#passages.add(no, passages);
  }

  #remove(id: ArticleId): void {
    const shelved = this.#shelf.get(id);
    if (!shelved) return;
    const { no } = shelved;
    this.#shelf.remove(shelved);
    this.#terms.remove(id);
    this.#names.remove(no);
    this.#completions.remove(no);
    this.#outlets.remove(no);
    for (const key of this.#keysOf.get(no) ?? []) {
      const numbers = this.#holders.get(key);
      numbers?.delete(no);
      if (numbers?.size === 0) this.#holders.delete(key);
    }
    this.#keysOf.delete(no);
    this.#passages.remove(no);
  }
}
