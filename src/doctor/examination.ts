import type { Complaint } from "../domain/errors.ts";
import type { Finding } from "../domain/library-finding.ts";

type FileComplaint = Complaint & { readonly path: string };

/** All that was looked at. */
export interface Examination {
  /** Where settings come from. */
  readonly envFile: string;
  /** Why the settings cannot be used; each a sentence. */
  readonly settings: readonly string[];
  /** What is odd about them, though they can be. */
  readonly settingNotes: readonly string[];
  readonly folders: readonly string[];
  readonly files: number;
  readonly articles: number;
  readonly records: number;
  /** Files and articles of which nothing could be used. */
  readonly refused: readonly FileComplaint[];
  /** What was left out or merged of those that were used. */
  readonly warnings: readonly FileComplaint[];
  readonly findings: readonly Finding[];
}

/** What has to be put right: the rest is for whoever wants to. */
export function problemsIn({ settings, refused, warnings, articles, records }: Examination): number {
  return settings.length + refused.length + warnings.length + (articles + records === 0 ? 1 : 0);
}
