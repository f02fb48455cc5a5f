import { once } from "node:events";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { REST } from "discord.js";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signingKey } from "../../local-discord/endpoint/signing.ts";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { startBot } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { Exchange } from "../../src/discord/answering/exchange.ts";
import { ConnectError } from "../../src/discord/connection.ts";
import { Fresh } from "../../src/discord/http/fresh.ts";
import { interactionServer, longestBody } from "../../src/discord/http/interaction-server.ts";
import { publicKeyOf } from "../../src/discord/http/signature.ts";

const key = signingKey();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const ping = JSON.stringify({ type: 1, id: "1", application_id: "2", token: "t", version: 1 });

let asked: Exchange[] = [];
let answers: (exchange: Exchange) => Promise<void>;
let server: ReturnType<typeof interactionServer>;
let url: string;

beforeEach(async () => {
  asked = [];
  answers = (exchange) => exchange.suggest([{ name: "a", value: "b" }]);
  const publicKey = publicKeyOf(key.publicKey);
  if (publicKey === null) throw new Error("the test's own key is no key");
  const handler = {
    handle: (exchange: Exchange) => {
      asked.push(exchange);
      return answers(exchange);
    },
    drain: async () => {},
  };
  server = interactionServer({
    publicKey,
    handler,
    rest: new REST(),
    log: silent,
    fresh: new Fresh(() => time),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/interactions`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Seconds since 1970, by a clock that stands. */
const time = 1_800_000_000;

function typing(id: string): string {
  const options = [{ type: 3, name: "query", value: "lo", focused: true }];
  const data = { type: 1, name: "article", options };
  return JSON.stringify({
    type: 4,
    id,
    application_id: "2",
    token: "t",
    user: { id: "3" },
    locale: "en",
    data,
  });
}

function post(body: string, headers: Record<string, string> = key.headers(body, time)) {
  return fetch(url, { method: "POST", body, headers });
}

describe("the address that Discord posts to", () => {
  it("answers a ping, and an interaction with what was answered", async () => {
    const pong = await post(ping);
    expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }]);
    const suggested = await post(typing("5"));
    expect(suggested.headers.get("content-type")).toBe("application/json");
    expect([suggested.status, await suggested.json()]).toEqual([
      200,
      { type: 8, data: { choices: [{ name: "a", value: "b" }] } },
    ]);
  });

  it.each<[string, (good: Record<string, string>) => Record<string, string>]>([
    ["another signature", (good) => ({ ...good, "x-signature-ed25519": "ab".repeat(64) })],
    ["a signature that is none", (good) => ({ ...good, "x-signature-ed25519": "zz" })],
    ["no signature", ({ "x-signature-ed25519": _, ...rest }) => rest],
    ["no timestamp", ({ "x-signature-timestamp": _, ...rest }) => rest],
    ["another timestamp", (good) => ({ ...good, "x-signature-timestamp": String(time - 1) })],
    ["somebody else's key", () => signingKey().headers(typing("6"), time)],
    ["a body that was changed", () => key.headers(typing("7"), time)],
    ["a time long ago", () => key.headers(typing("6"), time - 3600)],
    ["a time to come", () => key.headers(typing("6"), time + 3600)],
  ])("refuses %s with 401, and hands nothing on", async (_, headers) => {
    const body = typing("6");
    expect((await post(body, headers(key.headers(body, time)))).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it("takes an interaction once", async () => {
    const body = typing("8");
    const headers = key.headers(body, time);
    expect((await post(body, headers)).status).toBe(200);
    expect((await post(body, headers)).status).toBe(409);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["another path", { path: "/admin", method: "POST" }, 404],
    ["another method", { path: "/interactions", method: "GET" }, 405],
  ])("refuses %s", async (_, { path, method }, status) => {
    expect((await fetch(new URL(path, url), { method })).status).toBe(status);
  });

  it.each([["{"], [JSON.stringify({ type: 99 })], ["[]"]])(
    "refuses what it does not know: %s",
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it("refuses a body that says it is too long before it reads it, and one that turns out to be", async () => {
    const send = (headers: Record<string, string>) => {
      const open = request(url, { method: "POST", headers });
      open.on("error", () => {});
      return open;
    };
    const said = send({ "content-length": String(longestBody + 1) });
    said.flushHeaders();
    const [first] = await once(said, "response");
    expect(first.statusCode).toBe(413);
    said.destroy();
    const unsaid = send({ "transfer-encoding": "chunked" });
    const refused = once(unsaid, "response");
    for (let sent = 0; sent <= longestBody; sent += 65_536) unsaid.write("x".repeat(65_536));
    const [second] = await refused;
    expect(second.statusCode).toBe(413);
    unsaid.destroy();
  });

  it("says 503 for what nobody answered, as while the bot is leaving", async () => {
    answers = async () => {};
    expect((await post(typing("9"))).status).toBe(503);
  });
});

describe("the bot on its own address", () => {
  let discord: LocalDiscord;
  let taken: Server;

  beforeEach(async () => {
    discord = await startLocalDiscord();
    taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
  });
  afterEach(async () => {
    taken.close();
    await discord.close();
  });

  async function start(publicKey: string, port = 0) {
    const library = await libraryOf([]);
    return startBot({
      token: discord.token,
      apiUrl: discord.url,
      guildId: null,
      interactions: { address: { host: "127.0.0.1", port }, publicKey },
      library: () => library,
      log: pino({ level: "silent" }),
      signal: new AbortController().signal,
      onFatal: () => {},
    });
  }

  it("registers its commands, needs no gateway, and passes the check of the Developer Portal", async () => {
    const bot = await start(discord.publicKey);
    expect(discord.commands().length).toBeGreaterThan(3);
    expect(discord.botConnected).toBe(false);
    expect(bot.isOpen).toBe(true);
    await discord.setInteractionsEndpoint(`http://127.0.0.1:${bot.address?.port}/interactions`);
    await bot.stop();
    expect(bot.isOpen).toBe(false);
  });

  it("does not start with another application's key, or on a port that is taken, and says what to do", async () => {
    const wrong = start(signingKey().publicKey);
    await expect(wrong).rejects.toThrow(ConnectError);
    await expect(wrong).rejects.toThrow(/INTERACTIONS_PUBLIC_KEY/);
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(start(discord.publicKey, port)).rejects.toThrow(
      /INTERACTIONS_PORT: 127\.0\.0\.1:\d+ .*EADDRINUSE/,
    );
  });
});
