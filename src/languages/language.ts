/** Grammatical gender as far as the text tells it; `null` when it does not. */
export type Gender = "m" | "f" | null;
export type GrammaticalNumber = "s" | "p" | null;

export interface Agreement {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

export interface Determiner extends Agreement {
  readonly kind: "definite" | "indefinite" | "demonstrative" | "possessive";
}

/** How surely a verb form reports speech: `weak` forms ("ajoute", "lance", "adds") need a quotation beside them. */
export type Strength = "strong" | "weak";

/**
 * What reading needs to know about one language. Words are lower-case with their diacritics and a
 * straight apostrophe ("d'", "étrangères"), unless said otherwise. A new language is a file of this
 * shape and a line in `index.ts`; empty sets are allowed, and only make reading more cautious.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** Only a complete language may name a speaker without reserve; the others stop at "according to context". */
  readonly complete: boolean;
  /** Folded: lower-case, no diacritics. For search and for telling the language of a text. */
  readonly stopWords: ReadonlySet<string>;
  /** Stem of one word for search; folds its input, and never throws. */
  stem(word: string): string;

  /** Word beginnings that end in an apostrophe and are words of their own ("l", "qu"). */
  readonly elisions: ReadonlySet<string>;
  /** Pronouns that may hang on a verb with a hyphen ("-t-il"); empty where there is no such thing. */
  readonly clitics: ReadonlySet<string>;
  /** Abbreviations that end in a full stop without ending a sentence, without that stop. */
  readonly abbreviations: ReadonlySet<string>;

  readonly determiners: ReadonlyMap<string, Determiner>;
  /** Third-person subject pronouns, with clitics written "-il". */
  readonly subjectPronouns: ReadonlyMap<string, Agreement>;
  /** Pronouns that may follow a source preposition: "selon elle". */
  readonly strongPronouns: ReadonlyMap<string, Agreement>;
  readonly prepositions: ReadonlySet<string>;
  /** Word sequences that introduce a source: "selon", "d'après", "according to". */
  readonly sources: readonly (readonly string[])[];
  /** Single words that may introduce a source when a quotation is beside them ("pour"). */
  readonly weakSources: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly reporting: ReadonlyMap<string, Strength>;
  /** Reporting verbs by which somebody who has just spoken goes on: "poursuivre", "added". */
  readonly resuming: ReadonlySet<string>;
  /** Forms that report only with a reflexive pronoun: "s'étonne". */
  readonly reflexive: ReadonlySet<string>;
  /** Reporting phrases of several words, by their first word: "fait valoir". */
  readonly reportingPhrases: readonly (readonly string[])[];
  /** Relative pronouns and other words that open a subordinate clause. */
  readonly relatives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that open what was said after a reporting verb: "that", "que". */
  readonly complementisers: ReadonlySet<string>;
  /** Folded words that deny. One that ends in an apostrophe begins a word ("n'"), one with a hyphen ends it ("-n't"). */
  readonly negations: ReadonlySet<string>;
  /** Folded number words from two on. */
  readonly numerals: ReadonlySet<string>;
  /** Nouns for people by what they do or are, singular and plural, with the gender they take. */
  readonly roles: ReadonlyMap<string, Agreement>;
  /** Role nouns whose gender says nothing of the person's: "la star", "une victime". */
  readonly epicene: ReadonlySet<string>;
  /** Folded role nouns that take up somebody named before ("l'artiste"), rather than bring in the holder of an office. */
  readonly epithets: ReadonlySet<string>;
  /** Lower-case nouns for people by where they come from, capitalised in a text: "la Française". */
  readonly demonyms: ReadonlySet<string>;
  /** Nouns for bodies that can speak ("association", "ministry"). */
  readonly bodies: ReadonlyMap<string, Agreement>;
  /** Folded role words; the words of a group may stand for its first, the more general after the more particular. */
  readonly kin: readonly (readonly string[])[];
  /** Offices with several names, each a set of folded words: "chef etat" is "president". */
  readonly titles: readonly (readonly string[])[];
  /** Words that may stand between a determiner and its noun: "ancien", "former"; `null` where any may. */
  readonly prenominal: ReadonlySet<string> | null;
  readonly honorifics: ReadonlyMap<string, Gender>;
  /** Lower-case words that may stand inside a person's name ("de", "van"). */
  readonly particles: ReadonlySet<string>;
  /** Words after which marks hold a name or a title rather than speech: "baptisé", "film", "so-called". */
  readonly naming: ReadonlySet<string>;
  /** Verb forms for giving out a paper: whoever "released a statement saying …" is the one who says. */
  readonly issuing: ReadonlySet<string>;
  /** Lower-case words that an office is named by after "of" or "for": "Secretary of State for Defence". */
  readonly portfolios: ReadonlySet<string>;
  /** Folded names of papers, channels and networks: they carry words, and no pronoun stands for them. */
  readonly media: ReadonlySet<string>;
  /** Words of the law before which marks hold the name of an offence: "examen", "charged". */
  readonly charges: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** A word that is surely an adverb or another filler between a subject and its verb. */
  isFiller(word: string): boolean;
  /** Whether an unlisted word looks like a finite verb or participle, for `"…", VERB SUBJECT`. */
  looksLikeVerb(word: string): boolean;
  /** Gender of a given name by its ending, where the language has such a habit. */
  genderOfGivenName(name: string): Gender;
}
