import type { Clues } from "./clues.ts";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

declare const articleId: unique symbol;
/** 12 characters of base64url, from the canonical URL, else from path and text. Stable over restarts. */
export type ArticleId = string & { readonly [articleId]: true };

/** A piece of the text that stands by itself; blocks are in order and do not overlap. */
export interface Block {
  readonly span: Span;
  readonly kind: "title" | "lede" | "paragraph" | "subhead" | "caption";
}

export interface Sentence {
  readonly span: Span;
  /** Index into {@link Reading.blocks}. */
  readonly block: number;
}

/**
 * Somebody or something that speaks in the article. `name` is the fullest form the text gives
 * (or the one that the host declared), or the description where there is no name.
 */
export interface Speaker {
  readonly kind: "person" | "organisation" | "description";
  readonly name: string;
  /** The role in the article's words, or as declared: "ministre russe des Affaires étrangères". */
  readonly role: string | null;
  /** Other ways in which the text names the speaker, for look-ups: "Lavrov", "le chef de la diplomatie russe". */
  readonly aliases: readonly string[];
  /** Every place where the text mentions the speaker by name or role, in order. */
  readonly mentions: readonly Span[];
}

/** By what a quotation was tied to its speaker. `declared`: the host's file says so; `library`: other articles do. */
export type Evidence =
  | "declared"
  | "name"
  | "role"
  | "organisation"
  | "pronoun"
  | "headline"
  | "continued"
  | "library";

/** The words by which other articles call the speaker as this one does, and how many do; `null` where only a gender decided. */
export interface LibraryEvidence {
  readonly called: string | null;
  readonly articles: number;
}

/**
 * Who said it, with the honesty of the promise: `named` only at high confidence, `likely` is shown as
 * "according to context", `mention` shows the literal words of the text, `unknown` says "speaker not identified".
 */
export type Attribution =
  | {
      readonly tier: "named" | "likely";
      readonly speaker: number;
      readonly evidence: Evidence;
      readonly mention: Span | null;
      readonly confidence: number;
      /** What the evidence of the library is. */
      readonly because?: LibraryEvidence;
    }
  | {
      readonly tier: "mention";
      readonly mention: Span;
      readonly speaker: number | null;
      readonly evidence: Evidence;
      readonly confidence: number;
    }
  | { readonly tier: "unknown" };

/** Words in marks that the article says nobody said: it denies them, or only supposes them ("if Anna says “…”"). */
export type Unsaid = "denied" | "supposed";

export interface Quote {
  /** Inside the marks, without the spaces that go with « ». */
  readonly span: Span;
  /** With the marks; the same as `span` where there are none (a declared quotation of a record). */
  readonly outer: Span;
  /** Whole sentences that hold the quotation: first to last, as one span. */
  readonly context: Span;
  /** Index of the quotation that this one is nested in. */
  readonly within: number | null;
  readonly words: number;
  /** Probability, 0 to 1, that these are somebody's words, and not a title, a nickname or a scare quote. */
  readonly speech: number;
  readonly attribution: Attribution;
  /** `turn`: the layout gives the words to somebody, without marks; else they stand in marks, or the file declares them. */
  readonly form?: "turn";
  /** Where it is given, `speech` is 0, nobody is credited, and the words are not offered as a quotation. */
  readonly unsaid?: Unsaid;
}

/** What reading finds in a text: stand-off spans only, all of them over the one text. */
export interface Reading {
  /** BCP 47 language (`fr`), or `und`. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** In order of `span.start`. */
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
  /** Missing where nothing was read of people, as in a record. */
  readonly clues?: Clues;
}

/** What a document says to reading alone. */
type ForReading = "language" | "declaredQuotes" | "asides" | "blockQuotations" | "emphasised" | "codes";

/** Another place where an article's text was published, nearly word for word. */
export interface AlsoIn {
  readonly id: ArticleId;
  /** Its name, or its host; not empty. */
  readonly outlet: string;
}

export interface Article extends Omit<Document, ForReading>, Reading {
  readonly id: ArticleId;
  /** The file that it was loaded from, for the host. */
  readonly origin: string;
  /** What the host says of the outlet; its name, where given, stands in `outlet` already. */
  readonly outletNote?: string;
  readonly outletColor?: number;
  /** Where else its text stands; none of those is an article of its own. */
  readonly alsoIn?: readonly AlsoIn[];
}

/** From this probability on the words in marks are taken for somebody's: `src/reading/weights/thresholds.ts` says what it buys. */
export const speechFrom = 0.5;

/** True for a quotation that may be offered: more likely somebody's words than a title or a scare quote. */
export function isSpeech(quote: Quote): boolean {
  return quote.speech >= speechFrom && quote.within === null;
}
