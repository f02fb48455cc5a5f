import type { ArticleId } from "../domain/article.ts";
import type { Digest, Engine } from "../domain/engine.ts";

/** Articles that may wait for the engine before those who read them are held up. */
const mostWaiting = 128;
/**
 * An engine tidies up after each batch, which costs more the more it holds: it rests so many times as long as the last
 * batch took, so that what comes meanwhile goes together.
 */
const restFactor = 3;
const longestRestMs = 1000;

/** Gives an engine what changed, in batches, each article as it was last. */
export class Feeder {
  readonly #engine: Engine;
  #waiting = new Map<ArticleId, Digest | null>();
  readonly #onFault: (id: ArticleId, error: unknown) => void;
  #feeding: Promise<void> | null = null;
  #inHand = 0;
  /** Those who wait for the next batch to be taken. */
  readonly #heldUp: (() => void)[] = [];
  #hurrying = 0;
  #endRest: () => void = () => {};

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

  /** Resolves at once, or where much waits when the next batch has been taken. */
  async add(digest: Digest): Promise<void> {
    this.#waiting.set(digest.article.id, digest);
    this.#feeding ??= this.#feed();
    if (this.#waiting.size < mostWaiting) return;
    this.#endRest();
    await new Promise<void>((resolve) => this.#heldUp.push(resolve));
  }

  /** When all has been taken; nothing more is waited for. */
  async idle(): Promise<void> {
    this.#hurrying++;
    this.#endRest();
    await this.#feeding;
    this.#hurrying--;
  }

  async #give(batch: Iterable<readonly [ArticleId, Digest | null]>): Promise<void> {
    const all = [...batch];
    await this.#engine.remove(all.flatMap(([id, digest]) => (digest ? [] : [id])));
    await this.#engine.add(all.flatMap(([, digest]) => digest ?? []));
  }

  /** Until the time is over, or many wait, or somebody waits for all. */
  async #rest(ms: number): Promise<void> {
    if (this.#waiting.size >= mostWaiting || this.#hurrying > 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endRest = () => {};
  }

  async #feed(): Promise<void> {
    // What comes at the same time goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.size > 0) {
      const began = performance.now();
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
      for (const resolve of this.#heldUp.splice(0)) resolve();
      await this.#rest(Math.min(longestRestMs, restFactor * (performance.now() - began)));
    }
    this.#feeding = null;
  }
}
