import type { Agreement, Determiner } from "../agreement.ts";

/** The closed classes: words that hold a sentence together and tell of nobody. */
export interface FunctionWords {
  /** Word beginnings that end in an apostrophe and are words of their own ("l", "qu"). */
  readonly elisions: ReadonlySet<string>;
  /** Those that are part of a name before a capital: "N'Diaye", "D'Alema". */
  readonly nameElisions: ReadonlySet<string>;
  /** Pronouns that may hang on a verb with a hyphen ("-t-il"); empty where there is no such thing. */
  readonly clitics: ReadonlySet<string>;
  /** The consonant put between a verb and such a pronoun ("a-t-il"), or `null`. */
  readonly linkingConsonant: string | null;
  /** Words that look like a verb with a hanging pronoun and are none: "rendez-vous". */
  readonly fixedHyphens: ReadonlySet<string>;

  readonly determiners: ReadonlyMap<string, Determiner>;
  /** Definite articles, contracted ones left out. */
  readonly articles: ReadonlySet<string>;
  readonly indefiniteArticles: ReadonlySet<string>;
  /** Prepositions with an article in them: "du", "am", "nella". */
  readonly contractions: ReadonlySet<string>;

  /** Third-person subject pronouns, with clitics written "-il". */
  readonly subjectPronouns: ReadonlyMap<string, Agreement>;
  /** Pronouns that may follow a source preposition: "selon elle". */
  readonly strongPronouns: ReadonlyMap<string, Agreement>;
  /** "one", as it hangs on a verb: "-on". */
  readonly indefinitePronouns: ReadonlySet<string>;
  /** Pronouns for whoever was mentioned last: "celui-ci". */
  readonly latter: ReadonlySet<string>;
  readonly reflexivePronouns: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  /** Pronouns and possessives by which somebody is spoken to. */
  readonly addressed: ReadonlySet<string>;

  readonly prepositions: ReadonlySet<string>;
  /** Those that open a clause as well, whose subject they then do not govern: "as Anna Brun said". */
  readonly clausePrepositions: ReadonlySet<string>;
  /** Those that tie a complement to its noun: "de", "of". */
  readonly genitives: ReadonlySet<string>;
  /** Those of whoever is told or given something, as far as a noun may take them for a complement too: "à". */
  readonly datives: ReadonlySet<string>;
  /** All that may go on with a noun phrase, genitives left out: "chez", "with". */
  readonly phrasePrepositions: ReadonlySet<string>;
  /** Those that make a place of the name that they govern. */
  readonly locatives: ReadonlySet<string>;
  /** Those whose noun is what something is in, and nobody: "dans le cadre de". */
  readonly containing: ReadonlySet<string>;
  /** Those of place and company before what marks hold: "dans son « Histoire »", "on the "Countdown" site". */
  readonly settings: ReadonlySet<string>;
  /** Those whose noun acts together with the subject: "with". */
  readonly comitatives: ReadonlySet<string>;
  /** Those of whoever does what a passive tells: "par", "by". */
  readonly agentPrepositions: ReadonlySet<string>;
  /** Those that stand before an infinitive. */
  readonly infinitivePrepositions: ReadonlySet<string>;
  /** Those that stand before a gerund: "en saluant". */
  readonly gerundPrepositions: ReadonlySet<string>;
  /** Words after a preposition with which a clause begins, no noun: "avoir", "ne". */
  readonly clauseOpeners: ReadonlySet<string>;

  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries of the perfect, which may serve a second participle: "a repeint son bateau et raconté". */
  readonly perfectAuxiliaries: ReadonlySet<string>;
  /** Negations that stand before the verb. */
  readonly preverbalNegations: ReadonlySet<string>;
  /** Relative pronouns and other words that open a subordinate clause. */
  readonly relatives: ReadonlySet<string>;
  /** Relative pronouns that are the subject of their clause; among them those that mean people only. */
  readonly subjectRelatives: ReadonlySet<string>;
  readonly personalRelatives: ReadonlySet<string>;
  /** Relative pronouns that may be another part of it. */
  readonly objectRelatives: ReadonlySet<string>;
  /** Words among `relatives` that may only compare: "comme". */
  readonly comparatives: ReadonlySet<string>;
  /** Words that open what was said after a reporting verb: "that", "que". */
  readonly complementisers: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly coordinators: {
    readonly and: ReadonlySet<string>;
    readonly or: ReadonlySet<string>;
    readonly but: ReadonlySet<string>;
  };
  /** A word that is surely an adverb or another filler between a subject and its verb. */
  isFiller(word: string): boolean;
}
