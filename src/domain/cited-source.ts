import type { PartialDate } from "./document.ts";

export const citationFormats = [
  "plain",
  "markdown",
  "apa",
  "mla",
  "chicago",
  "bibtex",
  "ris",
  "csl-json",
] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The words that are quoted, as they stand in the article and without marks, and who said them. */
export interface CitedQuotation {
  readonly text: string;
  /** As sure as the reader may be of it; `null` is worded as "speaker not identified". */
  readonly speaker: string | null;
  readonly role: string | null;
}

/** An article as a citation sees it: plain data, and all of it untrusted. */
export interface CitedSource {
  readonly title: string;
  /** May carry a text fragment (`#:~:text=`): kept where a person clicks, left out where a style or a program reads. */
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** BCP 47; `und` and `null` say nothing. */
  readonly language: string | null;
  /** The day on which the citation is made. */
  readonly accessed: PartialDate | null;
  readonly archived: string | null;
  readonly quotation?: CitedQuotation;
}
