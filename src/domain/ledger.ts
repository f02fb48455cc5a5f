import type { ArticleId } from "./article.ts";
import type { Complaint } from "./errors.ts";

/** What an engine was given of an article. */
export interface LedgerEntry {
  readonly id: ArticleId;
  /** Tells what the article was made of, and by which code. */
  readonly made: string;
  /** Equal for the same digest. */
  readonly digest: string;
  /** What had to be said of it when it was made. */
  readonly complaints: readonly (Complaint & { readonly path: string })[];
}

/**
 * What an engine holds that outlives the process, so that nothing is given to it again that it has. An entry is
 * forgotten before its article is touched, and entered after.
 */
export interface Ledger {
  held(): Promise<readonly LedgerEntry[]>;
  forget(ids: readonly ArticleId[]): Promise<void>;
  enter(entries: readonly LedgerEntry[]): Promise<void>;
}
