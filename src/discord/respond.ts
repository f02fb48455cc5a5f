import {
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { MessageBody } from "./render.ts";

/** Discord waits 3 s for an acknowledgement; past this an answer is put off, and then edited in. */
const deferAfterMs = 1500;

type Repliable = ChatInputCommandInteraction | MessageComponentInteraction;

export interface Answer {
  readonly body: MessageBody;
  /** An error leaves the message that was pressed as it is: what it shows is still true. */
  readonly isError: boolean;
}

/**
 * Answers with what `work` gives: in place of the message that was pressed if it is the person's own, else by a new
 * message for their eyes only. Acknowledges in time whatever `work` takes.
 */
export async function respond(interaction: Repliable, work: Promise<Answer>): Promise<void> {
  const inPlace = interaction.isMessageComponent() && isPrivate(interaction.message);
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = inPlace
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral });
    // Awaited below; a failure must not count as unhandled until then.
    deferral.catch(() => {});
  }, deferAfterMs);
  let answer: Answer;
  try {
    answer = await work;
  } finally {
    clearTimeout(timer);
  }
  const message = messageOptions(answer.body);
  const privately = { ...message, flags: MessageFlags.Ephemeral } as const;
  if (deferral) {
    await deferral;
    if (inPlace && answer.isError) await interaction.followUp(privately);
    else await interaction.editReply(message);
  } else if (inPlace && !answer.isError) await interaction.update(message);
  else await interaction.reply(privately);
}

export function isPrivate(message: Pick<Message, "flags">): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** discord.js takes the API's own embeds and components, but its own name for the mentions. */
export function messageOptions({ content, embeds, components, allowed_mentions }: MessageBody) {
  return { content, embeds, components, allowedMentions: { parse: [...(allowed_mentions.parse ?? [])] } };
}
