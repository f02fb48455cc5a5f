/** What a line at the terminal lacks, and what the terminal says of itself; the answers are worded as everywhere. */
export interface PromptWording {
  /** How to use the prompt, before the lines of {@link uses}. */
  readonly type: string;
  readonly pick: string;
  /** What is typed, and what it does. */
  readonly uses: readonly (readonly [typed: string, does: string])[];
  readonly noCommand: (commands: readonly string[]) => string;
  readonly subcommands: (commands: readonly string[]) => string;
  /** `near` is what may have been meant; options end in a colon. */
  readonly noOption: (
    command: string,
    typed: string,
    near: string | null,
    options: readonly string[],
  ) => string;
  /** @param example the command with that option */
  readonly missing: (command: string, option: string, example: string) => string;
  readonly noPick: (number: number) => string;
  readonly opens: (url: string) => string;
  readonly gone: string;
  readonly form: string;
  readonly writeLocale: string;
  readonly localeIs: (locale: string) => string;
  readonly people: (names: readonly string[]) => string;
  readonly youAre: (name: string) => string;
  readonly emptyChannel: string;
  /** Above an answer. */
  readonly used: (person: string, command: string) => string;
  readonly onlyYou: string;
}
