import type { FindingKind } from "../../domain/library-finding.ts";

/** What `npm run doctor` says; what is wrong with a setting is said in English, as in the log. */
export interface DoctorWording {
  readonly settings: string;
  /** @param file where settings are read from */
  readonly settingsFine: (file: string) => string;
  readonly articles: string;
  readonly read: (articles: number, records: number, files: number) => string;
  readonly noArticles: string;
  readonly refused: (files: number) => string;
  readonly warnings: (files: number) => string;
  /** What is amiss, and what can be done about it, both without a final stop. */
  readonly findings: Readonly<Record<FindingKind, readonly [reason: string, remedy: string]>>;
  /** As in the bot's answers. */
  readonly complaint: (sentence: string) => string;
  readonly more: (left: number) => string;
  readonly fine: string;
  readonly sum: (problems: number, notes: number) => string;
}
