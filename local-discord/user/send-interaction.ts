import { deliver } from "../endpoint/deliver.ts";
import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";
import { attachmentLimit } from "../state/attachments.ts";
import type { Interaction, InteractionSpec } from "../state/interactions.ts";
import { messageObject } from "../state/message-object.ts";
import { actor, channelObject } from "../state/payloads.ts";
import { appPermissionsAt, contextAt, guildAt } from "../state/world.ts";

/**
 * Sends an interaction to the bot, over the gateway or to its own address, with the fields that Discord sends now.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function sendInteraction(hub: Hub, spec: InteractionSpec, data: Json, locale: string): Interaction {
  const { world, messages, gateway, endpoint, inspector } = hub;
  const interaction = hub.interactions.open(spec);
  const { person, place, channelId } = spec;
  const guild = guildAt(world, place);
  const source = messages.get(spec.sourceMessageId ?? "");
  const payload: Json = {
    id: interaction.id,
    application_id: world.applicationId,
    type: spec.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channelId,
    channel: { ...channelObject(world, channelId), permissions: person.permissions.toString() },
    ...(guild === null
      ? {}
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
        }),
    ...actor(world, place, person),
    ...(source === undefined ? {} : { message: messageObject(source, world, messages) }),
    locale,
    app_permissions: appPermissionsAt(world, place).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: spec.owners,
    context: contextAt(place),
    attachment_size_limit: attachmentLimit,
  };
  const { token: _token, ...shown } = payload;
  inspector.record({ kind: "interaction", id: interaction.id, name: spec.name, payload: shown });
  if (endpoint.url === null) gateway.dispatchFor(guild?.id ?? null, "INTERACTION_CREATE", payload);
  else void deliver(hub, interaction, payload);
  return interaction;
}
