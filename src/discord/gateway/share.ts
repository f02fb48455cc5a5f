import {
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import type { Dispatch } from "../../dispatch/dispatch.ts";
import { localeFor } from "../../domain/locale.ts";
import type { PressedAction } from "../../domain/request.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { answered } from "./answered.ts";
import type { Log } from "./log.ts";
import { isPrivate, messageOptions } from "./respond.ts";

/**
 * Posts for all what `action` shows, naming who shared. A private message cannot be made public, so this is a new
 * one: a follow-up, which works in DMs and where the app is installed for a person only. Where Discord keeps it
 * private, or refuses it, the person is told.
 */
export async function share(
  interaction: MessageComponentInteraction,
  action: PressedAction,
  dispatch: Dispatch,
  log: Log,
): Promise<void> {
  const wording = locales[localeFor(interaction.locale)];
  await interaction.deferUpdate();
  const work = dispatch.reply({ kind: "action", locale: wording.code, action });
  const { body, isShareable } = await answered(work, wording.code, log, interaction.user.id);
  const privately = { flags: MessageFlags.Ephemeral } as const;
  if (!isShareable) {
    await interaction.followUp({ ...messageOptions(body), ...privately });
    return;
  }
  try {
    const message = await interaction.followUp(messageOptions(body));
    if (isPrivate(message)) {
      await interaction.followUp({ ...messageOptions(note(wording.shareKeptPrivate)), ...privately });
    }
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    await interaction.followUp({ ...messageOptions(note(wording.shareFailed)), ...privately });
  }
}

/**
 * Deletes a shared message for the person who shared it, or who may manage messages. Discord itself says who caused
 * the message; the id in the button counts only where it does not.
 */
export async function deleteShared(interaction: MessageComponentInteraction, sharer: string): Promise<void> {
  const wording = locales[localeFor(interaction.locale)];
  const owner = interaction.message.interactionMetadata?.user.id ?? sharer;
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== owner && !manages) {
    const body = note(wording.errors["delete-not-allowed"]);
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
