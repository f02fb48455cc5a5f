import type { LibrarySubcommand } from "../domain/command-names.ts";
import { referredArticle } from "../domain/references.ts";
import type { OptionValues } from "../domain/request.ts";
import { locales } from "../locales/index.ts";
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
 * may be those of any locale; words without an option's name go to the first option.
 */
export function readCommandLine(line: string, commands: readonly Command[]): CommandLine {
  const match = /^\/?([^\s:]+)(?:\s+(.*))?$/s.exec(line.trim());
  const name = match?.[1]?.toLowerCase() ?? "";
  const command = commands.find((one) => commandNames(one).includes(name));
  if (!command) {
    const known = commands.map((one) => `/${one.name}`).join(", ");
    return { kind: "mistake", message: `There is no command of that name. There are ${known}.` };
  }
  const rest = match?.[2] ?? "";
  if (command.subcommands)
    return readSubcommand(rest, command, Object.keys(command.subcommands) as LibrarySubcommand[]);
  return filledIn(rest, command, null);
}

function readSubcommand(rest: string, command: Command, known: readonly LibrarySubcommand[]): CommandLine {
  const [, word = "", after = ""] = /^(\S*)\s*(.*)$/s.exec(rest.trim()) ?? [];
  const subcommand = known.find((name) =>
    [name, ...Object.values(locales).map((wording) => wording.subcommands[name].name)].includes(
      word.toLowerCase(),
    ),
  );
  return subcommand
    ? filledIn(after, command, subcommand)
    : {
        kind: "mistake",
        message: `There are ${known.map((name) => `/${command.name} ${name}`).join(", ")}.`,
      };
}

function filledIn(rest: string, command: Command, subcommand: LibrarySubcommand | null): CommandLine {
  const called = [command.name, subcommand].filter((part) => part !== null).join(" ");
  const known = optionsOf(command, subcommand);
  const unknown = unknownOption(rest, command, known);
  if (unknown !== null && known.length > 0) {
    const names = known.map(({ name }) => `${name}:…`).join(", ");
    return { kind: "mistake", message: `/${called} has no option ${unknown}. It has ${names}` };
  }
  const options = readOptions(rest, command, subcommand);
  const missing = known.find((option) => option.required && !options[option.name]);
  if (!missing) return { kind: "command", command, subcommand, options };
  return { kind: "mistake", message: `/${called} needs ${missing.name}: /${called} ${missing.name}:…` };
}

/**
 * The name before the first colon, where somebody took it for an option's: another command has an option of that name,
 * or an address follows it. Other words with a colon are looked for as they are.
 */
function unknownOption(text: string, command: Command, known: readonly OptionSpec[]): string | null {
  const [, typed = "", value = ""] = /^\s*(\p{L}{1,32}):(\S+)/u.exec(text) ?? [];
  const name = typed.toLowerCase();
  if (name === "" || known.some((option) => optionNames(command, option.name).includes(name))) return null;
  if (/^https?:\/\//i.test(value)) return typed;
  const isReference = referredArticle(text) !== null;
  return !isReference && !value.startsWith("//") && namesOfOptions.has(name) ? typed : null;
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

function optionNames(command: Command, option: string): string[] {
  return [
    option,
    ...Object.values(locales).flatMap((wording) => {
      const options: Readonly<Record<string, { name: string }>> = wording.commands[command.name].options;
      return options[option]?.name ?? [];
    }),
  ];
}
