import type { APIEmbed, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { FLAGS } from "../forms/rules/message.ts";
import { text } from "../json.ts";
import type { StoredMessage } from "../state/messages.ts";
import { personById, type World } from "../state/world.ts";
import type { SeenMessage } from "./outcome.ts";

/** A message as the client of somebody who may see it shows it. */
export function seen(message: StoredMessage, world: World): SeenMessage {
  const person = personById(world, message.authorId);
  const nameOf = (id: string) => personById(world, id)?.displayName ?? id;
  const isAnswer = message.type === 20 || message.type === 23;
  const { interaction } = message;
  const slash = message.type === 20 ? "/" : "";
  // The rules have held these against Discord's description, so they are what these types say.
  const copy = structuredClone({ embeds: message.embeds, components: message.components }) as unknown as {
    embeds: APIEmbed[];
    components: APIMessageTopLevelComponent[];
  };
  return {
    id: message.id,
    channelId: message.channelId,
    place: message.place,
    author: { id: message.authorId, name: person?.displayName ?? world.botName, bot: person === undefined },
    content: message.content,
    ...copy,
    attachments: message.attachments.map((file) => ({
      filename: text(file.filename),
      size: Number(file.size),
      url: text(file.url),
    })),
    flags: message.flags,
    ephemeral: (message.flags & FLAGS.ephemeral) !== 0,
    thinking: (message.flags & FLAGS.loading) !== 0,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    used:
      isAnswer && interaction !== null
        ? { command: `${slash}${interaction.name}`, by: interaction.person.displayName }
        : null,
    replyTo: message.replyTo,
    notifies: message.mentions.map(nameOf),
    notifiesEveryone: message.mentionsEveryone,
  };
}
