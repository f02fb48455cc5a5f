import type { Agreement, Determiner, Gender } from "../agreement.ts";
import type { FunctionWords } from "../shape/function-words.ts";
import type { Grammar } from "../shape/grammar.ts";
import type { QuestionWords } from "../shape/question-words.ts";
import type { Strength } from "../shape/reporting-words.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";

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
  /** What stands before an infinitive, where that comes last: „gesagt zu haben“. */
  readonly infinitivePrepositions?: string;
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
