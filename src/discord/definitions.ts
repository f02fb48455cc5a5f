import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import { type Choice, type Command, type OptionSpec, optionsOf } from "../dispatch/command.ts";
import type { LibrarySubcommand } from "../domain/command-names.ts";
import { defaultLocale, type LocaleCode, localeCodes } from "../domain/locale.ts";
import { locales } from "../locales/index.ts";
import type { Wording } from "../locales/wording.ts";

export type CommandDefinition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What Discord is told about the commands: names and descriptions in every locale, where and to whom they show. */
export function definitionsOf(commands: readonly Command[]): CommandDefinition[] {
  return [...commands.map(slashCommand), ...commands.flatMap(messageCommand)];
}

/** The name by which Discord calls a command's entry in a message's "Apps" menu. */
export function messageCommandName({ name }: Command): string | null {
  return name === "article" || name === "verify" ? locales[defaultLocale].messageCommands[name] : null;
}

const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

function slashCommand(command: Command): CommandDefinition {
  const subcommands = Object.keys(command.subcommands ?? {}) as LibrarySubcommand[];
  return {
    type: ApplicationCommandType.ChatInput,
    ...named((wording) => wording.commands[command.name]),
    options:
      subcommands.length > 0
        ? subcommands.map((name) => ({
            type: ApplicationCommandOptionType.Subcommand,
            ...named((wording) => wording.subcommands[name]),
            options: optionsOf(command, name).map((option) => optionOf(command, option)),
          }))
        : command.options.map((option) => optionOf(command, option)),
    ...(command.managersOnly ? inServers : everywhere),
  };
}

function messageCommand(command: Command): CommandDefinition[] {
  const { name } = command;
  if (!command.onMessage || (name !== "article" && name !== "verify")) return [];
  const nameOf = (wording: Wording) => wording.messageCommands[name];
  return [
    {
      type: ApplicationCommandType.Message,
      name: nameOf(locales[defaultLocale]),
      name_localizations: localisations(nameOf),
      ...everywhere,
    },
  ];
}

function optionOf(command: Command, option: OptionSpec): APIApplicationCommandBasicOption {
  const base = {
    ...named((wording) => optionWording(wording, command, option.name)),
    required: option.required,
  };
  switch (option.type) {
    case "text":
      return {
        type: ApplicationCommandOptionType.String,
        ...base,
        ...(option.suggest ? { autocomplete: true } : {}),
      };
    case "choice":
      return { type: ApplicationCommandOptionType.String, ...base, choices: option.choices.map(choiceOf) };
    case "flag":
      return { type: ApplicationCommandOptionType.Boolean, ...base };
    case "file":
      return { type: ApplicationCommandOptionType.Attachment, ...base };
  }
}

function choiceOf(value: Choice): APIApplicationCommandOptionChoice<string> {
  const wordingOf = (wording: Wording) => wording.choices[value];
  return { name: wordingOf(locales[defaultLocale]), name_localizations: localisations(wordingOf), value };
}

interface Named {
  readonly name: string;
  readonly description: string;
}

function optionWording(wording: Wording, command: Command, option: string): Named {
  const options: Readonly<Record<string, Named>> = wording.commands[command.name].options;
  const named = options[option];
  if (!named) throw new Error(`the locale ${wording.code} does not word /${command.name} ${option}`);
  return named;
}

function named(wordingOf: (wording: Wording) => Named) {
  const { name, description } = wordingOf(locales[defaultLocale]);
  return {
    name,
    name_localizations: localisations((wording) => wordingOf(wording).name),
    description,
    description_localizations: localisations((wording) => wordingOf(wording).description),
  };
}

function localisations(textOf: (wording: Wording) => string): LocalizationMap {
  return Object.fromEntries(
    localeCodes.flatMap((code) => discordLocales[code].map((discord) => [discord, textOf(locales[code])])),
  );
}

/** Discord's own codes for its interface languages that a locale serves; the default's names need none. */
const discordLocales: Readonly<Record<LocaleCode, readonly Locale[]>> = {
  en: [],
  fr: [Locale.French],
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
};
