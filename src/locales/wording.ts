import type { CitationFormat } from "../domain/cited-source.ts";
import type {
  CommandName,
  CommandOptions,
  LibrarySubcommand,
  MessageCommandName,
} from "../domain/command-names.ts";
import type { DateWords, RelativeDateNames } from "../domain/date-words.ts";
import type { PartialDate } from "../domain/document.ts";
import type { UserErrorCode } from "../domain/errors.ts";
import type { Sort } from "../domain/filter.ts";
import type { Holdings } from "../domain/holdings.ts";
import type { SuggestionNote } from "../domain/library.ts";
import type { LibraryStatus } from "../domain/library-status.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { ButtonLabel, HelpReply, NothingFoundReply, StatusReply } from "../domain/reply.ts";
import type { ChangeKind, Joint, Verdict } from "../domain/verification.ts";

interface Named {
  /** 1 to 32 characters of lower case, digits, `-` and `_`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

export type CommandWording = {
  readonly [Name in CommandName]: Named & { readonly options: Readonly<Record<CommandOptions[Name], Named>> };
};

/** How a place sets words off: by its Markdown, or not at all. */
export interface Mark {
  readonly strong: (words: string) => string;
  readonly code: (words: string) => string;
}

/** What the check of quotations says. */
interface VerifyWording {
  readonly title: (quotations: number) => string;
  readonly verdict: Readonly<Record<Verdict["kind"], string>>;
  readonly otherSpeaker: (name: string, tier: "named" | "likely") => string;
  readonly notConfirmed: string;
  /** Of words that are altered, above who said the original. */
  readonly namesAnother: string;
  readonly omitted: string;
  readonly omitsNegation: string;
  readonly changes: (kinds: readonly ChangeKind[]) => string;
  readonly joint: Readonly<Record<Joint, string>>;
  readonly outside: string;
  readonly absenceIsNoProof: string;
  /** Where the text that is checked says itself that nobody said it, and the library has it. */
  readonly deniedInText: string;
  readonly more: (quotations: number) => string;
  /** What the marks of a shown difference mean. */
  readonly struck: string;
  readonly bold: string;
}

/** What is said of changes of the library. Titles arrive in marks. */
interface EditWording {
  readonly preview: string;
  /** How long the text is; 0 words for a record. */
  readonly length: (words: number, more: number) => string;
  readonly replaces: string;
  readonly keptAside: string;
  readonly kept: (title: string, articles: number) => string;
  readonly asked: string;
  readonly removed: (title: string) => string;
  readonly restored: (title: string) => string;
  readonly unchanged: string;
  readonly gone: string;
  readonly refused: string;
}

/**
 * All that the bot says, in one language. A sentence that is missing does not compile. Values arrive escaped
 * for the place they go to, and leave as they came; no wording holds Markdown of its own.
 */
export interface Wording {
  readonly code: LocaleCode;
  readonly commands: CommandWording;
  readonly subcommands: Readonly<Record<LibrarySubcommand, Named>>;
  /** Entries of a message's "Apps" menu: 1 to 32 characters, spaces allowed. */
  readonly messageCommands: Readonly<Record<MessageCommandName, string>>;
  readonly citationFormats: Readonly<Record<CitationFormat, string>>;
  readonly verify: VerifyWording;
  readonly buttons: Readonly<Record<ButtonLabel | "source" | "archive" | "share" | "delete", string>>;
  /** The values of options that offer a choice. */
  readonly choices: Readonly<Record<Sort, string>>;
  readonly relativeDates: RelativeDateNames;
  /** The words of dates that `Intl` does not know. */
  readonly dates: Omit<DateWords, "relative" | "months" | "weekdays">;
  /** What a suggestion is, in parts of which any may be left out for want of room, the most telling first. */
  readonly suggestion: (note: SuggestionNote) => readonly string[];
  /** Said of the one among the choices that is shown already. */
  readonly shownHere: string;
  readonly nearTitles: string;
  /** What opens the menu of ways on that have no button. */
  readonly ways: string;
  readonly menu: (articles: number, more?: boolean) => string;
  /** Asked where several people bear the name, in marks, that was typed; the menu's entries, and what stands below each. */
  readonly whichPerson: (query: string) => string;
  readonly choosePerson: string;
  readonly articlesOf: (articles: number) => string;
  /** The pair of marks around a quotation. */
  readonly marks: readonly [string, string];
  readonly separator: string;
  /** Behind a label, with the space before it where the language has one. */
  readonly colon: string;
  readonly speaker: {
    readonly named: (name: string, role: string | null) => string;
    readonly likely: (name: string, role: string | null) => string;
    readonly mention: (words: string) => string;
    readonly unknown: string;
  };
  /** Below words that somebody says in a conversation, and that the article sets without marks. */
  readonly turn: string;
  readonly abstract: string;
  /** Behind the source of an article: other outlets that have the same text. */
  readonly alsoIn: (outlets: readonly string[]) => string;
  readonly recordOnly: string;
  readonly verbatim: string;
  readonly noSummary: string;
  readonly matches: (articles: number, more?: boolean) => string;
  /** Words of the query, in marks, that the article shown does not have. */
  readonly missingWords: (words: readonly string[]) => string;
  /** A word, in marks, that no article has, and the words that were taken for it. */
  readonly replacedWord: (typed: string, by: readonly string[]) => string;
  /** As {@link replacedWord}, of a word of a speaker's name that nobody bears who is quoted. */
  readonly replacedSpeaker: (typed: string, by: readonly string[]) => string;
  /** A word, in marks, that the article shown does not have, and words of its own that only begin alike. */
  readonly relatedWord: (typed: string, by: readonly string[]) => string;
  readonly position: (position: number, total: number, more?: boolean) => string;
  readonly randomOf: (total: number) => string;
  readonly quotesRange: (from: number, to: number, total: number) => string;
  readonly quoteTooLong: (characters: number) => string;
  readonly paragraphTooLong: string;
  readonly page: (page: number, pages: number) => string;
  readonly relatedBy: (shared: readonly string[]) => string;
  /** Of an article on another matter: who is in both. */
  readonly samePerson: (name: string) => string;
  readonly nothingRelated: string;
  readonly citationTooLong: string;
  /** How many articles answers come from, while the others are being read. */
  readonly readSoFar: (done: number, total: number) => string;
  readonly statusTitle: string;
  /** `loaded` is the moment as the place shows moments. */
  readonly status: (
    status: Omit<LibraryStatus, "loadedAt" | "reading"> & { readonly loaded: string },
  ) => string;
  readonly reloadOutcome: Readonly<Record<StatusReply["outcome"], string>>;
  readonly edit: EditWording;
  /** What is wrong with a file, a page or a feed, or what can be done: an English sentence, with no final stop. */
  readonly complaint: (sentence: string) => string;
  readonly refusedFiles: (files: number) => string;
  readonly andMore: (more: number) => string;
  readonly dailyQuote: string;
  readonly sentenceTooLong: string;
  readonly noLink: string;
  readonly undated: string;
  readonly passageLink: string;
  readonly nothingFound: (
    reply: Pick<NothingFoundReply, "looked" | "query" | "by" | "filtered">,
    titles: number,
  ) => string;
  /** The source asked for, in marks, of which nothing is here; `nearest` ones are offered below. */
  readonly unknownSource: (source: string, nearest: number) => string;
  /** One line on what the library holds. */
  readonly holds: (holdings: Pick<Holdings, "articles" | "outlets" | "firstDate" | "lastDate">) => string;
  /** `topic` in marks; `null` for whatever is new. */
  readonly latestTitle: (topic: string | null) => string;
  /** What the menu is for that opens an article of a list. */
  readonly openOne: string;
  readonly articlesRange: (from: number, to: number, total: number) => string;
  /** A line for each command; `mark` sets words off as the place does. */
  readonly help: (
    reply: Pick<HelpReply, "articles" | "quotes" | "examples">,
    mark: Mark,
  ) => readonly string[];
  readonly privacy: string;
  /** What the link to the project's page says. */
  readonly about: string;
  readonly emptyLibrary: string;
  readonly errors: Readonly<Record<UserErrorCode, string>>;
  readonly fault: (reference: string) => string;
  readonly slowDown: (seconds: number) => string;
  readonly sharedBy: (person: string) => string;
  readonly shareKeptPrivate: string;
  readonly shareFailed: string;
  readonly date: (date: PartialDate) => string;
  /** The name of a BCP 47 language, or `null` for `und` and for codes that nobody has named. */
  readonly language: (code: string) => string | null;
}
