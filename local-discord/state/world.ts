import type { Json } from "../json.ts";
import { APP_IN_PRIVATE, BOT, MEMBER, MODERATOR, PERMISSIONS } from "./permissions.ts";

/**
 * Where a person uses the bot: in the server that invited it, in a direct message with it, in a private
 * chat between people, or in a server without the bot; in the last two by the app installed for the user.
 */
export type Place = "guild" | "dm" | "private" | "external";

export interface PersonSpec {
  readonly name: string;
  readonly displayName?: string;
  /** One of Discord's locales, such as `fr` or `en-US`. */
  readonly locale?: string;
  readonly permissions?: bigint;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly locale: string;
  readonly permissions: bigint;
  readonly dmChannelId: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channelId: string;
}

/** Who and what there is, fixed for the life of a local Discord; only the bot's permissions may change. */
export interface World {
  readonly applicationId: string;
  /** Of the bot's user; the same as the application's, as for every app made since 2016. */
  readonly botId: string;
  readonly botName: string;
  readonly token: string;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly guild: Guild;
  readonly external: Guild;
  readonly privateChannelId: string;
  readonly people: readonly Person[];
  botPermissions: bigint;
}

export interface WorldSpec {
  readonly users?: readonly PersonSpec[];
  readonly guild?: { readonly name?: string; readonly locale?: string };
  readonly botName?: string;
}

const DEFAULT_USERS: readonly PersonSpec[] = [
  { name: "alice", displayName: "Alice", permissions: MODERATOR },
  { name: "bob", displayName: "Bob", permissions: MEMBER },
];

export function makeWorld(spec: WorldSpec, nextId: () => string, publicKey: string): World {
  const applicationId = nextId();
  const guild = (name: string, locale: string): Guild => ({
    id: nextId(),
    name,
    locale,
    channelId: nextId(),
  });
  return {
    applicationId,
    botId: applicationId,
    botName: spec.botName ?? "Verbatim",
    token: makeToken(applicationId),
    publicKey,
    guild: guild(spec.guild?.name ?? "Playground", spec.guild?.locale ?? "en-US"),
    external: guild("Elsewhere", "en-US"),
    privateChannelId: nextId(),
    people: (spec.users ?? DEFAULT_USERS).map((person) => ({
      id: nextId(),
      name: person.name,
      displayName: person.displayName ?? person.name,
      locale: person.locale ?? "en-US",
      permissions: person.permissions ?? MEMBER,
      dmChannelId: nextId(),
    })),
    botPermissions: BOT,
  };
}

/** A token of the shape that libraries and secret scanners expect, good for nothing elsewhere. */
function makeToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString("base64url");
  return `${id}.LOCAL0.playground-token-not-a-secret-000000000`;
}

export function channelOf(world: World, place: Place, person: Person): string {
  switch (place) {
    case "guild":
      return world.guild.channelId;
    case "external":
      return world.external.channelId;
    case "dm":
      return person.dmChannelId;
    case "private":
      return world.privateChannelId;
  }
}

export function placeOf(world: World, channelId: string): Place | null {
  if (channelId === world.guild.channelId) return "guild";
  if (channelId === world.external.channelId) return "external";
  if (channelId === world.privateChannelId) return "private";
  return world.people.some((person) => person.dmChannelId === channelId) ? "dm" : null;
}

export function guildAt(world: World, place: Place): Guild | null {
  return place === "guild" ? world.guild : place === "external" ? world.external : null;
}

/** Interaction context: 0 server, 1 direct message with the bot, 2 other private channel. */
export function contextAt(place: Place): 0 | 1 | 2 {
  return place === "dm" ? 1 : place === "private" ? 2 : 0;
}

/** What the app may do at a place, as an interaction says it. */
export function appPermissionsAt(world: World, place: Place): bigint {
  if (place === "guild") return world.botPermissions;
  if (place === "dm") return APP_IN_PRIVATE | PERMISSIONS.useExternalEmojis;
  return APP_IN_PRIVATE;
}

export function personById(world: World, id: string): Person | undefined {
  return world.people.find((person) => person.id === id);
}

/** A user object, of the bot or a person. */
export function userObject(world: World, id: string): Json {
  const person = personById(world, id);
  const name = person?.name ?? world.botName;
  return {
    id,
    username: name,
    discriminator: person === undefined ? "0000" : "0",
    global_name: person?.displayName ?? null,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    clan: null,
    public_flags: 0,
    flags: 0,
    ...(person === undefined ? { bot: true } : {}),
  };
}
