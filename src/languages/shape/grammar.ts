import type { Gender } from "../agreement.ts";

/**
 * What differs from language to language beside the words: reading asks one of these traits, never which language
 * it has before it. `false`, and a pattern that matches nothing, also stand for what is not known: reading is then
 * more cautious.
 */
export interface Grammar extends WordOrder, NounPhrase, Convention, Morphology {}

/** Where subject and verb stand around a quotation. */
interface WordOrder {
  /** Any verb, not only the listed verbs of saying, may stand before its subject after a quotation: « …, peste le maire ». */
  readonly freeInversion: boolean;
  /** Between an inverted verb and its subject a complement may stand: « a déclaré à l'AFP Louis Castel ». */
  readonly inversionOverComplement: boolean;
  /** Subject and verb may stand in this order right after a quotation, without a comma: `"…" Anna said`. */
  readonly subjectVerbAfterQuotation: boolean;
  /** A clause may open with something else than its subject, which then stands right behind the verb: „Am Montag sagte Anna Brun“. */
  readonly subjectBehindVerb: boolean;
  /** In a clause inserted into a sentence the verb stands before its subject: « une liste, précise Anna Brun, qui… ». */
  readonly verbFirstInsertion: boolean;
  /** The clause of saying may stand within the marks: « On attend, explique le maire. Rien ne bouge. » */
  readonly asidesInsideMarks: boolean;
  /** A verb needs no subject where it is plain who is meant: « …», aseguró. » */
  readonly nullSubjects: boolean;
  /** "that" may be left out after a verb of saying: "said he thought". */
  readonly omitsThat: boolean;
}

/** How nouns, their modifiers and the pronouns that stand for them behave. */
interface NounPhrase {
  /** A noun phrase starts with its head; adjectives, complements and names follow: « la maire de Paris Anne Brun ». */
  readonly headInitial: boolean;
  /** Nouns stand before the noun that they modify, names too: "Home Office letter". */
  readonly compoundNouns: boolean;
  /** Nouns are put together to one word: „Verkehrsminister“. */
  readonly joinedCompounds: boolean;
  /** A noun for a person has a determiner, but in apposition or after a preposition. */
  readonly needsDeterminers: boolean;
  /** An office before the name of its holder is written with a capital, as if it belonged to the name: "President Brun". */
  readonly capitalTitles: boolean;
  /** Every noun is written with a capital: one such word by itself is no name that nothing else in the text shows. */
  readonly capitalNouns: boolean;
  /** What is put after a possessor, as a token of its own ("'s"), or `null`. */
  readonly possessiveMarker: string | null;
  /** Personal pronouns of a gender stand for people alone, and the one without for things ("he", "it"). */
  readonly naturalGender: boolean;
}

/** Habits of print rather than grammar. */
interface Convention {
  /** Headings capitalise every word of weight: "Student Dies After Pills She Bought Online". */
  readonly titleCaseHeadings: boolean;
  /** A full stop behind a figure makes an ordinal number of it: „am 7. Januar“. */
  readonly ordinalStops: boolean;
  /** A paragraph holds the words of one speaker only. */
  readonly oneSpeakerPerParagraph: boolean;
  /** In a dialogue a dash opens what each says, without marks. */
  readonly dashDialogue: boolean;
  /** Titles of works stand in quotation marks. */
  readonly titlesInMarks: boolean;
}

/** Recognisers of forms, over lower-case words with their diacritics. */
interface Morphology {
  /** Endings that only a past participle has: "-é"; not "-ed", which is a past tense too. */
  readonly participle: RegExp;
  /** Endings of a past participle before "par" or "by"; those that only a listed verb of saying makes sure. */
  readonly passive: RegExp;
  readonly reportedPassive: RegExp;
  /** Endings of gerunds and present participles, which borrow their subject: "saluant", "saying". */
  readonly gerund: RegExp;
  readonly infinitive: RegExp;
  /** Endings that only a finite verb has. */
  readonly finite: RegExp;
  /** Those that only a verb in the imperfect has, where no noun shares them. */
  readonly imperfect: RegExp;
  /** Endings of finite verbs in the plural; of nouns in the plural. */
  readonly pluralVerb: RegExp;
  /** Finite verbs that tell by their form that their subject is one alone. */
  readonly singularVerb: RegExp;
  readonly pluralNoun: RegExp;
  /** Endings of nouns for people by where they come from. */
  readonly demonym: RegExp;
  /**
   * What may stand, words with single spaces between them, from a name to a description that belongs to it, or from
   * a description to a name: ", 56 ans ,", "was".
   */
  readonly apposition: RegExp;
  /** How a sentence opens that leans on the one before: "however", « en revanche ». */
  readonly connective: RegExp;
  /** Whether an unlisted word looks like a finite verb or participle, for `"…", VERB SUBJECT`. */
  looksLikeVerb(word: string): boolean;
  /** The singular of a plural by its ending; the word itself where nothing tells. */
  singularOf(noun: string): string;
  /** Gender by an adjective before or after its noun. */
  genderOfAdjective(word: string, place: "before" | "after"): Gender;
  /** Whether a word in lower case may end the title of a paper: « Le Canard enchaîné ». */
  endsTitle(word: string): boolean;
  /** Whether a pronoun with the three words after it stands for nothing: « il n'y a pas ». */
  isImpersonal(
    pronoun: string,
    after: readonly [string, string, string],
    before: readonly [string, string],
  ): boolean;
}
