import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from "discord.js";
import { localeFor } from "../../domain/locale.ts";
import type { OptionValues, Request } from "../../domain/request.ts";

/** discord.js's interaction as our request; nothing of the person but the language comes along. */
export function commandRequest(
  interaction: ChatInputCommandInteraction,
): Extract<Request, { kind: "command" }> {
  const subcommand = interaction.options.getSubcommand(false);
  return {
    kind: "command",
    locale: localeFor(interaction.locale),
    isManager: isManager(interaction),
    command: interaction.commandName,
    ...(subcommand === null ? {} : { subcommand }),
    options: subcommand === null ? optionValues(interaction.options.data) : {},
  };
}

/** `command` is the one whose entry in the "Apps" menu was chosen; its words are those of the message and its embeds. */
export function messageRequest(
  interaction: MessageContextMenuCommandInteraction,
  command: string,
): Extract<Request, { kind: "message" }> {
  const { content, embeds } = interaction.targetMessage;
  const text = [content, ...embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""])];
  return {
    kind: "message",
    locale: localeFor(interaction.locale),
    command,
    text: text.filter((part) => part !== "").join("\n"),
  };
}

export function isManager({ memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

export function suggestRequest(interaction: AutocompleteInteraction): Extract<Request, { kind: "suggest" }> {
  return {
    kind: "suggest",
    locale: localeFor(interaction.locale),
    command: interaction.commandName,
    options: optionValues(interaction.options.data),
    focused: interaction.options.getFocused(true).name,
  };
}

function optionValues(
  data: readonly { name: string; value?: string | number | boolean | undefined }[],
): OptionValues {
  return Object.fromEntries(data.map(({ name, value }) => [name, String(value ?? "")]));
}
