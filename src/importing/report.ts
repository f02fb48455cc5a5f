import type { Complaint } from "../domain/errors.ts";

/** What came of one article, or of a page or file that gave none. */
export interface Reported extends Pick<Complaint, "reason" | "remedy"> {
  /** `edited`: left as somebody made it; `early`: from before the day that was asked for. */
  readonly outcome: "new" | "changed" | "same" | "edited" | "early" | "refused";
  /** The address or the file, as it was named or found. */
  readonly source: string;
  /** Below the folder of articles; `null` where none was written or is there. */
  readonly file: string | null;
  /** Without its words. */
  readonly isRecord: boolean;
}

export interface ImportReport {
  readonly reported: readonly Reported[];
  /** Pages and files that an earlier run had done, which this one went on with. */
  readonly doneBefore: number;
  /** Whether it came to its end. */
  readonly isWhole: boolean;
}
