import type { Article, ArticleId, Speaker } from "./article.ts";
import type { PartialDate } from "./document.ts";
import type { Span, Verbatim } from "./span.ts";

/** What every answer says of its source. */
export interface Citation {
  readonly article: ArticleId;
  readonly title: Verbatim;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  /** What the host says of the outlet. */
  readonly outletNote?: string;
  readonly outletColor?: number;
  /** Other outlets that have the same text. */
  readonly alsoIn?: readonly string[];
  readonly language: string;
  readonly kind: Article["kind"];
}

/** A piece of an article, word for word. `highlights` are spans over the article's text, inside `span`. */
export interface Passage {
  readonly span: Span;
  readonly text: Verbatim;
  /** Whether nothing but white space lies between it and the passage before it in a list. */
  readonly continues?: boolean;
  readonly highlights: readonly Span[];
}

declare const quoteId: unique symbol;
/** `<article id>.<6 characters from the quotation's words>`: finds the quotation again, or shows that it changed. */
export type QuoteId = string & { readonly [quoteId]: true };

/** A speaker line as honest as the attribution behind it. */
export type Attributed =
  | {
      readonly tier: "named" | "likely";
      readonly name: string;
      readonly role: string | null;
      readonly kind: Speaker["kind"];
    }
  | { readonly tier: "mention"; readonly words: Verbatim }
  | { readonly tier: "unknown" };

/** A quotation with all that is needed to show and to prove it. */
export interface QuotedPassage {
  readonly id: QuoteId;
  readonly citation: Citation;
  /** The words inside the marks. */
  readonly quote: Passage;
  /** The sentences around it, the quotation and its marks included. */
  readonly context: Passage;
  /** The quotation with its marks, as a span over the article's text. */
  readonly outer: Span;
  readonly words: number;
  /** `turn`: what somebody says in a conversation, without marks in the article; never shown as if in marks. */
  readonly form: "marked" | "turn";
  readonly attributed: Attributed;
}

/** A paragraph around a quotation, or one before or after it. */
export interface Paragraph {
  readonly passage: Passage;
  /** The quotation with its marks, where it lies in the paragraph. */
  readonly quotation: Span | null;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface Page {
  /** Whole paragraphs, or whole sentences of one. */
  readonly passages: readonly Passage[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

export interface Related {
  readonly citation: Citation;
  /** What the two articles share, the most telling first. */
  readonly shared: readonly string[];
  /** Who is in both, where they are on different matters; else `null`. */
  readonly person: string | null;
}
