import type { Nominee } from "../../domain/nomination.ts";

/** A nominee with what ranking looks at. Text is asked for only of the best. */
export interface Candidate {
  readonly nominee: Nominee;
  /** BCP 47. */
  readonly language: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | null;
  /** Title, lede and body. */
  text(): string;
}
