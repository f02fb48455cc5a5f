/** What opens a question, folded, one word or several: by what is asked for, where that tells the kind of an answer. */
export interface QuestionWords {
  /** Somebody: "who". */
  readonly person: ReadonlySet<string>;
  /** A time: "when". */
  readonly time: ReadonlySet<string>;
  /** A number: "how many". */
  readonly number: ReadonlySet<string>;
  /** Something of the kind that the noun behind it names: "which". */
  readonly kind: ReadonlySet<string>;
  /** Anything else: "why", "where". */
  readonly other: ReadonlySet<string>;
}
