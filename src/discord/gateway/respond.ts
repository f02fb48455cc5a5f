import {
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { MessageBody } from "../message/message-body.ts";

/** Discord waits 3 s for an acknowledgement; past this an answer is put off, and then edited in. */
const deferAfterMs = 1500;

const privately = { flags: MessageFlags.Ephemeral } as const;

type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

export interface Answer {
  readonly body: MessageBody;
  /** An error leaves the message that was pressed as it is: what it shows is still true. */
  readonly isError: boolean;
  /** Whether it may go to all, where that was asked for. */
  readonly isShareable: boolean;
}

/** Where an answer goes: for all, for the person alone, or in place of the private message that was pressed. */
type Audience = "all" | "person" | "in-place";

/**
 * Answers with what `work` gives: for all where `publicly` asks for it; in place of the message that was pressed if
 * it is the person's own; else by a new message for their eyes only. Acknowledges in time whatever `work` takes.
 * Tells whether all can see the answer.
 */
export async function respond(
  interaction: Repliable,
  work: Promise<Answer>,
  publicly = false,
): Promise<{ readonly isPublic: boolean }> {
  const audience: Audience = publicly
    ? "all"
    : interaction.isMessageComponent() && isPrivate(interaction.message)
      ? "in-place"
      : "person";
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = defer(interaction, audience);
    // Awaited below; a failure must not count as unhandled until then.
    deferral.catch(() => {});
  }, deferAfterMs);
  let answer: Answer;
  try {
    answer = await work;
  } finally {
    clearTimeout(timer);
  }
  if (deferral) await deferral;
  const sent = await send(interaction, answer, audience, deferral !== null);
  return { isPublic: sent !== null && !isPrivate(sent) };
}

function defer(interaction: Repliable, audience: Audience): Promise<unknown> {
  if (audience === "in-place" && interaction.isMessageComponent()) return interaction.deferUpdate();
  return interaction.deferReply(audience === "all" ? {} : privately);
}

/** The message that was sent, where whether it is private is not known beforehand. */
async function send(
  interaction: Repliable,
  { body, isError, isShareable }: Answer,
  audience: Audience,
  deferred: boolean,
): Promise<Message | null> {
  const message = messageOptions(body);
  if (audience === "in-place" && interaction.isMessageComponent()) {
    if (!isError) await (deferred ? interaction.editReply(message) : interaction.update(message));
    else
      await (deferred
        ? interaction.followUp({ ...message, ...privately })
        : interaction.reply({ ...message, ...privately }));
    return null;
  }
  if (deferred && audience === "all" && !isShareable) {
    // It was promised to all before it was known to be for the person alone.
    await interaction.deleteReply();
    await interaction.followUp({ ...message, ...privately });
    return null;
  }
  if (deferred) return interaction.editReply(message);
  if (audience === "person" || !isShareable) {
    await interaction.reply({ ...message, ...privately });
    return null;
  }
  const { resource } = await interaction.reply({ ...message, withResponse: true });
  return resource?.message ?? null;
}

export function isPrivate(message: Pick<Message, "flags">): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** discord.js takes the API's own embeds and components, but its own name for the mentions. */
export function messageOptions({ content, embeds, components, allowed_mentions }: MessageBody) {
  return { content, embeds, components, allowedMentions: { parse: [...(allowed_mentions.parse ?? [])] } };
}
