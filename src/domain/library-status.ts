import type { PartialDate } from "./document.ts";
import type { Complaint } from "./errors.ts";

/** What was loaded, when, and what could not be. */
export interface LibraryStatus {
  /** All of them, records included. */
  readonly articles: number;
  /** Those without full text. */
  readonly records: number;
  readonly quotes: number;
  readonly outlets: number;
  readonly languages: readonly string[];
  readonly firstDate: PartialDate | null;
  readonly lastDate: PartialDate | null;
  readonly loadedAt: Date;
  readonly refused: readonly (Complaint & { readonly path: string })[];
  readonly warnings: number;
}

/** What only those who manage a server may ask for. */
export interface LibraryAdmin {
  status(): Promise<LibraryStatus>;
  /** Reads all articles aside, then swaps them in; the old ones serve meanwhile, and stay if that fails. */
  reload(): Promise<{ readonly ok: boolean; readonly status: LibraryStatus }>;
}
