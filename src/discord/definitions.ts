import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Command } from "../command.ts";
import { defaultLocale, type LocaleCode, localeCodes } from "../domain/locale.ts";
import { locales } from "../locales/index.ts";
import type { Wording } from "../locales/wording.ts";

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What Discord is told about the commands: names and descriptions in every locale. */
export function definitionsOf(commands: readonly Command[]): CommandDefinition[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    ...named((wording) => wording.commands[command.name]),
    options: command.options.map((option) => ({
      type: ApplicationCommandOptionType.String,
      ...named((wording) => optionWording(wording, command, option.name)),
      required: option.required,
      ...(option.suggest ? { autocomplete: true } : {}),
    })),
  }));
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
  const others = localeCodes.filter((code) => code !== defaultLocale);
  return Object.fromEntries(others.map((code) => [discordLocale[code], textOf(locales[code])]));
}

/** Discord's own codes for its interface languages. */
const discordLocale: Readonly<Record<LocaleCode, Locale>> = { en: Locale.EnglishGB, fr: Locale.French };
