import type { CommandName, CommandOptions } from "../domain/command-names.ts";
import type { PartialDate } from "../domain/document.ts";
import type { UserErrorCode } from "../domain/errors.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { ButtonLabel, HelpReply, NothingFoundReply } from "../domain/reply.ts";

interface Named {
  /** 1 to 32 characters of lower case, digits, `-` and `_`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

export type CommandWording = {
  readonly [Name in CommandName]: Named & { readonly options: Readonly<Record<CommandOptions[Name], Named>> };
};

/**
 * All that the bot says, in one language. A sentence that is missing does not compile. Values arrive escaped
 * for the place they go to, and leave as they came.
 */
export interface Wording {
  readonly code: LocaleCode;
  readonly commands: CommandWording;
  readonly buttons: Readonly<Record<ButtonLabel | "source" | "archive" | "share" | "delete", string>>;
  readonly menu: (articles: number) => string;
  /** The pair of marks around a quotation. */
  readonly marks: readonly [string, string];
  readonly separator: string;
  readonly speaker: {
    readonly named: (name: string, role: string | null) => string;
    readonly likely: (name: string, role: string | null) => string;
    readonly mention: (words: string) => string;
    readonly unknown: string;
  };
  readonly abstract: string;
  readonly recordOnly: string;
  readonly verbatim: string;
  readonly noSummary: string;
  readonly matches: (articles: number) => string;
  readonly position: (position: number, total: number) => string;
  readonly randomOf: (total: number) => string;
  readonly quotesRange: (from: number, to: number, total: number) => string;
  readonly quoteTooLong: (characters: number) => string;
  readonly noLink: string;
  readonly undated: string;
  readonly passageLink: string;
  readonly nothingFound: (
    reply: Pick<NothingFoundReply, "looked" | "query" | "by">,
    titles: number,
  ) => string;
  readonly help: (reply: Omit<HelpReply, "kind">) => string;
  readonly emptyLibrary: string;
  readonly errors: Readonly<Record<UserErrorCode, string>>;
  readonly fault: (reference: string) => string;
  readonly sharedBy: (person: string) => string;
  readonly shareKeptPrivate: string;
  readonly shareFailed: string;
  readonly date: (date: PartialDate) => string;
  /** The name of a BCP 47 language, or `null` for `und` and for codes that nobody has named. */
  readonly language: (code: string) => string | null;
}
