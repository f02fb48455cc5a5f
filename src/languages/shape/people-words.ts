import type { Agreement } from "../agreement.ts";
import type { OfficeNames } from "../parts/kinship.ts";

/** Nouns for those who can speak, and what they tell of one another. */
export interface PeopleWords {
  /** Nouns for people by what they do or are, singular and plural, with the gender they take. */
  readonly roles: ReadonlyMap<string, Agreement>;
  /** Role nouns whose gender says nothing of the person's: "la star", "une victime". */
  readonly epicene: ReadonlySet<string>;
  /** Folded role nouns that take up somebody named before ("l'artiste"), rather than bring in the holder of an office. */
  readonly epithets: ReadonlySet<string>;
  /** Folded nouns that tell of nobody more than that it is a person: "man", "l'intéressé". */
  readonly genericPeople: ReadonlySet<string>;
  /** Lower-case nouns for people by where they come from, capitalised in a text: "la Française". */
  readonly demonyms: ReadonlySet<string>;
  /** Nouns for bodies that can speak ("association", "ministry"). */
  readonly bodies: ReadonlyMap<string, Agreement>;
  /** Folded nouns that take up any body named before: "the company". */
  readonly genericBodies: ReadonlySet<string>;
  /** Folded nouns for places, works and the like, which tell which one only by a name: "town", « domaine ». */
  readonly unnamedThings: ReadonlySet<string>;
  /** Folded role words, each with those that may stand for it, itself among them: "the artist" is the singer. */
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
  /** Offices with several names, each some folded words: "chef etat" is "president". */
  readonly titles: OfficeNames;
  /** Folded nouns that name an office only with what follows: the chief of one thing is not the chief of another. */
  readonly vagueOffices: ReadonlySet<string>;
  /** Folded words by which somebody held an office once, or is said to hold it now, and so is no new holder. */
  readonly former: ReadonlySet<string>;
  /** Words before a description by which it holds for another time than the article's: "alors", "future"; nouns for what one is for a day: "guest". */
  readonly passing: ReadonlySet<string>;
  /** Folded nouns for relatives, which tell of somebody only by whose they are. */
  readonly kinship: ReadonlySet<string>;
  /** Folded role nouns that tell of somebody only with what follows: "membre", "owner". */
  readonly relational: ReadonlySet<string>;
  /** Words that may stand between a determiner and its noun: "ancien", "former"; `null` where any may. */
  readonly prenominal: ReadonlySet<string> | null;
  /** Nouns that are no more than an adjective where another follows: "jeune femme", "premier adjoint". */
  readonly looseHeads: ReadonlySet<string>;
  /** How a share of people is counted, after its number: "percent". */
  readonly shares: readonly (readonly string[])[];
  /** Nouns for those around somebody, called by their name, whose words are not theirs: "le clan Brun". */
  readonly retinues: ReadonlySet<string>;
  /** Nouns that a numeral goes on with: "numéro deux". */
  readonly numberedNouns: ReadonlySet<string>;
  /** "one of the researchers", and whole phrases for one of those mentioned before: "l'un d'eux". */
  readonly ones: ReadonlySet<string>;
  readonly oneOfThem: readonly (readonly string[])[];
  /** Lower-case words that an office is named by ("Secretary of State for Defence"), after these prepositions. */
  readonly portfolios: ReadonlySet<string>;
  readonly portfolioPrepositions: ReadonlySet<string>;
  /** Offices whose portfolio may go on for long; the words that go on with it, and those that may link its nouns. */
  readonly portfolioHolders: ReadonlySet<string>;
  readonly portfolioOpeners: ReadonlySet<string>;
  readonly portfolioLinks: ReadonlySet<string>;
}
