import type { PartialDate } from "./document.ts";

export interface Holdings {
  /** Records included. */
  readonly articles: number;
  readonly records: number;
  readonly quotes: number;
  readonly outlets: number;
  /** Those that an article is written in, the most frequent first. */
  readonly languages: readonly string[];
  readonly firstDate: PartialDate | null;
  readonly lastDate: PartialDate | null;
}
