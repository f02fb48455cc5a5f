import { DiscordAPIError, HTTPError } from "discord.js";
import { expect, test } from "vitest";
import { Refusal } from "../../../src/discord/answering/exchange.ts";
import { errorFields } from "../../../src/discord/answering/log.ts";
import { deskWith, fine, nothing, waiting } from "./desk.ts";
import { ada, PaperExchange, pressing, using } from "./paper-exchange.ts";

const url =
  "https://discord.com/api/v10/interactions/123456789012345678/aW50ZXJhY3Rpb246c2VjcmV0/callback?with_response=true";
const refused = {
  code: 50035,
  message: "Invalid Form Body",
  errors: { data: { content: { _errors: [{ code: "BAD", message: "not a secret wish" }] } } },
};

test("of an error of Discord's go code, status, method and the pattern of the route, and no word of it", () => {
  const error = new DiscordAPIError(refused, 50035, 400, "POST", url, { body: {}, files: [] });
  expect(error.message).toContain("secret wish");
  const route = "/api/v10/interactions/:id/:token/callback";
  expect(errorFields(error)).toEqual({
    error: "DiscordAPIError[50035]",
    code: 50035,
    status: 400,
    method: "POST",
    route,
  });
  expect(errorFields(new Refusal(error))).toEqual({
    error: "Refusal",
    code: 50035,
    status: 400,
    method: "POST",
    route,
  });
  expect(errorFields(new HTTPError(502, "a secret wish", "GET", url, { body: {}, files: [] }))).toEqual({
    error: "HTTPError",
    status: 502,
    method: "GET",
    route,
  });
});

test.each([
  ["/webhooks/123/abc.DEF-_x/messages/@original", "/webhooks/:id/:token/messages/@original"],
  ["/channels/123456/messages", "/channels/:id/messages"],
  ["/applications/1/guilds/2/commands?with_localizations=true", "/applications/:id/guilds/:id/commands"],
])("the pattern of %s holds no id and no token", (path, route) => {
  const error = new Refusal({ code: 0, status: 404, method: "PATCH", url: `https://discord.com${path}` });
  expect(errorFields(error)).toMatchObject({ route });
});

test("of any other error go its name, message and code, without the tokens in it", () => {
  const token = `${"M".repeat(24)}.GabcDE.${"x".repeat(38)}`;
  const said = `POST /api/v10/interactions/123456/aW50ZXJhY3Rpb246/callback, /webhooks/123/abc.DEF-_x/messages, ${token}`;
  const error = Object.assign(new TypeError(said), { code: "ECONNRESET", requestBody: "a secret wish" });
  expect(errorFields(error)).toEqual({
    error: "TypeError",
    code: "ECONNRESET",
    detail: "POST /api/v10/interactions/123456/…/callback, /webhooks/123/…/messages, …",
  });
  expect(errorFields("a secret wish")).toEqual({ error: "not an Error" });
});

test.each(["1|act|article|zzsecretquery|x", "1|act|zzsecretquery|next", "1|share|quote|zzsecretquery"])(
  "a forged control leaves no word of itself in the log: %s",
  async (customId) => {
    const { command, reply } = waiting();
    const { handler, logged } = await deskWith([command]);
    reply(nothing);
    await handler.handle(new PaperExchange(pressing(customId)));
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain("secret");
    expect(JSON.stringify(logged)).toContain("unknown");
  },
);

test.each([
  ["answered", false, "answered"],
  ["refused by Discord", true, "could not be answered"],
])("neither who asks nor what they ask is in the log where it is %s", async (_, refuses, message) => {
  const { command, reply } = waiting();
  const { handler, logged } = await deskWith([command]);
  reply(fine);
  const asker = { ...ada, id: "100200300400500600" };
  const asked = using("quote", { share: "true", about: "zzsecretquery" });
  await handler.handle(new PaperExchange(asked, { refuses, asker }));
  expect(JSON.stringify(logged)).toContain(message);
  expect(JSON.stringify(logged)).not.toMatch(/secret|100200300400500600/);
});
