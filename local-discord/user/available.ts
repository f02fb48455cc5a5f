import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";
import { commandObject, type StoredCommand } from "../state/commands.ts";
import { allows } from "../state/permissions.ts";
import { contextAt, type Person, type Place } from "../state/world.ts";
import { ClientRefusal } from "./outcome.ts";

const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

/**
 * The commands that Discord's client offers to a person at a place, by contexts, kinds of installation and
 * permissions. Source: https://docs.discord.com/developers/interactions/application-commands#contexts
 */
export function availableCommands(hub: Hub, person: Person, place: Place): StoredCommand[] {
  const own = place === "guild" ? hub.commands.in(hub.world.guild.id) : [];
  return [...own, ...hub.commands.in(null)].filter((command) => refusal(command, person, place) === null);
}

/** With the names and descriptions of a locale as `name_localized`, `description_localized`. */
export function offered(command: StoredCommand, locale: string): Json {
  return commandObject(command, false, locale);
}

/** @throws {ClientRefusal} for a command that is not offered here */
export function findCommand(
  hub: Hub,
  person: Person,
  place: Place,
  name: string,
  type: number,
): StoredCommand {
  const everywhere = [...hub.commands.in(hub.world.guild.id), ...hub.commands.in(null)];
  const known = everywhere.filter((command) => command.name === name && command.type === type);
  const fits = availableCommands(hub, person, place).find((command) => known.includes(command));
  if (fits !== undefined) return fits;
  const [first] = known;
  if (first === undefined) throw new ClientRefusal(`There is no command "${name}".`);
  throw new ClientRefusal(refusal(first, person, place) ?? `"${name}" is not available here.`);
}

function refusal(command: StoredCommand, person: Person, place: Place): string | null {
  const { contexts, dm_permission: inDms, default_member_permissions: needed } = command.object;
  if (command.guildId !== null && place !== "guild")
    return `"${command.name}" is a command of the server only.`;
  if (Array.isArray(contexts) && !contexts.includes(contextAt(place))) {
    return `"${command.name}" is not available in this kind of channel.`;
  }
  if (contexts === null && inDms === false && !inServer(place)) {
    return `"${command.name}" is not available in direct messages.`;
  }
  const types = integrationTypes(command);
  const wanted = place === "guild" || place === "dm" ? [GUILD_INSTALL, USER_INSTALL] : [USER_INSTALL];
  if (!wanted.some((type) => types.includes(type))) {
    return `"${command.name}" needs the app to be installed another way.`;
  }
  if (inServer(place) && typeof needed === "string") {
    const bits = BigInt(needed);
    const mayUse = bits === 0n ? allows(person.permissions, 1n << 3n) : allows(person.permissions, bits);
    if (!mayUse) return `You have no permission to use "${command.name}".`;
  }
  return null;
}

function inServer(place: Place): boolean {
  return place === "guild" || place === "external";
}

function integrationTypes(command: StoredCommand): readonly unknown[] {
  const types = command.object.integration_types;
  return Array.isArray(types) ? types : [GUILD_INSTALL];
}

/**
 * By which installations a use of a command is authorised: `"0"` server (its id; "0" in a direct message),
 * `"1"` user (the person's id). The app is installed in the server, and for every person outside it.
 */
export function ownersOf(hub: Hub, person: Person, place: Place, command: StoredCommand | null): Json {
  const types = command === null ? [GUILD_INSTALL, USER_INSTALL] : integrationTypes(command);
  const { guild } = hub.world;
  if (place === "guild" && types.includes(GUILD_INSTALL)) return { "0": guild.id };
  if (place === "dm" && types.includes(GUILD_INSTALL)) return { "0": "0" };
  return { "1": person.id };
}
