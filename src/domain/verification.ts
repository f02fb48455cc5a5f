import type { Unsaid } from "./article.ts";
import type { Attributed, Citation, QuoteId } from "./quoted.ts";
import type { Span, Verbatim } from "./span.ts";

/** A longer text is refused, not cut: what was left out could be the quotation that matters. UTF-16 units. */
export const longestChecked = 6000;

/** A text without quotation marks and with fewer words than these is a remark, and not checked. */
export const fewestUnmarked = 4;

/** Where words stand in the library. */
export interface Place {
  readonly citation: Citation;
  /** Over the article's text, from the first of the words to the last. */
  readonly span: Span;
  readonly words: Verbatim;
  /** The runs of words that were found: one, or more where the quoter marked something as left out or put in. */
  readonly runs: readonly Span[];
  /** `inside` a quotation, `outside` of any (the outlet's own words), or `across` the edge of one. */
  readonly position: "inside" | "outside" | "across";
  /** Index into the article's quotes of the innermost one that holds the words; `null` unless `inside`. */
  readonly quote: number | null;
  /** Of the quotation that is offered by that index; `null` where the library does not offer it. */
  readonly quoteId: QuoteId | null;
  readonly attributed: Attributed;
}

/** What the library says to the speaker whom the text names. */
export type SpeakerCheck =
  /** The text names nobody. */
  | { readonly kind: "unclaimed" }
  /** The library ascribes the words to the same one, as surely as `tier` says. */
  | { readonly kind: "confirmed"; readonly tier: "named" | "likely" }
  /** It ascribes them to somebody else, who is named here. */
  | { readonly kind: "differs"; readonly tier: "named" | "likely"; readonly name: string }
  /** The attribution is unknown or too vague to tell, or the words are not in a quotation. */
  | { readonly kind: "not-confirmed" };

/** One step from the article's words to those of the text. `original` is over the article, `checked` over the quotation. */
export type DiffOp =
  | { readonly kind: "keep"; readonly original: Span; readonly checked: Span }
  | { readonly kind: "delete"; readonly original: Span }
  | { readonly kind: "insert"; readonly checked: Span };

/** What an alteration does; the gravest first. */
export const changeKinds = [
  "negation-removed",
  "negation-added",
  "number",
  "swapped",
  "left-out",
  "added",
  /** The same words, elsewhere in the sentence. */
  "moved",
  /** The same words, with other accents. */
  "accents",
  "punctuation",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A run of the quotation's words and where it stands. `checked` is over the quotation. */
export interface Piece {
  readonly checked: Span;
  readonly place: Place;
}

/** How the pieces of a joined quotation lie to one another. */
export type Joint =
  | "articles"
  /** In one article, but far from one another. */
  | "far-apart"
  /** Near one another, in another order. */
  | "reordered"
  /** Near one another, but said by two, or one said and the other the outlet's. */
  | "voices"
  /** Near one another, and what stands between them is left out with no mark. */
  | "left-out";

/** Words that the quoter put in brackets, over the quotation: "[the president]". */
export type Bracketed = Span;

export interface Found {
  /** Best first: the surest attribution, quotations before the outlet's words. At least one. */
  readonly places: readonly Place[];
  /** Whether it may stand in still more places than are listed. */
  readonly more: boolean;
  readonly speaker: SpeakerCheck;
  /** What the quoter marked as left out, in the article of the first place. */
  readonly omitted: readonly Span[];
  /** Whether what was left out, with a mark, holds a negation. */
  readonly omitsNegation: boolean;
  /** Capitals within differ ("US" and "us"); the words do not. */
  readonly capitals: boolean;
}

export type Verdict =
  | ({ readonly kind: "word-for-word" } & Found)
  /** The words stand so, but for what the quoter marked: words in brackets, or a negation left out of a sentence. */
  | ({ readonly kind: "marked-change"; readonly bracketed: readonly Bracketed[] } & Found)
  /** The words are real; the library ascribes them to another than the text does (`speaker.kind` is `differs`). */
  | ({ readonly kind: "other-speaker"; readonly bracketed: readonly Bracketed[] } & Found)
  /** The words stand so, and the article says that nobody said them, or only supposes them. */
  | ({ readonly kind: "denied" | "supposed"; readonly bracketed: readonly Bracketed[] } & Found)
  | {
      readonly kind: "altered";
      readonly place: Place;
      readonly diff: readonly DiffOp[];
      readonly changes: readonly ChangeKind[];
      /** Share of the words that are the same, 0 to 1. */
      readonly likeness: number;
      readonly speaker: SpeakerCheck;
      /** Where the article says that nobody said its words either, or only supposes them. */
      readonly unsaid?: Unsaid;
    }
  | {
      readonly kind: "joined";
      readonly how: Joint;
      /** In the quotation's order, at least two. */
      readonly pieces: readonly Piece[];
    }
  /** Nothing in this library comes near. Absence is no proof. */
  | { readonly kind: "not-found" }
  /** Too few words to tell: they stand in too many places, or are fewer than two. */
  | { readonly kind: "too-short" }
  /** The whole text, which has no quotation marks and fewer words than {@link fewestUnmarked}. */
  | { readonly kind: "too-few-words" }
  /** The text holds more quotations than are checked at once. */
  | { readonly kind: "unchecked" };

export interface CheckedQuotation {
  /** Over the text given, without the marks; markup such as `**` may lie inside. */
  readonly span: Span;
  /** The words as they are read: without the marks and without Discord's markup. */
  readonly text: string;
  readonly words: number;
  /** The speaker whom the text names, in its words. */
  readonly claimed: string | null;
  /** Whether the text itself says that this was not said: “Anna never said “…””. */
  readonly isDenied: boolean;
  readonly verdict: Verdict;
}
