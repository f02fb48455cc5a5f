import type { ArticleId } from "../domain/article.ts";
import type { Digest, Engine } from "../domain/engine.ts";

/** Articles that may wait for the engine before those who read them are held up. */
const mostWaiting = 64;

/** Gives an engine what changed, in batches, each article as it was last. */
export class Feeder {
  readonly #engine: Engine;
  #waiting = new Map<ArticleId, Digest | null>();
  readonly #onFault: (id: ArticleId, error: unknown) => void;
  #feeding: Promise<void> | null = null;
  #inHand = 0;

  /** @param onFault gets an article that the engine cannot take */
  constructor(engine: Engine, onFault: (id: ArticleId, error: unknown) => void) {
    this.#engine = engine;
    this.#onFault = onFault;
  }

  get left(): number {
    return this.#waiting.size + this.#inHand;
  }

  remove(id: ArticleId): void {
    this.#waiting.set(id, null);
    this.#feeding ??= this.#feed();
  }

  /** Resolves at once, or where much waits when that has been taken. */
  async add(digest: Digest): Promise<void> {
    this.#waiting.set(digest.article.id, digest);
    this.#feeding ??= this.#feed();
    if (this.#waiting.size >= mostWaiting) await this.#feeding;
  }

  async idle(): Promise<void> {
    await this.#feeding;
  }

  async #give(batch: Iterable<readonly [ArticleId, Digest | null]>): Promise<void> {
    const all = [...batch];
    await this.#engine.remove(all.flatMap(([id, digest]) => (digest ? [] : [id])));
    await this.#engine.add(all.flatMap(([, digest]) => digest ?? []));
  }

  async #feed(): Promise<void> {
    // What comes at the same time goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.size > 0) {
      const batch = this.#waiting;
      this.#waiting = new Map();
      this.#inHand = batch.size;
      try {
        await this.#give(batch);
      } catch {
        for (const one of batch)
          await this.#give([one]).catch((error: unknown) => this.#onFault(one[0], error));
      }
      this.#inHand = 0;
    }
    this.#feeding = null;
  }
}
