import type { Span } from "./span.ts";

/** A day (`2022-01-15`), a month (`2022-01`) or a year (`2022`): what the source tells, and no more. */
export type PartialDate = string;

/** A quotation that the file itself lists, with the speaker whom the host vouches for. */
export interface DeclaredQuote {
  /** Where the quotation's words (without its marks) stand in the document's text. */
  readonly span: Span;
  readonly speaker: string | null;
  readonly role: string | null;
}

/**
 * What a format makes of one entry of one file: words, and what the file says about them.
 * `text` is final. Title, lede and body are spans over it, in that order, and never overlap.
 */
export interface Document {
  readonly text: string;
  readonly title: Span;
  readonly lede: Span | null;
  /** `null` for a record (no full text) and for a file that is only a title. */
  readonly body: Span | null;
  /** `record`: no full text; its text is the title and the declared quotations, a paragraph each. */
  readonly kind: "full" | "record";
  /** As the file has it, already checked to be http or https. */
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  /** BCP 47, when the file declares it. */
  readonly language: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** A summary in somebody else's words: shown labelled as such, never as the article's words. */
  readonly abstract: string | null;
  readonly declaredQuotes: readonly DeclaredQuote[];
  /** Captions, notes, rows of tables: lines that stand beside the running text, in order. */
  readonly asides?: readonly Span[];
  /** What the file sets off as a quotation, a paragraph or several in one, in order. */
  readonly blockQuotations?: readonly Span[];
  /** Paragraphs that the file sets in bold throughout, in order: an interview's questions are set so. */
  readonly emphasised?: readonly Span[];
  /** What the file sets as code within its lines, in order: marks in it are none of the article's. */
  readonly codes?: readonly Span[];
}

/** All of a document that reading looks at: where it is the same, reading finds the same. */
export type ReadingInput = Pick<
  Document,
  | "text"
  | "title"
  | "lede"
  | "body"
  | "kind"
  | "language"
  | "declaredQuotes"
  | "asides"
  | "blockQuotations"
  | "emphasised"
  | "codes"
>;
