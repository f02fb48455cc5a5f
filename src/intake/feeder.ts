import type { ArticleId } from "../domain/article.ts";
import type { Digest } from "../domain/engine.ts";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { Ledger, LedgerEntry } from "../domain/ledger.ts";
import { digestMark } from "./digest-mark.ts";

/** Articles that may wait for the engine before those who read them are held up. */
const mostWaiting = 128;
/**
 * An engine tidies up after each batch, which costs more the more it holds: it rests so many times as long as the last
 * batch took, so that what comes meanwhile goes together.
 */
const restFactor = 3;
const longestRestMs = 1000;

interface Fed {
  readonly digest: Digest;
  /** Tells what the article is made of. */
  readonly made: string;
  readonly complaints: LedgerEntry["complaints"];
}

/** An engine at one moment: its bytes, and what each of its articles is made of. */
export interface Moment {
  readonly pieces: readonly Uint8Array[];
  readonly held: ReadonlyMap<ArticleId, string>;
}

/** Gives an engine what changed, in batches, each article as it was last. */
export class Feeder {
  #engine: KeepableEngine;
  #waiting = new Map<ArticleId, Fed | null>();
  /** What the engine holds, by what it is made of. */
  #held = new Map<ArticleId, string>();
  /** Ends when nobody changes or keeps the engine. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #onFault: (id: ArticleId, error: unknown) => void;
  #feeding: Promise<void> | null = null;
  #inHand = 0;
  /** Those who wait for the next batch to be taken. */
  readonly #heldUp: (() => void)[] = [];
  #hurrying = 0;
  #endRest: () => void = () => {};
  readonly #ledger: Ledger | null;
  /** Of an engine that outlives the process: the digest that it has of each article. */
  readonly #digests = new Map<ArticleId, string>();

  /**
   * @param onFault gets an article that the engine cannot take
   * @param ledger of an engine that outlives the process
   */
  constructor(
    engine: KeepableEngine,
    onFault: (id: ArticleId, error: unknown) => void,
    ledger: Ledger | null = null,
  ) {
    this.#engine = engine;
    this.#onFault = onFault;
    this.#ledger = ledger;
  }

  /** The engine holds this already, as its ledger says. */
  recall(entries: readonly LedgerEntry[]): void {
    for (const { id, made, digest } of entries) {
      this.#held.set(id, made);
      this.#digests.set(id, digest);
    }
  }

  /** From now on it is this engine that is fed, which holds so much already. Before anything else was fed. */
  takeUp(engine: KeepableEngine, held: ReadonlyMap<ArticleId, string>): void {
    this.#engine = engine;
    this.#held = new Map(held);
  }

  /** The engine as it is between two batches. */
  moment(): Promise<Moment> {
    return this.#inTurn(async () => ({ pieces: await this.#engine.save(), held: new Map(this.#held) }));
  }

  get left(): number {
    return this.#waiting.size + this.#inHand;
  }

  remove(id: ArticleId): void {
    this.#waiting.set(id, null);
    this.#feeding ??= this.#feed();
  }

  /** Resolves at once, or where much waits when the next batch has been taken. */
  async add(digest: Digest, made = "", complaints: LedgerEntry["complaints"] = []): Promise<void> {
    this.#waiting.set(digest.card.id, { digest, made, complaints });
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

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }

  #give(batch: Iterable<readonly [ArticleId, Fed | null]>): Promise<void> {
    return this.#inTurn(async () => {
      const all = [...batch];
      for (const [id] of all) this.#held.delete(id);
      if (this.#ledger) await this.#giveByLedger(all, this.#ledger);
      else await this.#change(all);
      for (const [id, fed] of all) if (fed) this.#held.set(id, fed.made);
    });
  }

  async #change(all: readonly (readonly [ArticleId, Fed | null])[]): Promise<void> {
    await this.#engine.remove(all.flatMap(([id, fed]) => (fed ? [] : [id])));
    await this.#engine.add(all.flatMap(([, fed]) => fed?.digest ?? []));
  }

  /** An article of which the engine has this very digest is not given again: another release may have made it anew. */
  async #giveByLedger(all: readonly (readonly [ArticleId, Fed | null])[], ledger: Ledger): Promise<void> {
    const marks = new Map(all.map(([id, fed]) => [id, fed && digestMark(fed.digest)]));
    const changed = all.filter(([id]) => !marks.get(id) || marks.get(id) !== this.#digests.get(id));
    const ids = changed.map(([id]) => id);
    await ledger.forget(ids);
    for (const id of ids) this.#digests.delete(id);
    await this.#change(changed);
    await ledger.enter(all.flatMap(([id, fed]) => (fed ? { ...fed, id, digest: marks.get(id) ?? "" } : [])));
    for (const [id, mark] of marks) if (mark) this.#digests.set(id, mark);
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
