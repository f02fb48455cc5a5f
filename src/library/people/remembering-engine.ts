import type { Article, ArticleId } from "../../domain/article.ts";
import type { Condition, Digest, NameField, QuoteOrder, Wanted } from "../../domain/engine.ts";
import type { KeepableEngine } from "../../domain/keepable-engine.ts";
import type { CompletionField } from "../../domain/library.ts";
import type { Nomination } from "../../domain/nomination.ts";
import type { NotesTold, TellsNotes } from "../../domain/notes-told.ts";
import { slice } from "../../domain/span.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { fullNameKey } from "./people-note.ts";
import { PeopleTable } from "./people-table.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";
import { tableFromBytes, tableToBytes } from "./table-bytes.ts";

/** An article with the library's choices, as they follow from a state of the table. */
interface Resolved {
  readonly article: Article;
  revision: number;
  /** Of the people whom the article names. */
  readonly state: string;
}

/**
 * An engine that remembers the people of all its articles and gives articles with the speakers that follow from that.
 * What is found by terms is found as reading left it; what people see is resolved when an article is asked for, so that
 * a change costs the same however many articles there are.
 */
export class RememberingEngine implements KeepableEngine {
  readonly #engine: KeepableEngine;
  #people: PeopleTable;
  #saved: { readonly revision: number; readonly piece: Uint8Array } | null = null;
  #resolved = new WeakMap<Article, Resolved>();
  /** Whether the engine inside tells what articles tell. */
  #isTold: boolean;
  /** Ends when all that it was told is learnt. */
  #learning: Promise<void> = Promise.resolve();

  constructor(engine: KeepableEngine, people = new PeopleTable()) {
    this.#engine = engine;
    this.#people = people;
    this.#isTold = false;
  }

  /** Over an engine to which others write as well: it says itself what articles tell, and keeps it. */
  static over(engine: KeepableEngine & TellsNotes): RememberingEngine {
    const remembering = new RememberingEngine(engine);
    remembering.#isTold = true;
    engine.onNotes((told) => remembering.#hear(told));
    return remembering;
  }

  /**
   * The engine of which {@link save} made the pieces; `engineOf` makes the one inside.
   * @throws RangeError for pieces that are none
   */
  static async load(
    pieces: readonly Uint8Array[],
    engineOf: (pieces: readonly Uint8Array[]) => Promise<KeepableEngine>,
  ): Promise<RememberingEngine> {
    const people = pieces.at(-1);
    if (people === undefined) throw new RangeError("pieces are missing");
    const engine = await engineOf(pieces.slice(0, -1));
    return new RememberingEngine(engine, await tableFromBytes(people, new TimeSlice()));
  }

  /** What people see is resolved once it is learnt. */
  #hear({ whole, gone, come }: NotesTold): void {
    const learnt = this.#learning.then(async () => {
      const slice = new TimeSlice();
      const people = whole === null ? this.#people : new PeopleTable();
      // Those that came first: so nobody is taken for gone, of whom less was told than is told no more.
      for (const [note, articles] of chained(whole, come, gone)) {
        people.tell(note, articles);
        if (slice.isOver()) await slice.pause();
      }
      if (whole === null) return;
      this.#people = people;
      this.#resolved = new WeakMap();
    });
    // Who waits for it is answered by what was learnt before; articles are never without an answer for want of this.
    this.#learning = learnt.catch(() => {});
  }

  /** Those of the engine inside, and one for the people, if that keeps none. */
  async save(): Promise<readonly Uint8Array[]> {
    const pieces = await this.#engine.save();
    if (this.#isTold) return pieces;
    const { revision } = this.#people;
    if (this.#saved?.revision !== revision)
      this.#saved = { revision, piece: await tableToBytes(this.#people, new TimeSlice()) };
    return [...pieces, this.#saved.piece];
  }

  ids(): readonly ArticleId[] {
    return this.#engine.ids();
  }

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#engine.add(this.#isTold ? digests : this.#noted(digests));
  }

  async remove(ids: Iterable<ArticleId>): Promise<void> {
    const gone = [...ids];
    await this.#engine.remove(gone);
    if (this.#isTold) return;
    const pause = new TimeSlice();
    for (const id of gone) {
      this.#people.put(id, null);
      if (pause.isOver()) await pause.pause();
    }
  }

  async article(id: ArticleId): Promise<Article | null> {
    const article = await this.#engine.article(id);
    await this.#learning;
    return article && this.#resolve(article);
  }

  async articles(ids: readonly ArticleId[]): Promise<readonly (Article | null)[]> {
    const articles = await this.#engine.articles(ids);
    await this.#learning;
    return articles.map((article) => article && this.#resolve(article));
  }

  citations(ids: readonly ArticleId[]) {
    return this.#engine.citations(ids);
  }

  holdings() {
    return this.#engine.holdings();
  }

  newest(skipped: number, limit: number, where: Condition | null) {
    return this.#engine.newest(skipped, limit, where);
  }

  statistics(terms: readonly string[], prefixes: readonly string[]) {
    return this.#engine.statistics(terms, prefixes);
  }

  nominate(nomination: Nomination, where: Condition | null) {
    return this.#engine.nominate(nomination, where);
  }

  near(word: string, edits: number) {
    return this.#engine.near(word, edits);
  }

  nominateByName(wanted: Wanted<NameField>, where: Condition | null) {
    return this.#engine.nominateByName(wanted, where);
  }

  countQuotes(where: Condition | null) {
    return this.#engine.countQuotes(where);
  }

  quoteAt(place: number, order: QuoteOrder, where: Condition | null) {
    return this.#engine.quoteAt(place, order, where);
  }

  quotesBefore(article: ArticleId, order: QuoteOrder, where: Condition | null) {
    return this.#engine.quotesBefore(article, order, where);
  }

  holders(keys: readonly string[], most: number) {
    return this.#engine.holders(keys, most);
  }

  passages(pairs: readonly number[], limit: number) {
    return this.#engine.passages(pairs, limit);
  }

  complete(
    field: CompletionField,
    folded: string,
    limit: number,
    where: Condition | null,
    spelling?: "exact" | "near",
  ) {
    return this.#engine.complete(field, folded, limit, where, spelling);
  }

  /** Notes each article once the engine has it, which asks for the next one then. */
  async *#noted(digests: Iterable<Digest> | AsyncIterable<Digest>): AsyncIterable<Digest> {
    for await (const digest of digests) {
      let isKept = false;
      try {
        yield digest;
        isKept = true;
      } finally {
        this.#people.put(digest.card.id, isKept ? digest.note : null);
      }
    }
  }

  #resolve(article: Article): Article {
    if (article.clues === undefined || article.clues.people.length === 0) return article;
    const { revision } = this.#people;
    const known = this.#resolved.get(article);
    if (known?.revision === revision) return known.article;
    const state = this.#stateFor(article);
    if (known?.state === state) {
      known.revision = revision;
      return known.article;
    }
    const resolved = resolveSpeakers(article, this.#people);
    this.#resolved.set(article, { article: resolved, revision, state });
    return resolved;
  }

  /** Equal as long as nothing has changed of the people whom the article names. */
  #stateFor({ text, clues }: Article): string {
    const keys = clues?.people.map(({ name }) => fullNameKey(slice(text, name)) ?? "") ?? [];
    return keys.map((key) => this.#people.stateOf(key)).join(",");
  }
}

function* chained(
  whole: NotesTold["whole"],
  come: readonly string[],
  gone: readonly string[],
): Generator<readonly [note: string, articles: number]> {
  yield* whole ?? [];
  for (const note of come) yield [note, 1];
  for (const note of gone) yield [note, -1];
}
