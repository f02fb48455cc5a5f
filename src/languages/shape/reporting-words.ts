/** How surely a verb form reports speech: `weak` forms ("ajoute", "lance", "adds") need a quotation beside them. */
export type Strength = "strong" | "weak";

/** How a language tells who says something. */
export interface ReportingWords {
  /** Word sequences that introduce a source: "selon", "d'après", "according to". */
  readonly sources: readonly (readonly string[])[];
  /** Words that mark as a source what stands before them: "Anna Brun zufolge". */
  readonly postposedSources: ReadonlySet<string>;
  /** Words that give the source in a clause of its own between commas: "…, so Anna Brun, …". */
  readonly insertedSources: ReadonlySet<string>;
  /** Single words that may introduce a source when a quotation is beside them ("pour"). */
  readonly weakSources: ReadonlySet<string>;
  /** "in Anna Brun's words": what opens it, and the nouns for what is hers. */
  readonly possessedSources: { readonly openers: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
  readonly reporting: ReadonlyMap<string, Strength>;
  /** Reporting verbs by which somebody who has just spoken goes on: "poursuivre", "added". */
  readonly resuming: ReadonlySet<string>;
  /** Forms that report only with a reflexive pronoun: "s'étonne". */
  readonly reflexive: ReadonlySet<string>;
  /** Reporting phrases of several words: "fait valoir". */
  readonly reportingPhrases: readonly (readonly string[])[];
  /** "quoted Anna Brun as saying": the verbs, and the words that follow whoever is quoted. */
  readonly quotingVerbs: ReadonlySet<string>;
  readonly quotedSpeech: readonly (readonly string[])[];
  /** Verbs by which words are read or heard somewhere: "pouvait-on lire". */
  readonly perceiving: ReadonlySet<string>;
  /** Beginnings of verbs for asking and inviting: whoever does so leaves the word to the other. */
  readonly asking: RegExp;
  /** Verb forms for giving out a paper: whoever "released a statement saying …" is the one who says. */
  readonly issuing: ReadonlySet<string>;
  /** Folded nouns for words said, whose owner said them: "selon ses déclarations". */
  readonly utterances: ReadonlySet<string>;
  /** Nouns for papers, which do not bear the name that follows: "dans un communiqué Europol". */
  readonly papers: ReadonlySet<string>;
  /** Folded nouns for papers and offices, whose words are those of whoever stands behind them. */
  readonly documents: ReadonlySet<string>;
  /** Folded nouns for what only carries the words of others: "newspaper". */
  readonly carriers: ReadonlySet<string>;
}
