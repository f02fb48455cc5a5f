import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { localeFor } from "../domain/locale.ts";
import type { OptionValues, Request } from "../domain/request.ts";

/** discord.js's interaction as our request; nothing of the person but the language comes along. */
export function commandRequest(
  interaction: ChatInputCommandInteraction,
): Extract<Request, { kind: "command" }> {
  return {
    kind: "command",
    locale: localeFor(interaction.locale),
    command: interaction.commandName,
    options: optionValues(interaction.options.data),
  };
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
