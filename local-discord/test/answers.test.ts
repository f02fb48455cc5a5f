import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  GatewayResponseSchema,
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildWithCountsResponseSchema,
  MessageResponseSchema,
  PrivateApplicationResponseSchema,
  UserPIIResponseSchema,
} from "discord-api-spec/zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type $ZodType, safeParse } from "zod/v4/core";
import { type LocalDiscord, startLocalDiscord } from "../local-discord.ts";
import { call } from "./bot.ts";

/** What the local Discord answers, held against Discord's published description of its answers. */

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  await call(discord, "PUT", commands(), COMMANDS);
});
afterAll(() => discord.close());

const commands = () => `/applications/${discord.applicationId}/commands`;
const COMMANDS = [
  {
    name: "article",
    name_localizations: { fr: "article-fr" },
    description: "Find",
    default_member_permissions: "8192",
    options: [
      {
        type: 3,
        name: "query",
        name_localizations: { fr: "mots" },
        description: "d",
        required: true,
        autocomplete: true,
      },
      { type: 4, name: "page", description: "d", required: false, choices: [{ name: "one", value: 1 }] },
    ],
  },
  { name: "Quote this", type: 3 },
];

const fits = (schema: $ZodType, body: unknown) => safeParse(schema, body).error?.issues ?? [];

test.each<[string, () => string, $ZodType]>([
  ["gateway", () => "/gateway", GatewayResponseSchema],
  ["gateway for bots", () => "/gateway/bot", GatewayBotResponseSchema],
  ["user", () => "/users/@me", UserPIIResponseSchema],
  ["application", () => "/applications/@me", PrivateApplicationResponseSchema],
  ["application by OAuth2", () => "/oauth2/applications/@me", PrivateApplicationResponseSchema],
  ["guild", () => `/guilds/${discord.guildId}`, GuildWithCountsResponseSchema],
  ["channel", () => `/channels/${discord.channelId}`, GuildChannelResponseSchema],
  ["member", () => `/guilds/${discord.guildId}/members/${discord.applicationId}`, GuildMemberResponseSchema],
])("%s", async (_, path, schema) => {
  const { status, body } = await call(discord, "GET", path());
  expect(status).toBe(200);
  expect(fits(schema, body)).toEqual([]);
});

test("message with everything in it", async () => {
  const embed = {
    title: " t ",
    url: "https://example.org/a",
    description: "d",
    color: 5,
    timestamp: "2026-01-01T00:00:00+02:00",
    footer: { text: "f" },
    author: { name: "a" },
    image: { url: "https://example.org/i.png" },
    fields: [{ name: "n", value: "v" }],
  };
  const link = { type: 2, style: 5, label: "l", url: "https://example.org" };
  const menu = { type: 3, custom_id: "m", options: [{ label: "l", value: "v" }] };
  const rows = [link, menu].map((component) => ({ type: 1, components: [component] }));
  const form = { content: " c ", embeds: [embed], components: rows };
  const { body } = await call(discord, "POST", `/channels/${discord.channelId}/messages`, form);
  expect(fits(MessageResponseSchema, body)).toEqual([]);
  expect(body).toMatchObject({
    content: "c",
    embeds: [{ type: "rich", title: "t", timestamp: "2025-12-31T22:00:00.000Z" }],
    components: [{ id: 1 }, { components: [{ min_values: 1, max_values: 1 }] }],
  });
});

test("commands keep their ids over a bulk overwrite, and come back without what is false or empty", async () => {
  const before = (await call(discord, "GET", `${commands()}?with_localizations=true`)).body as {
    id: string;
  }[];
  for (const command of before) expect(fits(ApplicationCommandResponseSchema, command)).toEqual([]);
  const after = (await call(discord, "PUT", commands(), COMMANDS)).body as { id: string }[];
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(before[0]).toMatchObject({
    name_localizations: { fr: "article-fr" },
    default_member_permissions: "8192",
    options: [{ required: true, autocomplete: true }, { name: "page" }],
  });
  expect(JSON.stringify(before)).not.toContain('"required":false');
});

test("a list of commands without localisations has the wording of the asked locale", async () => {
  const french = await call(discord, "GET", commands(), undefined, { "x-discord-locale": "fr" });
  expect(french.body).toMatchObject([
    { name: "article", name_localized: "article-fr", options: [{ name_localized: "mots" }, {}] },
    {},
  ]);
  expect(JSON.stringify(french.body)).not.toContain("name_localizations");
});

test("one command is created, changed and deleted", async () => {
  const created = await call(discord, "POST", commands(), { name: "help", description: "d" });
  const { id } = created.body as { id: string };
  expect(created.status).toBe(201);
  expect((await call(discord, "POST", commands(), { name: "help", description: "e" })).status).toBe(200);
  expect(await call(discord, "PATCH", `${commands()}/${id}`, { description: "f" })).toMatchObject({
    status: 200,
    body: { id, name: "help", description: "f" },
  });
  expect((await call(discord, "DELETE", `${commands()}/${id}`)).status).toBe(204);
  expect((await call(discord, "GET", `${commands()}/${id}`)).status).toBe(404);
});

test("commands of the guild are apart from the application's", async () => {
  const path = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`;
  await call(discord, "PUT", path, [{ name: "here", description: "d" }]);
  expect(discord.commands(discord.guildId)).toMatchObject([{ name: "here", guild_id: discord.guildId }]);
  expect(discord.commands()).toHaveLength(2);
  await call(discord, "PUT", path, []);
});
