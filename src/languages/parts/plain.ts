import type { Agreement, Language, Strength } from "../language.ts";
import { foldedSet, wordSet, words } from "./fold.ts";

/** What a language file must give where reading stays cautious: marks, reporting verbs, stop words, stemmer. */
export interface PlainLanguage {
  readonly code: string;
  readonly stopWords: string;
  readonly reporting: string;
  readonly sources: readonly string[];
  readonly pronouns: readonly (readonly [string, Agreement])[];
  readonly honorifics: readonly (readonly [string, Agreement["gender"]])[];
  readonly roles: string;
  readonly abbreviations: string;
  readonly prepositions: string;
  readonly relatives: string;
  readonly complementisers: string;
  readonly negations: ReadonlySet<string>;
  readonly numerals: ReadonlySet<string>;
  readonly auxiliaries: string;
  readonly naming: string;
  readonly firstPerson: string;
  readonly calendar: string;
  readonly particles: string;
  stem(word: string): string;
}

/** A {@link Language} from a cautious description: no determiners, no kinds of role, no guessing of verbs. */
export function plainLanguage(plain: PlainLanguage): Language {
  const nothing: ReadonlySet<string> = new Set();
  return {
    code: plain.code,
    complete: false,
    stopWords: foldedSet(plain.stopWords),
    stem: plain.stem,
    elisions: nothing,
    clitics: nothing,
    abbreviations: wordSet(plain.abbreviations),
    determiners: new Map(),
    subjectPronouns: new Map(plain.pronouns),
    strongPronouns: new Map(),
    prepositions: wordSet(plain.prepositions),
    sources: plain.sources.map(words),
    weakSources: nothing,
    auxiliaries: wordSet(plain.auxiliaries),
    reporting: new Map(words(plain.reporting).map((form): readonly [string, Strength] => [form, "strong"])),
    resuming: nothing,
    reflexive: nothing,
    reportingPhrases: [],
    relatives: wordSet(plain.relatives),
    conjunctions: nothing,
    complementisers: wordSet(plain.complementisers),
    negations: plain.negations,
    numerals: plain.numerals,
    roles: new Map(
      words(plain.roles).map((noun): readonly [string, Agreement] => [noun, { gender: null, number: "s" }]),
    ),
    epicene: nothing,
    epithets: nothing,
    demonyms: nothing,
    bodies: new Map(),
    kin: [],
    titles: [],
    prenominal: nothing,
    honorifics: new Map(plain.honorifics),
    particles: wordSet(plain.particles),
    naming: wordSet(plain.naming),
    issuing: nothing,
    portfolios: nothing,
    media: nothing,
    charges: nothing,
    firstPerson: wordSet(plain.firstPerson),
    calendar: wordSet(plain.calendar),
    isFiller: () => false,
    looksLikeVerb: () => false,
    genderOfGivenName: () => null,
  };
}
