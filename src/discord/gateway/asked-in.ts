import type { Interaction, MessageContextMenuCommandInteraction } from "discord.js";
import { ApplicationCommandOptionType, type CommandInteractionOption, MessageFlags } from "discord.js";
import type { OptionValues } from "../../domain/request.ts";
import type { Asked } from "../answering/exchange.ts";

/** What somebody did, of discord.js's interaction; `null` for what we never asked Discord for. */
export function askedIn(interaction: Interaction): Asked | null {
  if (interaction.isAutocomplete()) {
    return {
      kind: "suggest",
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      options: filledIn(interaction.options.data),
      focused: interaction.options.getFocused(true).name,
    };
  }
  if (interaction.isChatInputCommand()) {
    return {
      kind: "command",
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      options: filledIn(interaction.options.data),
    };
  }
  if (interaction.isMessageContextMenuCommand())
    return { kind: "message", entry: interaction.commandName, text: wordsOf(interaction) };
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const { customId, message } = interaction;
    return {
      kind: "control",
      customId,
      chosen: interaction.isStringSelectMenu() ? interaction.values : [],
      message: {
        isPrivate: message.flags.has(MessageFlags.Ephemeral),
        owner: message.interactionMetadata?.user.id ?? null,
      },
    };
  }
  return null;
}

/** The words of a message and of its embeds. */
function wordsOf({ targetMessage: { content, embeds } }: MessageContextMenuCommandInteraction): string {
  const text = [content, ...embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""])];
  return text.filter((part) => part !== "").join("\n");
}

type Filled = Pick<CommandInteractionOption, "name" | "type" | "value" | "attachment" | "options">;

/** The options of the command, or of the subcommand that it holds; of a file its address. */
function filledIn(data: readonly Filled[]): OptionValues {
  const inner = data.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return Object.fromEntries(
    (inner?.options ?? data).map(({ name, value, attachment }) => [
      name,
      attachment ? attachment.url : String(value ?? ""),
    ]),
  );
}
