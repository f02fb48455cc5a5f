import type { Json } from "../json.ts";
import type { Interaction } from "./interactions.ts";
import type { Messages, StoredMessage } from "./messages.ts";
import { userObject, type World } from "./world.ts";

/** A message object as Discord's API and gateway give it. */
export function messageObject(message: StoredMessage, world: World, messages: Messages): Json {
  const { interaction, replyTo } = message;
  const referenced = replyTo === null ? undefined : messages.get(replyTo);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userObject(world, message.authorId),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments,
    mentions: message.mentions.map((id) => userObject(world, id)),
    mention_roles: [],
    mention_everyone: message.mentionsEveryone,
    pinned: false,
    tts: false,
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(interaction === null ? {} : { application_id: world.applicationId, webhook_id: world.applicationId }),
    ...(interaction === null ? {} : interactionParts(message, interaction, world)),
    ...(replyTo === null
      ? {}
      : {
          message_reference: { type: 0, channel_id: message.channelId, message_id: replyTo },
          // Null says that it was deleted; the referenced message's own reference is not repeated.
          referenced_message:
            referenced === undefined
              ? null
              : messageObject({ ...referenced, replyTo: null }, world, messages),
        }),
  };
}

function interactionParts(message: StoredMessage, interaction: Interaction, world: World): Json {
  const user = userObject(world, interaction.person.id);
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user,
    authorizing_integration_owners: interaction.owners,
    ...(interaction.commandType === null
      ? {}
      : { name: interaction.name, command_type: interaction.commandType }),
    ...(interaction.type === 3 && interaction.sourceMessageId !== null
      ? { interacted_message_id: interaction.sourceMessageId }
      : {}),
    ...(interaction.originalId !== null && interaction.originalId !== message.id
      ? { original_response_message_id: interaction.originalId }
      : {}),
  };
  const isAnswer = message.type === 20 || message.type === 23;
  return {
    interaction_metadata: metadata,
    ...(isAnswer ? { interaction: { id: interaction.id, type: 2, name: interaction.name, user } } : {}),
  };
}
