import type { LibrarySubcommand } from "../domain/command-names.ts";
import { isWithin } from "../domain/edit-distance.ts";
import { defaultLocale, type LocaleCode } from "../domain/locale.ts";
import { referredArticle } from "../domain/references.ts";
import type { OptionValues } from "../domain/request.ts";
import { locales } from "../locales/index.ts";
import { promptWordings } from "../locales/prompt/index.ts";
import { type Command, type OptionSpec, optionsOf } from "./command.ts";

export type CommandLine =
  | {
      readonly kind: "command";
      readonly command: Command;
      readonly subcommand: LibrarySubcommand | null;
      readonly options: OptionValues;
    }
  | { readonly kind: "mistake"; readonly message: string };

/**
 * Reads what a person would type in Discord: `/quote about:moon by:"Neil Armstrong"`. Names of commands and options
 * may be those of any locale; words without an option's name go to the first option. Mistakes are told in `locale`.
 */
export function readCommandLine(
  line: string,
  commands: readonly Command[],
  locale: LocaleCode = defaultLocale,
): CommandLine {
  const match = /^\/?([^\s:]+)(?:\s+(.*))?$/s.exec(line.trim());
  const name = match?.[1]?.toLowerCase() ?? "";
  const command = commands.find((one) => commandNames(one).includes(name));
  if (!command) {
    const known = commands.map((one) => `/${locales[locale].commands[one.name].name}`);
    return mistake(promptWordings[locale].noCommand(known));
  }
  const rest = match?.[2] ?? "";
  if (command.subcommands)
    return readSubcommand(rest, command, Object.keys(command.subcommands) as LibrarySubcommand[], locale);
  return filledIn(rest, command, null, locale);
}

function mistake(message: string): CommandLine {
  return { kind: "mistake", message };
}

function readSubcommand(
  rest: string,
  command: Command,
  known: readonly LibrarySubcommand[],
  locale: LocaleCode,
): CommandLine {
  const [, word = "", after = ""] = /^(\S*)\s*(.*)$/s.exec(rest.trim()) ?? [];
  const subcommand = known.find((name) =>
    [name, ...Object.values(locales).map((wording) => wording.subcommands[name].name)].includes(
      word.toLowerCase(),
    ),
  );
  return subcommand
    ? filledIn(after, command, subcommand, locale)
    : mistake(promptWordings[locale].subcommands(known.map((name) => calledAs(command, name, locale))));
}

function filledIn(
  rest: string,
  command: Command,
  subcommand: LibrarySubcommand | null,
  locale: LocaleCode,
): CommandLine {
  const called = calledAs(command, subcommand, locale);
  const known = optionsOf(command, subcommand);
  const shown = (name: string) => shownOption(command, name, locale);
  const unknown = known.length > 0 ? unknownOption(rest, command, known) : null;
  if (unknown) {
    const names = known.map(({ name }) => `${shown(name)}:…`);
    const near = unknown.near === null ? null : `${shown(unknown.near)}:`;
    return mistake(promptWordings[locale].noOption(called, unknown.typed, near, names));
  }
  const options = readOptions(rest, command, subcommand);
  const missing = known.find((option) => option.required && !options[option.name]);
  if (!missing) return { kind: "command", command, subcommand, options };
  const name = shown(missing.name);
  return mistake(promptWordings[locale].missing(called, name, `${called} ${name}:…`));
}

/** As a person types it who uses Discord in `locale`. */
export function calledAs(
  { name }: Command,
  subcommand: LibrarySubcommand | null,
  locale: LocaleCode,
): string {
  const { commands, subcommands } = locales[locale];
  return `/${commands[name].name}${subcommand === null ? "" : ` ${subcommands[subcommand].name}`}`;
}

/** What Discord shows the option as in `locale`. */
export function shownOption(command: Command, option: string, locale: LocaleCode): string {
  const options: Readonly<Record<string, { name: string }>> = locales[locale].commands[command.name].options;
  return options[option]?.name ?? option;
}

interface UnknownOption {
  readonly typed: string;
  /** The option whose name is nearly the one that was typed. */
  readonly near: string | null;
}

/**
 * A name before a colon that somebody took for an option's: another command has an option of that name, an address
 * follows it, or it is one of the command's with a slip of the hand in it. Other words with a colon are looked for as
 * they are.
 */
function unknownOption(text: string, command: Command, known: readonly OptionSpec[]): UnknownOption | null {
  // What is behind the first words of a free text is the text's own.
  const places = known.filter(({ type }) => type === "text").length > 1 ? named : namedFirst;
  for (const [, typed = "", value = ""] of text.replace(/"[^"]*"/g, '""').matchAll(places)) {
    const name = typed.toLowerCase();
    if (known.some((option) => optionNames(command, option.name).includes(name))) continue;
    if (/^https?:\/\//i.test(value)) return { typed, near: nearOption(name, command, known) };
    if (value.startsWith("//") || referredArticle(`${typed}:${value}`) !== null) continue;
    const near = nearOption(name, command, known);
    if (near !== null) return { typed, near };
    if (/^\s*$/.test(text.slice(0, text.indexOf(typed))) && namesOfOptions.has(name)) return { typed, near };
  }
  return null;
}

const named = /(?<=^|\s)(\p{L}{1,32}):(\S+)/gu;
const namedFirst = /^\s*(\p{L}{1,32}):(\S+)/gu;

/** Shorter names are near too many words. */
const shortestSlipped = 4;

function nearOption(typed: string, command: Command, known: readonly OptionSpec[]): string | null {
  if (typed.length < shortestSlipped) return null;
  const near = known.find(({ name }) =>
    optionNames(command, name).some(
      (its) => its.length >= shortestSlipped && isWithin(typed, its, its.length < 6 ? 1 : 2),
    ),
  );
  return near?.name ?? null;
}

/** Of all commands, in all locales. */
const namesOfOptions: ReadonlySet<string> = new Set(
  Object.values(locales).flatMap(({ commands }) =>
    Object.values(commands).flatMap(({ options }) =>
      Object.entries(options).flatMap(([name, option]) => [name, option.name]),
    ),
  ),
);

/** `about:moon by:"Neil Armstrong"`: the values of the options that the words name. */
export function readOptions(
  text: string,
  command: Command,
  subcommand: LibrarySubcommand | null = null,
): OptionValues {
  const options = optionsOf(command, subcommand);
  const texts = options.filter(({ type }) => type === "text");
  const only = texts[0];
  if (texts.length === 1 && only) {
    return readWords(text, command, options, only.name);
  }
  const values: Record<string, string> = {};
  let current = options[0]?.name;
  for (const [word] of text.matchAll(/[^\s:"]+:"[^"]*"|"[^"]*"|\S+/g)) {
    const given = /^([^\s:"]+):(.*)$/s.exec(word);
    const option =
      given && options.find(({ name }) => optionNames(command, name).includes(given[1]?.toLowerCase() ?? ""));
    const name: string | undefined = option?.name ?? current;
    // A flag or a choice takes one word: those behind it go on with the text before it.
    if (option?.type === "text") current = option.name;
    if (name === undefined) continue;
    // Marks hold the value of a named option together; around words without one they are the asker's own.
    const value = option ? (given?.[2] ?? "").replace(/^"(.*)"$/s, "$1") : word;
    values[name] = values[name] ? `${values[name]} ${value}` : value;
  }
  return values;
}

/** For a command of one text: all words are its, quotation marks included, but for flags such as `share:true`. */
function readWords(
  text: string,
  command: Command,
  options: readonly OptionSpec[],
  option: string,
): OptionValues {
  const values: Record<string, string> = {};
  const words = text
    .replace(/(?<=^|\s)([^\s:"]+):(\S+)/g, (given, name: string, value: string) => {
      const flag = options.find(
        (one) => one.type !== "text" && optionNames(command, one.name).includes(name.toLowerCase()),
      );
      if (flag) values[flag.name] = value;
      return flag ? "" : given;
    })
    .trim()
    .replace(/^([^\s:"]+):/, (given, name: string) =>
      optionNames(command, option).includes(name.toLowerCase()) ? "" : given,
    );
  // Quotation marks around nothing are nothing.
  return words.replace(/["\s]+/g, "") === "" ? values : { [option]: words, ...values };
}

function commandNames(command: Command): string[] {
  return [command.name, ...Object.values(locales).map((wording) => wording.commands[command.name].name)];
}

/** The option that `typed` names, in any locale. */
export function optionNamed(
  command: Command,
  subcommand: LibrarySubcommand | null,
  typed: string,
): OptionSpec | null {
  const name = typed.toLowerCase();
  return (
    optionsOf(command, subcommand).find((option) => optionNames(command, option.name).includes(name)) ?? null
  );
}

function optionNames(command: Command, option: string): string[] {
  return [
    option,
    ...Object.values(locales).flatMap((wording) => {
      const options: Readonly<Record<string, { name: string }>> = wording.commands[command.name].options;
      return options[option]?.name ?? [];
    }),
  ];
}
