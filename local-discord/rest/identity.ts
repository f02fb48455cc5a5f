import { DiscordError } from "../forms/discord-error.ts";
import type { Hub } from "../hub.ts";
import { applicationObject, channelObject, guildObject, memberObject } from "../state/payloads.ts";
import { placeOf, userObject } from "../state/world.ts";
import { ok, type Route } from "./route.ts";

/** Who the bot is and where: gateway address, user, application, guild, channel. */
export const identityRoutes: readonly Route[] = [
  { method: "GET", path: "/gateway", auth: "none", handle: ({ hub }) => ok({ url: gatewayUrl(hub) }) },
  {
    method: "GET",
    path: "/gateway/bot",
    auth: "bot",
    handle: ({ hub }) =>
      ok({
        url: gatewayUrl(hub),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  {
    method: "GET",
    path: "/users/@me",
    auth: "bot",
    handle: ({ hub: { world } }) =>
      ok({
        ...userObject(world, world.botId),
        email: null,
        verified: true,
        mfa_enabled: true,
        locale: "en-US",
      }),
  },
  {
    method: "GET",
    path: "/users/:user",
    auth: "bot",
    handle: ({ hub: { world }, params }) => {
      const known = params.user === world.botId || world.people.some(({ id }) => id === params.user);
      if (!known) throw new DiscordError("unknownUser");
      return ok(userObject(world, params.user ?? ""));
    },
  },
  {
    method: "GET",
    path: "/applications/@me",
    auth: "bot",
    handle: ({ hub: { world } }) => ok(applicationObject(world)),
  },
  {
    method: "GET",
    path: "/oauth2/applications/@me",
    auth: "bot",
    handle: ({ hub: { world } }) => ok(applicationObject(world)),
  },
  {
    method: "GET",
    path: "/guilds/:guild",
    auth: "bot",
    handle: ({ hub: { world }, params }) => {
      if (params.guild !== world.guild.id) throw new DiscordError("unknownGuild");
      return ok(guildObject(world, world.guild));
    },
  },
  {
    method: "GET",
    path: "/guilds/:guild/members/:user",
    auth: "bot",
    handle: ({ hub: { world }, params }) => {
      if (params.guild !== world.guild.id) throw new DiscordError("unknownGuild");
      const known = params.user === world.botId || world.people.some(({ id }) => id === params.user);
      if (!known) throw new DiscordError("unknownUser");
      return ok({ ...memberObject(), user: userObject(world, params.user ?? "") });
    },
  },
  {
    method: "GET",
    path: "/channels/:channel",
    auth: "bot",
    handle: ({ hub: { world }, params }) => {
      const place = placeOf(world, params.channel ?? "");
      if (place === null) throw new DiscordError("unknownChannel");
      if (place === "private" || place === "external") throw new DiscordError("missingAccess");
      return ok(channelObject(world, params.channel ?? ""));
    },
  },
];

function gatewayUrl(hub: Hub): string {
  return hub.origin().replace(/^http/, "ws");
}
