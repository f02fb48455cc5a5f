import type { CommandName } from "./domain/command-names.ts";
import type { Library, Suggestion } from "./domain/library.ts";
import type { LocaleCode } from "./domain/locale.ts";
import type { Reply } from "./domain/reply.ts";
import type { OptionValues } from "./domain/request.ts";

/** What a command may use. */
export interface Context {
  readonly library: Library;
  readonly locale: LocaleCode;
  /** Uniform in [0, 1); injected, so that a test can foresee what is picked at random. */
  readonly random: () => number;
}

export interface OptionSpec {
  readonly name: string;
  readonly required: boolean;
  /** Completions of what was typed so far; leave it out for an option that has none. */
  suggest?(typed: string, context: Context): Promise<readonly Suggestion[]>;
}

/**
 * One slash command, as data and functions that know nothing of Discord. Its names and descriptions stand in
 * the locales. `acts` are what its buttons and menus do: each gets the arguments of the action (from outside, so
 * never trusted) and throws a UserError when they make no sense.
 */
export interface Command {
  readonly name: CommandName;
  readonly options: readonly OptionSpec[];
  run(options: OptionValues, context: Context): Promise<Reply>;
  readonly acts?: Readonly<Record<string, (args: readonly string[], context: Context) => Promise<Reply>>>;
}
