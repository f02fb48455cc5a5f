import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type LocalDiscord, startLocalDiscord } from "../local-discord.ts";
import { call } from "./bot.ts";

/** The server itself: who may talk to it, and the routes it has. */

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
});
afterAll(() => discord.close());

function get(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: discord.port, path: "/api/v10/gateway", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

test.each<[string, Record<string, string>, number]>([
  ["another name (DNS rebinding)", { host: "evil.example:80" }, 403],
  ["localhost", { host: "localhost:1" }, 200],
  ["a page of another site", { origin: "https://evil.example" }, 403],
  ["a page of another local server", { origin: "http://127.0.0.1:1" }, 403],
  ["a page that hides where it is from", { origin: "null" }, 403],
])("from %s: %i", async (_, headers, status) => {
  expect(await get(headers)).toBe(status);
});

test("its own page may talk to it, also by the gateway; another may not", async () => {
  expect(await get({ origin: `http://127.0.0.1:${discord.port}`, host: `127.0.0.1:${discord.port}` })).toBe(
    200,
  );
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/`, { origin: "https://evil.example" });
  const error = await new Promise<Error>((resolve) => socket.on("error", resolve));
  expect(error.message).toContain("403");
});

const app = () => discord.applicationId;
test.each<[string, string, () => string, unknown, number, number]>([
  ["unknown route", "GET", () => "/nothing", undefined, 404, 0],
  ["wrong method", "DELETE", () => "/users/@me", undefined, 405, 0],
  ["no snowflake", "GET", () => "/channels/abc", undefined, 400, 50035],
  ["unknown channel", "GET", () => "/channels/1", undefined, 404, 10003],
  ["unknown guild", "GET", () => "/guilds/1", undefined, 404, 10004],
  ["unknown command", "DELETE", () => `/applications/${app()}/commands/1`, undefined, 404, 10063],
  ["another's application", "GET", () => "/applications/1/commands", undefined, 403, 20012],
  [
    "commands of a guild without the bot",
    "PUT",
    () => `/applications/${app()}/guilds/1/commands`,
    [],
    403,
    50001,
  ],
  ["unknown message", "GET", () => `/channels/${discord.channelId}/messages/1`, undefined, 404, 10008],
  ["unknown webhook", "POST", () => `/webhooks/${app()}/token`, { content: "c" }, 404, 10015],
  ["unknown interaction", "POST", () => "/interactions/1/token/callback", { type: 5 }, 404, 10062],
  [
    "101 commands",
    "PUT",
    () => `/applications/${app()}/commands`,
    Array.from({ length: 101 }, (_, i) => ({ name: `c${i}`, description: "d" })),
    400,
    30032,
  ],
])("%s: %s", async (_, method, path, body, status, code) => {
  expect(await call(discord, method, path(), body)).toMatchObject({ status, body: { code } });
});

test("without the token 401; other versions of the API 404; too large a body 413", async () => {
  expect(await call(discord, "GET", "/users/@me", undefined, { authorization: "Bot x" })).toMatchObject({
    status: 401,
    body: { message: "401: Unauthorized", code: 0 },
  });
  expect((await fetch(`${discord.url}/v9/gateway`)).status).toBe(404);
  const large = await call(discord, "POST", `/channels/${discord.channelId}/messages`, {
    content: "x".repeat(12_000_000),
  });
  expect(large).toMatchObject({ status: 413, body: { code: 40005 } });
});

test("every answer has rate-limit headers, and no log an interaction's token", async () => {
  const { headers } = await call(discord, "GET", "/users/@me");
  expect(headers.get("x-ratelimit-limit")).toBe("1000");
  expect(headers.get("x-ratelimit-bucket")).toMatch(/^[0-9a-f]{32}$/);
  await call(discord, "POST", "/interactions/1/very-secret/callback", { type: 5 });
  expect(JSON.stringify(discord.inspector.events)).not.toContain("very-secret");
});

test("unknown fields are ignored, with a warning", async () => {
  const path = `/channels/${discord.channelId}/messages`;
  const answer = await call(discord, "POST", path, { content: "c", embeds: [{ title: "t", colour: 5 }] });
  expect(answer.status).toBe(200);
  expect(discord.inspector.events.at(-1)).toMatchObject({
    kind: "rest",
    warnings: ["unknown field embeds.0.colour"],
  });
});

test("files come as a form", async () => {
  const form = new FormData();
  form.set(
    "payload_json",
    JSON.stringify({ content: "see", attachments: [{ id: 0, description: "a text" }] }),
  );
  form.set("files[0]", new Blob(["hello"], { type: "text/plain" }), "a.txt");
  const response = await fetch(`${discord.url}/v10/channels/${discord.channelId}/messages`, {
    method: "POST",
    headers: { authorization: `Bot ${discord.token}`, "user-agent": "DiscordBot (x, 1)" },
    body: form,
  });
  expect(await response.json()).toMatchObject({
    attachments: [{ filename: "a.txt", size: 5, description: "a text" }],
  });
});

test("a bot without permission to write or see is told so", async () => {
  discord.setBotPermissions(1n << 10n);
  const path = `/channels/${discord.channelId}/messages`;
  expect(await call(discord, "POST", path, { content: "c" })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
  discord.setBotPermissions(0n);
  expect(await call(discord, "POST", path, { content: "c" })).toMatchObject({
    status: 403,
    body: { code: 50001 },
  });
});

test("the server goes away and comes back on its port", async () => {
  await discord.faults.goDown();
  await expect(call(discord, "GET", "/gateway")).rejects.toThrow();
  await discord.faults.comeBack();
  expect((await call(discord, "GET", "/gateway")).status).toBe(200);
});

test("a page may be served beside the API, behind the same guard", async () => {
  const paths: string[] = [];
  const withPage = await startLocalDiscord({
    page: (request, response) => {
      paths.push(request.url ?? "");
      response.end("hello");
      return true;
    },
  });
  const base = `http://127.0.0.1:${withPage.port}`;
  expect(await (await fetch(`${base}/index.html`)).text()).toBe("hello");
  expect((await fetch(`${base}/index.html`, { headers: { origin: "https://evil.example" } })).status).toBe(
    403,
  );
  expect((await fetch(`${base}/api/v10/gateway`)).status).toBe(200);
  expect(paths).toEqual(["/index.html"]);
  await withPage.close();
});
