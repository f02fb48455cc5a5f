import type { AlsoIn, Article, ArticleId } from "../domain/article.ts";
import type { ArticleKeeper, ComingArticle } from "../domain/article-keeper.ts";
import { cite, citeApart } from "../domain/cite.ts";
import type { Document } from "../domain/document.ts";
import type { Outlet } from "../domain/outlet.ts";
import type { Citation } from "../domain/quoted.ts";
import { documentFromBytes, readingFromBytes } from "../store/article-codec.ts";
import type { Store } from "../store/store.ts";
import type { Composition } from "./collection.ts";
import { enrich } from "./enrich.ts";
import { readingKeyOf } from "./entry.ts";
import { Recent } from "./recent.ts";
import { toArticle, underOutlet } from "./to-article.ts";

/** What an article is made of: documents and their reading, which the store has, and what the host says of its outlet. */
export interface Recipe {
  readonly composition: Composition;
  readonly outlet: Outlet | null;
  readonly alsoIn: readonly AlsoIn[];
}

/** Texts of the articles that were asked for last, in UTF-16 units; with their spans they take some five times the bytes. */
const roomForRecent = 1_500_000;

/** Citations of a few hundred bytes: lists and menus name the same articles again and again. */
const mostCited = 4096;

/** The articles that an engine answers from, made of what the store has whenever one is asked for. */
export class StoredArticles implements ArticleKeeper {
  readonly #store: Store;
  readonly #recipes = new Map<ArticleId, Recipe>();
  readonly #comingBy = new WeakMap<ComingArticle, Recipe>();
  readonly #recent = new Recent<Article>(roomForRecent, ({ text }) => text.length);
  readonly #cited = new Recent<Citation>(mostCited, () => 1);
  #isCurrent: ((recipe: Recipe) => boolean) | null = null;
  #readAgain: (recipe: Recipe) => Promise<Article | null> = async () => null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param readAgain makes an article of the files themselves, where the store has lost it */
  onLoss(readAgain: (recipe: Recipe) => Promise<Article | null>): void {
    this.#readAgain = readAgain;
  }

  /** Until it is told `null`, an article is not given that is not current. */
  doubt(isCurrent: ((recipe: Recipe) => boolean) | null): void {
    this.#isCurrent = isCurrent;
  }

  /** The article is about to be given to the engine. */
  announce(coming: ComingArticle, recipe: Recipe): void {
    this.#comingBy.set(coming, recipe);
  }

  /** The engine answers from it already. */
  recall(recipe: Recipe): void {
    this.#cited.delete(recipe.composition.id);
    this.#recipes.set(recipe.composition.id, recipe);
  }

  /** @throws RangeError for an article that was not announced */
  put(coming: ComingArticle): void {
    const recipe = this.#comingBy.get(coming);
    if (!recipe) throw new RangeError("an article of which nobody said what it is made of");
    const { id } = coming.card;
    this.#recent.delete(id);
    this.#cited.delete(id);
    this.#recipes.set(id, recipe);
  }

  delete(id: ArticleId): void {
    this.#recent.delete(id);
    this.#cited.delete(id);
    this.#recipes.delete(id);
  }

  get(id: ArticleId): Article | null | Promise<Article | null> {
    const recipe = this.#recipes.get(id);
    if (!recipe || this.#isCurrent?.(recipe) === false) return null;
    const recent = this.#recent.get(id);
    if (recent) return recent;
    const article = this.#made(recipe);
    if (!article) return this.#madeAgain(recipe);
    this.#recent.add(id, article);
    return article;
  }

  /** Most of what is found is told of and not shown: its reading, which is most of an article, stays where it is. */
  async cite(id: ArticleId, language: string): Promise<Citation | null> {
    const recipe = this.#recipes.get(id);
    if (!recipe || this.#isCurrent?.(recipe) === false) return null;
    const known = this.#cited.get(id);
    if (known) return known;
    const { composition, outlet, alsoIn } = recipe;
    const document = this.#recent.has(id) ? null : this.#documentOf(composition);
    if (document) {
      const citation = citeApart({ ...document, ...underOutlet(document, outlet, alsoIn), id, language });
      this.#cited.add(id, citation);
      return citation;
    }
    const article = await this.get(id);
    return article && cite(article);
  }

  #made({ composition, outlet, alsoIn }: Recipe): Article | null {
    const { id, main } = composition;
    const document = this.#documentOf(composition);
    const reading = document && this.#store.get(readingKeyOf(composition));
    if (!reading) return null;
    return toArticle({ id, path: main.path, document }, readingFromBytes(reading), outlet, alsoIn);
  }

  /** With what the records know of it; `null` where the store has lost any of them. */
  #documentOf({ main, records }: Composition): Document | null {
    const documents = [main, ...records].flatMap(({ documentKey, path }) => {
      const bytes = this.#store.get(documentKey);
      return bytes ? [{ path, document: documentFromBytes(bytes) }] : [];
    });
    const [full, ...more] = documents;
    return !full || more.length < records.length ? null : enrich(full.document, more).document;
  }

  async #madeAgain(recipe: Recipe): Promise<Article | null> {
    const article = await this.#readAgain(recipe);
    const { id } = recipe.composition;
    // The engine may answer from another by now.
    if (article && this.#recipes.get(id) === recipe) this.#recent.add(id, article);
    return article;
  }
}
