import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";
import { messageObject } from "../state/message-object.ts";
import type { MessageChange } from "../state/messages.ts";
import { guildAt, placeOf } from "../state/world.ts";
import { INTENTS } from "./protocol.ts";

/** MESSAGE_* go to sessions with the intent for that kind of channel, and never for ephemeral messages. */
export function sendMessageEvent(hub: Hub, { kind, message }: MessageChange): void {
  const { world, messages } = hub;
  const place = placeOf(world, message.channelId);
  if (message.visibleTo !== null || (place !== "guild" && place !== "dm")) return;
  const intent = place === "guild" ? INTENTS.guildMessages : INTENTS.directMessages;
  const guild = guildAt(world, place);
  const where: Json = { channel_id: message.channelId, ...(guild === null ? {} : { guild_id: guild.id }) };
  if (kind === "deleted") {
    hub.gateway.dispatch("MESSAGE_DELETE", { id: message.id, ...where }, intent);
    return;
  }
  const full = { ...messageObject(message, world, messages), ...where };
  const own = message.authorId === world.botId || place === "dm" || message.mentions.includes(world.botId);
  const event = kind === "created" ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
  const hidden = { content: "", embeds: [], components: [], attachments: [] };
  hub.gateway.dispatch(
    event,
    (intents) => (own || (intents & INTENTS.messageContent) !== 0 ? full : { ...full, ...hidden }),
    intent,
  );
}
