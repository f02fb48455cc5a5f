import type { CitationFormat } from "./cited-source.ts";
import type { CommandName } from "./command-names.ts";
import type { UserErrorCode } from "./errors.ts";
import type { Holdings } from "./holdings.ts";
import type { Found, Namesake } from "./library.ts";
import type { Addition, EditGone, EditRefused } from "./library-editor.ts";
import type { LibraryStatus, ReadingProgress } from "./library-status.ts";
import type { Citation, Page, Paragraph, Passage, QuotedPassage, Related } from "./quoted.ts";
import type { CheckedQuotation } from "./verification.ts";

/** An id, a number or another value that means nothing when cut; or a person's words, which may lose their last ones. */
export type Argument = string | { readonly text: string };

/**
 * What a button or a menu does: a command's act with its arguments. It holds all that is needed, so it works
 * after a restart and on another process.
 */
export interface Action {
  readonly command: CommandName;
  readonly act: string;
  readonly args: readonly Argument[];
}

export type ButtonLabel =
  | "more-quotes"
  | "previous"
  | "next"
  | "open-article"
  | "open-quote"
  | "same-speaker"
  | "context"
  | "read"
  | "related"
  | "cite"
  | "keep"
  | "discard"
  | "remove"
  | "cancel"
  | "undo";

/**
 * Something to press below a reply. Links to the source and its archived copy are not among them: they come from
 * the citation.
 */
export type Control =
  | {
      readonly kind: "button";
      readonly label: ButtonLabel;
      readonly action: Action;
      readonly enabled: boolean;
      /** Stands below a message that was shared, which has no menu, and not below one's own. */
      readonly onlyShared?: true;
    }
  /** A button that bears an article's title. */
  | { readonly kind: "title"; readonly citation: Citation; readonly action: Action }
  /** Posts for all what `action` shows. */
  | { readonly kind: "share"; readonly action: Action }
  /** A choice of articles; the id of the chosen one is added to the action's arguments. */
  | {
      readonly kind: "menu";
      readonly action: Action;
      readonly choices: readonly Citation[];
      /** How many fit in all, the choices included; with `more`, at least so many. */
      readonly total: number;
      readonly more?: boolean;
      readonly chosen: Citation["article"];
    }
  /** Articles whose titles come close to what was asked for; the id of the chosen one is added to the action's arguments. */
  | { readonly kind: "near-titles"; readonly action: Action; readonly choices: readonly Citation[] }
  /** The articles of a list, to open one; the id of the chosen one is added to the action's arguments. */
  | { readonly kind: "articles"; readonly action: Action; readonly choices: readonly Citation[] }
  /** A button that bears an outlet's name. */
  | { readonly kind: "outlet"; readonly outlet: string; readonly action: Action }
  /** Ways on that are taken less often; the label of the chosen one is added to the action's arguments. */
  | { readonly kind: "ways"; readonly action: Action; readonly choices: readonly ButtonLabel[] }
  /** A choice of people; the name of the chosen one is added to the action's arguments. */
  | { readonly kind: "people"; readonly action: Action; readonly choices: readonly Namesake[] }
  /** A choice of citation formats; the chosen one is added to the action's arguments. */
  | { readonly kind: "formats"; readonly action: Action; readonly chosen: CitationFormat };

export interface ArticleReply {
  readonly kind: "article";
  readonly citation: Citation;
  readonly summary: readonly Passage[];
  /** In the library's own words; always labelled. */
  readonly abstract: string | null;
  readonly quote: QuotedPassage | null;
  /** Words of the query that the article does not have, as typed, and near spellings that were taken for others. */
  readonly inexact: (Pick<Found, "missing" | "replaced"> & Partial<Pick<Found, "relatives">>) | null;
  /** How many articles fit the query, this one included; with `more`, at least so many. */
  readonly matches: number;
  readonly more?: boolean;
  readonly controls: readonly Control[];
}

/**
 * Where a quotation stands: among those that fit (1-based), with `more` of at least so many; drawn from so many; or by itself.
 */
export type QuotePlace =
  | { readonly kind: "ranked"; readonly position: number; readonly total: number; readonly more?: boolean }
  | { readonly kind: "random"; readonly total: number }
  | { readonly kind: "alone" };

export interface QuoteReply {
  readonly kind: "quote";
  readonly quote: QuotedPassage;
  readonly place: QuotePlace;
  /** As in {@link ArticleReply}. */
  readonly inexact: ArticleReply["inexact"];
  readonly controls: readonly Control[];
}

/** Several quotations of one article. */
export interface QuotesReply {
  readonly kind: "quotes";
  readonly citation: Citation;
  readonly quotes: readonly QuotedPassage[];
  /** 1-based place of the first one shown. */
  readonly from: number;
  readonly total: number;
  readonly controls: readonly Control[];
}

/** The paragraph around a quotation, or one near it. */
export interface ContextReply {
  readonly kind: "context";
  readonly quote: QuotedPassage;
  readonly paragraph: Paragraph;
  readonly controls: readonly Control[];
}

/** A page of a whole article. */
export interface PageReply {
  readonly kind: "page";
  readonly citation: Citation;
  readonly page: Page;
  readonly controls: readonly Control[];
}

export interface RelatedReply {
  readonly kind: "related";
  readonly citation: Citation;
  readonly related: readonly Related[];
  readonly controls: readonly Control[];
}

/** A reference ready to copy. */
export interface CitedReply {
  readonly kind: "cited";
  readonly citation: Citation;
  readonly format: CitationFormat;
  readonly text: string;
  readonly controls: readonly Control[];
}

/** What the library says of each quotation in a text. */
export interface VerifiedReply {
  readonly kind: "verified";
  readonly checked: readonly CheckedQuotation[];
  readonly controls: readonly Control[];
}

/** For those who host: what is loaded, and what was refused. */
export interface StatusReply {
  readonly kind: "status";
  readonly status: LibraryStatus;
  /** Whether it was loaded anew just now, or that failed and the old library still answers. */
  readonly outcome: "as-is" | "reloaded" | "reload-failed";
}

/** What came of changing the library, or is to be said yes to first. */
export interface EditReply {
  readonly kind: "edit";
  readonly step:
    | { readonly kind: "preview"; readonly addition: Addition }
    | { readonly kind: "kept"; readonly title: string; readonly articles: number }
    | { readonly kind: "asked"; readonly citation: Citation }
    | { readonly kind: "removed" | "restored"; readonly title: string }
    | { readonly kind: "unchanged" }
    | EditGone
    | EditRefused;
  readonly controls: readonly Control[];
}

export interface NothingFoundReply {
  readonly kind: "nothing-found";
  readonly looked: "articles" | "quotes" | "quotes-in-article";
  readonly query: string;
  readonly by: string;
  /** Whether source, dates or language were asked for as well. */
  readonly filtered: boolean;
  /** The source that was asked for, where the library has none of that name. */
  readonly unknownSource?: string | null;
  /** What the library holds, for those who wonder what may be found. */
  readonly holdings?: Holdings;
  readonly controls: readonly Control[];
}

/** The newest articles, a page of them. */
export interface LatestReply {
  readonly kind: "latest";
  /** What they are about; `null` for whatever is new. */
  readonly topic: string | null;
  /** As in {@link ArticleReply}, of the newest of them. */
  readonly inexact: ArticleReply["inexact"];
  readonly citations: readonly Citation[];
  /** 1-based place of the first one shown, among all that meet the filter. */
  readonly from: number;
  readonly total: number;
  readonly controls: readonly Control[];
}

/** Several people may be meant. */
export interface WhichPersonReply {
  readonly kind: "which-person";
  readonly query: string;
  readonly controls: readonly Control[];
}

export interface HelpReply {
  readonly kind: "help";
  readonly articles: number;
  readonly quotes: number;
  /** Taken from the loaded library, so that each example answers. */
  readonly examples: { readonly topic: string; readonly speaker: string | null };
  /** Where the project, and what it keeps, is explained. */
  readonly project: string | null;
}

export interface EmptyLibraryReply {
  readonly kind: "empty-library";
}

export interface ErrorReply {
  readonly kind: "error";
  readonly code: UserErrorCode;
}

/** A fault of ours: the reference stands in the log beside the whole error. */
export interface FaultReply {
  readonly kind: "fault";
  readonly reference: string;
}

/** Any answer; `reading` where it was given from a part of the articles, since the others are still being read. */
export type Reply = { readonly reading?: ReadingProgress } & (
  | ArticleReply
  | QuoteReply
  | QuotesReply
  | ContextReply
  | PageReply
  | RelatedReply
  | CitedReply
  | VerifiedReply
  | StatusReply
  | EditReply
  | NothingFoundReply
  | LatestReply
  | WhichPersonReply
  | HelpReply
  | EmptyLibraryReply
  | ErrorReply
  | FaultReply
);
