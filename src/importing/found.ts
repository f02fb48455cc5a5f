import type { PartialDate } from "../domain/document.ts";
import type { Complaint } from "../domain/errors.ts";
import type { Draft } from "../formats/write-markdown.ts";

/** A page that somebody asked for, or that a list names. */
export interface Link {
  readonly url: string;
  /** As the list that names it has it. */
  readonly date: PartialDate | null;
}

/** An article as it is to be written. */
export interface FoundArticle {
  readonly draft: Draft;
  /** Why its words were left out, so that it is a record; `null` where they were not, or it was one before. */
  readonly leftOut: Complaint | null;
}

/** What one file or one page holds. */
export interface Found {
  readonly articles: readonly FoundArticle[];
  readonly links: readonly Link[];
  /** Articles of a list that cannot be used though others can. */
  readonly refused: readonly Complaint[];
  /** What was put right or left out of those that can. */
  readonly complaints: readonly Complaint[];
}

/** Bytes to be read, with what is known of them. */
export interface Material {
  readonly bytes: Uint8Array;
  /** A file's name, for what its ending says. */
  readonly name: string;
  /** Where it was fetched; `null` for a file. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** The header X-Robots-Tag. */
  readonly robotsTag: string | null;
}
