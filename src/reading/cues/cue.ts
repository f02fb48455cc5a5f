/** By what a quotation is tied to a mention; each has a reliability of its own. */
export type CueKind =
  | "inverted" // "…", a dit Anna; "…", said Anna
  | "follows" // "…," Anna said
  | "precedes" // Anna a dit "…"
  | "source" // selon Anna, "…"
  | "headline" // "…": Anna
  | "colon" // Anna: "…"
  | "distant" // a reporting verb further off in the sentence
  | "clause" // the subject of the sentence, without a reporting verb
  | "aside" // « …, explique Anna. … » inside the marks
  | "lead-in" // the sentence before ends in a colon or introduces the words
  | "onward"; // "…" "…", a dit Anna

/** Mentions, the first and the last of them, of several who speak as one. */
export interface Joint {
  readonly from: number;
  readonly to: number;
}

export interface Cue {
  readonly kind: CueKind;
  readonly mention: number;
  readonly strength: "strong" | "weak" | "unknown" | "none";
  /** Item of the verb, or -1. */
  readonly verb: number;
  /** How many items lie between the quotation and the verb or source. */
  readonly distance: number;
  /** Several who speak as one, the mention among them. */
  readonly joint?: Joint;
}
