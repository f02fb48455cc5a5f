import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";
import type { StoredCommand } from "../state/commands.ts";
import type { InteractionSpec } from "../state/interactions.ts";
import { allows, PERMISSIONS } from "../state/permissions.ts";
import { channelOf, type Person, type Place } from "../state/world.ts";
import { ownersOf } from "./available.ts";

/** The use of a command, as the local Discord keeps it. In a server without the bot, private unless external apps are allowed. */
export function commandSpec(
  hub: Hub,
  person: Person,
  command: StoredCommand,
  place: Place,
  fullName: string,
): InteractionSpec {
  return {
    type: 2,
    person,
    place,
    channelId: channelOf(hub.world, place, person),
    name: fullName,
    commandType: command.type,
    focusedType: null,
    sourceMessageId: null,
    owners: ownersOf(hub, person, place, command),
    forcePrivate: place === "external" && !allows(person.permissions, PERMISSIONS.useExternalApps),
  };
}

/** What the data of every command interaction begins with. */
export function commandData(command: StoredCommand): Json {
  const guild = command.guildId === null ? {} : { guild_id: command.guildId };
  return { id: command.id, name: command.name, type: command.type, ...guild };
}
