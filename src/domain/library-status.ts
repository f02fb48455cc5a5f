import type { PartialDate } from "./document.ts";
import type { Complaint } from "./errors.ts";

/** How many articles were read so far, of those that there are; what was read is answered from. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

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
  /** `null` once all that was found is read. */
  readonly reading: ReadingProgress | null;
}

/** What only those who manage a server may ask for. */
export interface LibraryAdmin {
  status(): Promise<LibraryStatus>;
  /** Looks again what changed, and reads that; the library serves meanwhile, and stays as it is if that fails. */
  reload(): Promise<{ readonly ok: boolean; readonly status: LibraryStatus }>;
}
