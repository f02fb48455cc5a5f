/** What may be amiss with an article that can be used. */
export const findingKinds = [
  "no-date",
  "no-link",
  "no-language",
  "future-date",
  "early-date",
  "date-unlike-address",
  "one-day",
  "odd-marks",
  "furniture",
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** The article's file; of what concerns several, the first. */
  readonly path: string;
  /** What it is about, in the article's words or as a number of articles; `null` where the kind says all. */
  readonly detail: string | null;
}
