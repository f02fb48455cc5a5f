import type { ArticleId } from "../../domain/article.ts";
import type { Digest } from "../../domain/engine.ts";
import type { Holding } from "./holding.ts";
import type { Sql } from "./sql.ts";
import { isCatalogueDue, isFlushDue, type UpkeepLimits, usualLimits } from "./upkeep.ts";
import { flush, freeRoom, merge, NotTheWriterError, writeCatalogue, writeChange } from "./writer.ts";

/** Articles, or segments of passages, that are written in one transaction. */
const mostArticles = 128;
const mostSegments = 2 ** 12;

/** What is written of: what this process holds of it, and how it takes up what is written. */
interface WrittenLibrary {
  holding(): Holding;
  refresh(): Promise<unknown>;
}

export interface WritingOptions {
  readonly limits?: UpkeepLimits;
  /** Hears why parts or the catalogue could not be written, once for the same reason: all was changed that should be. */
  readonly onUpkeepFault?: (error: unknown) => void;
  /** Whether the room of what was dropped is freed at once, which the owner of the tables alone may ask for; so without. */
  readonly freesRoom?: boolean;
}

/** The writer's part of an engine: one change after the other, and the upkeep that they make due. */
export class Writing {
  readonly #sql: Sql;
  readonly #library: WrittenLibrary;
  readonly #limits: UpkeepLimits;
  readonly #onUpkeepFault: (error: unknown) => void;
  readonly #freesRoom: boolean;
  #underWay: Promise<void> = Promise.resolve();
  /** Articles that changed since the catalogue was written. */
  #changedSince = 0;
  /** The message of the upkeep's last fault, until it succeeds; the same is told once. */
  #told: string | null = null;

  constructor(
    sql: Sql,
    library: WrittenLibrary,
    { limits = usualLimits, onUpkeepFault = () => {}, freesRoom = true }: WritingOptions,
  ) {
    this.#sql = sql;
    this.#library = library;
    this.#limits = limits;
    this.#onUpkeepFault = onUpkeepFault;
    this.#freesRoom = freesRoom;
  }

  add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    return this.#inTurn(async () => {
      let [changed, segments] = [0, 0];
      const batch = new Map<ArticleId, Digest>();
      const write = async () => {
        await this.#write([], [...batch.values()]);
        changed += batch.size;
        batch.clear();
        segments = 0;
        // While very many come, parts are made as they come.
        if (isFlushDue(this.#library.holding(), changed, this.#limits)) await this.#upkeep(changed);
      };
      for await (const digest of digests) {
        const own = digest.passages.starts.length;
        if (batch.size > 0 && (batch.size >= mostArticles || segments + own > mostSegments)) await write();
        // The later of two with one id replaces the earlier.
        batch.delete(digest.card.id);
        batch.set(digest.card.id, digest);
        segments += own;
      }
      if (batch.size > 0) await write();
      await this.#upkeep(changed);
    });
  }

  remove(ids: Iterable<ArticleId>): Promise<void> {
    return this.#inTurn(async () => {
      const known = [...new Set(ids)].filter((id) => this.#library.holding().numberOf(id) !== null);
      if (known.length === 0) return;
      await this.#write(known, []);
      await this.#upkeep(known.length);
    });
  }

  checkpoint(isUnread: boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#flush();
      await this.#writeCatalogue();
      if (isUnread) await this.#freeRoom(true);
    });
  }

  /** What others wrote before this process did is taken up first. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#underWay.then(() => this.#library.refresh()).then(change);
    this.#underWay = done.catch(() => {});
    return done;
  }

  async #write(removed: readonly ArticleId[], digests: readonly Digest[]): Promise<void> {
    const holding = this.#library.holding();
    const { revision, change, ...fresh } = await writeChange(this.#sql, holding, removed, digests);
    // Whoever looked meanwhile may have taken it up.
    if (holding.position.revision < revision) {
      holding.apply(change);
      holding.take(fresh);
      const nextNo = holding.position.nextNo + change.added.length;
      holding.position = { ...holding.position, revision, nextNo };
    }
    this.#changedSince += Math.max(removed.length, digests.length);
  }

  /** What fails of it is done after a later change; what was changed is there all the same. */
  async #upkeep(changed: number): Promise<void> {
    await this.#library.holding().settle(changed);
    try {
      await this.#seeTo(changed);
      this.#told = null;
    } catch (error) {
      if (error instanceof NotTheWriterError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.#told) this.#onUpkeepFault(error);
      this.#told = message;
    }
  }

  async #seeTo(changed: number): Promise<void> {
    if (isFlushDue(this.#library.holding(), changed, this.#limits)) await this.#flush();
    if (!isCatalogueDue(this.#library.holding(), this.#changedSince, changed, this.#limits)) return;
    await this.#writeCatalogue();
  }

  async #writeCatalogue(): Promise<void> {
    await writeCatalogue(this.#sql, this.#library.holding());
    this.#changedSince = 0;
    await this.#freeRoom();
  }

  async #flush(): Promise<void> {
    if (this.#library.holding().freshArticles > 0) {
      await flush(this.#sql, this.#library.holding());
      await this.#library.refresh();
    }
    while (await merge(this.#sql, this.#library.holding())) {
      await this.#library.refresh();
      await this.#freeRoom();
    }
  }

  async #freeRoom(isUnread = false): Promise<void> {
    if (this.#freesRoom) await freeRoom(this.#sql, isUnread);
  }
}
