import type { FileComplaint } from "./complaints.ts";

/** What came of looking at the files. */
export interface IntakeReport {
  readonly files: number;
  /** Files of which nothing could be used, or nothing new: those keep their last good version. */
  readonly refused: readonly FileComplaint[];
  /** What was left out or merged of files that were used. */
  readonly warnings: readonly FileComplaint[];
  /** Files of other kinds, and those such as README and LICENSE, that were passed over. */
  readonly ignored: readonly string[];
  /** Folders that are not there, as the host named them; they stand in `refused` as well. */
  readonly folderMissing: readonly string[];
}
