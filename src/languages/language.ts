import type { FunctionWords } from "./shape/function-words.ts";
import type { Grammar } from "./shape/grammar.ts";
import type { LayoutWords } from "./shape/layout-words.ts";
import type { NameWords } from "./shape/name-words.ts";
import type { PeopleWords } from "./shape/people-words.ts";
import type { QuestionWords } from "./shape/question-words.ts";
import type { ReportingWords } from "./shape/reporting-words.ts";
import type { TitleWords } from "./shape/title-words.ts";
import type { UnsaidWords } from "./shape/unsaid-words.ts";

/** What search and checking need, and telling the language of a text. */
export interface SearchWords {
  /** Folded: lower-case, no diacritics. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words that deny. One that ends in an apostrophe begins a word ("n'"), one with a hyphen ends it ("-n't"). */
  readonly negations: ReadonlySet<string>;
  /** Folded number words from two on. */
  readonly numerals: ReadonlySet<string>;
  readonly questions: QuestionWords;
  /** Stem of one word for search; folds its input, keeps its first letter, and never throws. */
  stem(word: string): string;
}

/**
 * What reading and search need to know about one language. Words are lower-case with their diacritics and a
 * straight apostrophe ("d'", "étrangères"), unless said otherwise. A new language is a folder with an object of this
 * shape and a line in `index.ts`; empty sets are allowed, and only make reading more cautious.
 */
export interface Language
  extends SearchWords,
    FunctionWords,
    ReportingWords,
    PeopleWords,
    NameWords,
    TitleWords,
    UnsaidWords,
    LayoutWords {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** Only a complete language may name a speaker without reserve; the others stop at "according to context". */
  readonly complete: boolean;
  readonly grammar: Grammar;
}
