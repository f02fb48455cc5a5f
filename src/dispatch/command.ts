import type { CitationFormat, CitedSource } from "../domain/cited-source.ts";
import type { CommandName, LibrarySubcommand } from "../domain/command-names.ts";
import type { DateLanguage } from "../domain/date-words.ts";
import type { Sort } from "../domain/filter.ts";
import type { Library, Suggestion } from "../domain/library.ts";
import type { LibraryEditor } from "../domain/library-editor.ts";
import type { LibraryAdmin } from "../domain/library-status.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { Reply } from "../domain/reply.ts";
import type { OptionValues } from "../domain/request.ts";

/** What a command may use. */
export interface Context {
  /** The same for the whole request, whatever is loaded meanwhile. */
  readonly library: Library;
  readonly locale: LocaleCode;
  /** Uniform in [0, 1); injected, so that a test can foresee what is picked at random. */
  readonly random: () => number;
  /** The moment of the request, for "last month". */
  readonly now: Date;
  /** How the reader tells dates. */
  readonly dates: DateLanguage;
  /** What the reader's locale calls a BCP 47 language; `null` for one without a name. */
  readonly languageName: (code: string) => string | null;
  /** Whether whole articles may be shown; the host decides. */
  readonly fullText: boolean;
  /** A reference in the reader's locale, ready to copy. */
  readonly formatCitation: (source: CitedSource, format: CitationFormat) => Promise<string>;
  /** Where the project is explained; `null` when the host does not say. */
  readonly project: string | null;
  /** Whether the person may manage the server where they ask. */
  readonly isManager: boolean;
  /** Whether the host trusts the person with the library of all. */
  readonly isEditor: boolean;
  /** `null` where the library cannot be managed from here. */
  readonly admin: LibraryAdmin | null;
  /** `null` where nobody may change the library from here. */
  readonly editor: LibraryEditor | null;
}

interface OptionBase {
  readonly name: string;
  readonly required: boolean;
}

/** Discord shows no more at once; more would not be read elsewhere either. */
export const mostSuggestions = 25;

/** Free text. `suggest` completes what was typed so far, with what the other options hold already. */
export interface TextOption extends OptionBase {
  readonly type: "text";
  suggest?(typed: string, context: Context, options: OptionValues): Promise<readonly Suggestion[]>;
}

/** A value that a locale words. */
export type Choice = Sort;

/** One of a few values. */
export interface ChoiceOption extends OptionBase {
  readonly type: "choice";
  readonly choices: readonly Choice[];
}

/** Yes or no, as `"true"` or `"false"`. */
export interface FlagOption extends OptionBase {
  readonly type: "flag";
}

/** A file that somebody attaches: its value is the address under which Discord keeps it for a while. */
export interface FileOption extends OptionBase {
  readonly type: "file";
}

export type OptionSpec = TextOption | ChoiceOption | FlagOption | FileOption;

/** What a subcommand does, such as `status` in `/library status`. */
type Run = (options: OptionValues, context: Context) => Promise<Reply>;

/** What a button or a menu does: gets the arguments of the action, which come from outside and are never trusted. */
type Act = (args: readonly string[], context: Context) => Promise<Reply>;

/**
 * One slash command, as data and functions that know nothing of Discord. Its names and descriptions stand in
 * the locales. `run` and `acts` throw a UserError where what they are given makes no sense.
 */
export interface Command {
  readonly name: CommandName;
  /** Those of the command itself; a subcommand has its own. */
  readonly options: readonly OptionSpec[];
  readonly subcommandOptions?: Readonly<Partial<Record<LibrarySubcommand, readonly OptionSpec[]>>>;
  /** For a command without subcommands. */
  readonly run?: Run;
  readonly subcommands?: Readonly<Record<LibrarySubcommand, Run>>;
  readonly acts?: Readonly<Record<string, Act>>;
  /** Makes it an entry of a message's "Apps" menu as well; gets the words of that message. */
  readonly onMessage?: (text: string, context: Context) => Promise<Reply>;
  /** What may take long or hold the process: all of it, or subcommands and acts by name. A wire acknowledges it first. */
  readonly slow?: true | readonly string[];
  /** Shown to those who may manage the server, who are asked again in `run`; never in direct messages. */
  readonly managersOnly?: boolean;
}

/** The options that a person fills in: those of the subcommand, or of the command itself. */
export function optionsOf(command: Command, subcommand: string | null | undefined): readonly OptionSpec[] {
  const own: Readonly<Record<string, readonly OptionSpec[]>> = command.subcommandOptions ?? {};
  if (!subcommand) return command.options;
  return Object.hasOwn(own, subcommand) ? (own[subcommand] ?? []) : [];
}
