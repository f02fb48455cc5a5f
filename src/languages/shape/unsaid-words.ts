/** How a language tells that words were never said: denied, refused, invented, or only supposed. */
export interface UnsaidWords {
  /** Forms of verbs for saying as such, which put the words that they govern into a mouth: "said", « dit ». */
  readonly uttering: ReadonlySet<string>;
  /** Forms of other verbs for giving words, which leave them unsaid where they are negated, or yet to come: "announced", "called". */
  readonly wording: ReadonlySet<string>;
  /** Forms that tell by themselves of what is only wished or imagined: « dise ». */
  readonly wished: ReadonlySet<string>;
  /** Forms of the future, which tells of what is to come beside such a word: « dira demain »; elsewhere it may be told afterwards. */
  readonly foretold: ReadonlySet<string>;
  readonly foretelling: ReadonlySet<string>;
  /** Forms of verbs by which somebody is wanted to say something: "want Anna to say", « demande à Anna de dire ». */
  readonly wanting: ReadonlySet<string>;
  /** Forms of verbs by which somebody is made to say something: "has Anna say". */
  readonly causatives: ReadonlySet<string>;
  /** Words in a verb group by which its verb did not happen: "never", « jamais »; those that deny only half: "only". */
  readonly undoing: ReadonlySet<string>;
  readonly restricting: ReadonlySet<string>;
  /** Subjects by whom nothing is done: "nobody", "no one", « aucun ». */
  readonly nobodies: readonly (readonly string[])[];
  /** Determiners that make a subject of nobody: "no minister". */
  readonly nobodyDeterminers: ReadonlySet<string>;
  /** Whether the verb of such a subject is negated as well: « personne n'a dit ». */
  readonly doubledNegation: boolean;
  /** Forms of verbs that keep what they govern from being said, or say that it was not: "denied", "refused", "forbidden". */
  readonly withholding: ReadonlySet<string>;
  /** Whole phrases that do so: "no evidence", "stopped short". */
  readonly withholdingPhrases: readonly (readonly string[])[];
  /** Prepositions that do so: "without saying". */
  readonly lacking: ReadonlySet<string>;
  /** Words that open a clause about what may be: "if". */
  readonly supposing: ReadonlySet<string>;
  /** Whether such a clause in the present or the past may grant what it says: « Si Anna dit « oui », Paul en doute. » */
  readonly grantingIf: boolean;
  /** Auxiliaries by which it grants nothing: « si Anna avait dit ». */
  readonly counterfactual: ReadonlySet<string>;
  /** Auxiliaries by which something ought to be said, or will: "should", "will". */
  readonly pending: ReadonlySet<string>;
  /** Those of them that also tell what somebody was wont to say: "would". */
  readonly wont: ReadonlySet<string>;
  /** Phrases that do so before an infinitive: "expected to". */
  readonly pendingPhrases: readonly (readonly string[])[];
  /** Adverbs beside them by which it was said all the same: "would later say". */
  readonly habitual: ReadonlySet<string>;
  /** Words in a verb group by which it is told without being vouched for: "reportedly", « aurait ». */
  readonly hearsay: ReadonlySet<string>;
  /** Words by which a text is not what it seems: "fake", "falsely"; what may be so: "post", "quotation". A false statement is none: it was made. */
  readonly faking: ReadonlySet<string>;
  readonly fakeable: ReadonlySet<string>;
  /** Nouns for texts and pictures that may make anybody say anything: "hoax", « montage ». */
  readonly fakes: ReadonlySet<string>;
  /** Whole phrases that do what `faking` does: « à tort ». */
  readonly fakingPhrases: readonly (readonly string[])[];
  /** Participles for giving words to somebody: "attributed". */
  readonly ascribing: ReadonlySet<string>;
}
