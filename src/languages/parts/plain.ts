import type { Agreement, Determiner, Gender } from "../agreement.ts";
import type { Language } from "../language.ts";
import type { FunctionWords } from "../shape/function-words.ts";
import type { Grammar } from "../shape/grammar.ts";
import type { QuestionWords } from "../shape/question-words.ts";
import type { Strength } from "../shape/reporting-words.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { media } from "../world/media.ts";
import { foldedLists, foldedPhrases, foldedSet, wordSet, words } from "./fold.ts";
import { never } from "./patterns.ts";

type Coordinators = Readonly<Record<keyof FunctionWords["coordinators"], string>>;

/** What a language file must give where reading stays cautious; lists are words with spaces between them. */
export interface PlainLanguage {
  readonly code: string;
  readonly stopWords: string;
  /** Phrases with `|` between them. */
  readonly questions: Readonly<Record<keyof QuestionWords, string>>;
  readonly negations: ReadonlySet<string>;
  readonly numerals: ReadonlySet<string>;
  stem(word: string): string;
  readonly elisions?: ReadonlySet<string>;
  readonly nameElisions?: string;
  readonly contractions: string;
  readonly coordinators: Coordinators;
  readonly prepositions: string;
  readonly locatives: string;
  readonly relatives: string;
  readonly complementisers: string;
  readonly auxiliaries: string;
  readonly pronouns: readonly (readonly [string, Agreement])[];
  readonly firstPerson: string;
  /** Pronouns and possessives by which somebody is spoken to. */
  readonly addressed?: string;
  readonly reflexives?: string;
  /** Adverbs and the like that may stand between a subject and its verb. */
  readonly fillers?: string;
  /** How an adverb ends that is formed of an adjective. */
  readonly adverbs?: RegExp;
  readonly reporting: ReadonlyMap<string, Strength> | string;
  /** Verbs of saying by which somebody who has just spoken goes on. */
  readonly resuming?: string;
  /** "one", and what else stands for nobody beside a verb of saying: „hieß es“. */
  readonly indefinitePronouns?: string;
  /** One word or several each. */
  readonly sources: readonly string[];
  readonly postposedSources?: string;
  readonly insertedSources?: string;
  readonly weakSources?: string;
  /** Nouns for people, in a list where nothing is told of their gender. */
  readonly roles: string | ReadonlyMap<string, Agreement>;
  /** Words that may stand between a determiner and its noun; without, none may. */
  readonly prenominal?: string | null;
  readonly genericPeople?: string;
  readonly bodies?: ReadonlyMap<string, Agreement>;
  readonly determiners?: ReadonlyMap<string, Determiner>;
  readonly articles?: string;
  readonly joiningParticles?: string;
  readonly honorifics: readonly (readonly [string, Gender])[];
  readonly particles: string;
  readonly genitiveParticles?: string;
  readonly phrasePrepositions?: string;
  readonly genitives?: string;
  readonly afterCounts: string;
  readonly naming: string;
  readonly abbreviations: string;
  readonly calendar: string;
  readonly times?: string;
  readonly unsaid?: Partial<UnsaidWords>;
  /** Phrases with `|` between them. */
  readonly furniture: string;
  readonly pageLabels: string;
  readonly grammar: Partial<Grammar>;
}

/** What is taken of a language of which no more is told: what holds for all but one so far, and else nothing. */
const cautious: Grammar = {
  freeInversion: false,
  inversionOverComplement: false,
  subjectVerbAfterQuotation: true,
  subjectBehindVerb: false,
  verbFirstInsertion: false,
  asidesInsideMarks: false,
  nullSubjects: false,
  omitsThat: false,
  headInitial: false,
  joinedCompounds: false,
  compoundNouns: false,
  needsDeterminers: false,
  capitalTitles: true,
  capitalNouns: false,
  possessiveMarker: null,
  naturalGender: false,
  titleCaseHeadings: false,
  ordinalStops: false,
  oneSpeakerPerParagraph: true,
  dashDialogue: false,
  titlesInMarks: true,
  participle: never,
  passive: never,
  reportedPassive: never,
  gerund: never,
  infinitive: never,
  finite: never,
  imperfect: never,
  pluralVerb: never,
  singularVerb: never,
  pluralNoun: never,
  demonym: never,
  apposition: /^(?:, (?:\S+ )? ?,?|, \d+ ,)$/,
  connective: never,
  looksLikeVerb: () => false,
  singularOf: (noun) => noun,
  genderOfAdjective: () => null,
  endsTitle: () => false,
  isImpersonal: () => false,
};

const nothing: ReadonlySet<string> = new Set();

/** A {@link Language} from a cautious description: no determiners, no kinds of role, no guessing of verbs. */
export function plainLanguage(plain: PlainLanguage): Language {
  const { and, or, but } = plain.coordinators;
  const sources = plain.sources.map(words);
  const fillers = wordSet(`${plain.fillers ?? ""} ${plain.reflexives ?? ""}`);
  const adverbs = plain.adverbs ?? never;
  const alone = sources.flatMap((source) => (source.length === 1 ? source : []));
  return {
    code: plain.code,
    complete: false,
    grammar: { ...cautious, ...plain.grammar },
    stopWords: foldedSet(plain.stopWords),
    negations: plain.negations,
    numerals: plain.numerals,
    stem: plain.stem,
    questions: foldedLists(plain.questions),

    elisions: plain.elisions ?? nothing,
    nameElisions: wordSet(plain.nameElisions ?? ""),
    clitics: nothing,
    linkingConsonant: null,
    fixedHyphens: nothing,
    determiners: plain.determiners ?? new Map(),
    articles: wordSet(plain.articles ?? ""),
    indefiniteArticles: nothing,
    contractions: wordSet(plain.contractions),
    subjectPronouns: new Map(plain.pronouns),
    strongPronouns: new Map(),
    indefinitePronouns: wordSet(plain.indefinitePronouns ?? ""),
    latter: nothing,
    reflexivePronouns: wordSet(plain.reflexives ?? ""),
    firstPerson: wordSet(plain.firstPerson),
    addressed: wordSet(plain.addressed ?? ""),
    prepositions: new Set([...words(plain.prepositions), ...alone]),
    clausePrepositions: nothing,
    genitives: wordSet(plain.genitives ?? ""),
    datives: nothing,
    phrasePrepositions: wordSet(plain.phrasePrepositions ?? ""),
    locatives: wordSet(plain.locatives),
    settings: wordSet(plain.locatives),
    comitatives: nothing,
    agentPrepositions: nothing,
    infinitivePrepositions: nothing,
    containing: nothing,
    gerundPrepositions: nothing,
    clauseOpeners: nothing,
    auxiliaries: wordSet(plain.auxiliaries),
    perfectAuxiliaries: nothing,
    preverbalNegations: nothing,
    relatives: wordSet(plain.relatives),
    subjectRelatives: nothing,
    personalRelatives: nothing,
    objectRelatives: nothing,
    comparatives: nothing,
    complementisers: wordSet(plain.complementisers),
    conjunctions: nothing,
    coordinators: { and: wordSet(and), or: wordSet(or), but: wordSet(but) },
    isFiller: (word) => fillers.has(word) || adverbs.test(word),

    sources,
    postposedSources: wordSet(plain.postposedSources ?? ""),
    insertedSources: wordSet(plain.insertedSources ?? ""),
    weakSources: wordSet(plain.weakSources ?? ""),
    possessedSources: { openers: nothing, nouns: nothing },
    reporting:
      typeof plain.reporting === "string"
        ? new Map(words(plain.reporting).map((form): readonly [string, Strength] => [form, "strong"]))
        : plain.reporting,
    resuming: wordSet(plain.resuming ?? ""),
    reflexive: nothing,
    reportingPhrases: [],
    quotingVerbs: nothing,
    quotedSpeech: [],
    perceiving: nothing,
    asking: never,
    issuing: nothing,
    utterances: nothing,
    papers: nothing,
    documents: nothing,
    carriers: nothing,

    roles:
      typeof plain.roles === "string"
        ? new Map(
            words(plain.roles).map((noun): readonly [string, Agreement] => [
              noun,
              { gender: null, number: "s" },
            ]),
          )
        : plain.roles,
    epicene: nothing,
    epithets: nothing,
    genericPeople: foldedSet(plain.genericPeople ?? ""),
    demonyms: nothing,
    bodies: plain.bodies ?? new Map(),
    genericBodies: nothing,
    unnamedThings: nothing,
    kin: new Map(),
    titles: new Map(),
    vagueOffices: nothing,
    former: nothing,
    passing: nothing,
    kinship: nothing,
    relational: nothing,
    prenominal: plain.prenominal === null ? null : wordSet(plain.prenominal ?? ""),
    looseHeads: nothing,
    retinues: nothing,
    shares: [["%"]],
    numberedNouns: nothing,
    ones: nothing,
    oneOfThem: [],
    portfolios: nothing,
    portfolioPrepositions: nothing,
    portfolioHolders: nothing,
    portfolioOpeners: nothing,
    portfolioLinks: nothing,

    honorifics: new Map(plain.honorifics),
    particles: wordSet(plain.particles),
    joiningParticles: wordSet(plain.joiningParticles ?? ""),
    titleArticles: nothing,
    genitiveParticles: wordSet(plain.genitiveParticles ?? ""),
    openingParticles: nothing,
    afterCounts: wordSet(plain.afterCounts),
    media,
    newsroomWords: nothing,
    premises: nothing,
    genderOfGivenName: () => null,

    naming: wordSet(plain.naming),
    namingAfter: nothing,
    calling: nothing,
    authorPrepositions: nothing,
    workPrepositions: nothing,
    charges: nothing,
    chargePrepositions: nothing,
    chargeAdverbs: nothing,
    answering: nothing,
    entitling: nothing,
    nicknaming: nothing,

    uttering: nothing,
    wording: nothing,
    nobodyDeterminers: nothing,
    counterfactual: nothing,
    wont: nothing,
    wished: nothing,
    foretold: nothing,
    foretelling: nothing,
    wanting: nothing,
    causatives: nothing,
    fakes: nothing,
    undoing: nothing,
    restricting: nothing,
    nobodies: [],
    doubledNegation: false,
    withholding: nothing,
    withholdingPhrases: [],
    lacking: nothing,
    supposing: nothing,
    grantingIf: true,
    pending: nothing,
    pendingPhrases: [],
    habitual: nothing,
    hearsay: nothing,
    faking: nothing,
    fakeable: nothing,
    fakingPhrases: [],
    ascribing: nothing,
    ...plain.unsaid,

    abbreviations: wordSet(plain.abbreviations),
    letterWords: nothing,
    calendar: wordSet(plain.calendar),
    times: wordSet(plain.times ?? ""),
    credits: nothing,
    furniture: foldedPhrases(plain.furniture),
    pageLabels: foldedPhrases(plain.pageLabels),
  };
}
