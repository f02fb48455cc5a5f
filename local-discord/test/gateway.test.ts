import { Events, GatewayIntentBits, Status } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type LocalDiscord, startLocalDiscord } from "../local-discord.ts";
import { type Bench, login, makeClient, startBench } from "./bot.ts";

/** The gateway, as the real client and as a client that misbehaves find it. */

const open: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(thing: T): T => {
  open.push(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const notes = (discord: LocalDiscord) =>
  discord.inspector.events.flatMap((event) => (event.kind === "gateway" ? [event.what] : []));

/** Uses a command and tells the answer: the bot is well. */
async function works({ discord, client, onInteraction }: Bench): Promise<unknown> {
  await client.application.commands.set([{ name: "ping", description: "d" }]);
  onInteraction(async (interaction) => interaction.isChatInputCommand() && interaction.reply("pong"));
  const outcome = await discord.user("alice").command({ command: "ping" });
  return outcome.kind === "message" ? outcome.message?.content : outcome;
}

test("logs in, gets its guild, registers commands and answers", async () => {
  const bench = keep(await startBench());
  expect(bench.client.user.id).toBe(bench.discord.applicationId);
  expect(bench.client.guilds.cache.get(bench.discord.guildId)?.name).toBe("Playground");
  expect(await works(bench)).toBe("pong");
  expect(bench.discord.commands()).toMatchObject([{ name: "ping", type: 1 }]);
});

test("without intents there is no guild, and commands work all the same", async () => {
  const bench = keep(await startBench({}, { intents: [] }));
  expect(bench.client.guilds.cache.get(bench.discord.guildId)?.available ?? false).toBe(false);
  expect(await works(bench)).toBe("pong");
});

test("after a dropped socket the session is resumed, with what was missed", async () => {
  const bench = keep(await startBench());
  await works(bench);
  const resumed = new Promise<number>((resolve) =>
    bench.client.once(Events.ShardResume, (_, replayed) => resolve(replayed)),
  );
  bench.discord.faults.dropSockets();
  const outcome = bench.discord.user("alice").command({ command: "ping" });
  expect(await resumed).toBeGreaterThan(0);
  expect(await outcome).toMatchObject({ kind: "message", message: { content: "pong" } });
});

test.each<[string, (discord: LocalDiscord) => void, RegExp]>([
  ["RECONNECT", ({ faults }) => faults.reconnect(), /RESUME after/],
  ["INVALID_SESSION, resumable", ({ faults }) => faults.invalidSession(true), /RESUME after/],
  ["INVALID_SESSION, not resumable", ({ faults }) => faults.invalidSession(false), /IDENTIFY/],
])("%s: the bot comes back and answers", async (_, fault, expected) => {
  // Without discord.js's five seconds between two IDENTIFYs.
  const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => {} });
  const bench = keep(await startBench({}, { ws: { buildIdentifyThrottler } }));
  const before = notes(bench.discord).length;
  fault(bench.discord);
  await bench.discord.until(() =>
    notes(bench.discord)
      .slice(before)
      .some((what) => expected.test(what)),
  );
  await bench.discord.botReady();
  expect(await works(bench)).toBe("pong");
});

test("the bot waits for a gateway that refuses, and comes back", async () => {
  const bench = keep(await startBench());
  bench.discord.faults.gateway("refuse");
  bench.discord.faults.dropSockets();
  await bench.discord.until(() => notes(bench.discord).some((what) => what.startsWith("refused")));
  expect(bench.discord.botConnected).toBe(false);
  bench.discord.faults.gateway("normal");
  await bench.discord.botReady();
  expect(await works(bench)).toBe("pong");
});

test("a bot that hears no acknowledgement of its heartbeats reconnects", async () => {
  const bench = keep(await startBench({ heartbeatIntervalMs: 60 }));
  bench.discord.faults.pauseHeartbeatAcks(true);
  await bench.discord.until(() => notes(bench.discord).some((what) => what.startsWith("socket closed")));
  bench.discord.faults.pauseHeartbeatAcks(false);
  await bench.discord.until(() => notes(bench.discord).some((what) => what.startsWith("RESUME")));
  expect(bench.client.ws.status).toBe(Status.Ready);
});

test("messages come with the intent for them, their content only when granted", async () => {
  const discord = keep(await startLocalDiscord());
  const client = makeClient(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  });
  const contents: string[] = [];
  client.on(Events.MessageCreate, (message) => contents.push(message.content));
  await login(client, discord);
  discord.user("bob").say("secret");
  await client.rest.post(`/channels/${discord.channelId}/messages`, { body: { content: "mine" } });
  await discord.until(() => contents.length === 2);
  expect(contents).toEqual(["", "mine"]);
  await client.destroy();
});

test("429 and 502 are tried again", async () => {
  const bench = keep(await startBench());
  bench.discord.faults.nextRest({ status: 429, retryAfter: 0.05, match: /callback/ });
  expect(await works(bench)).toBe("pong");
  bench.discord.faults.nextRest({ status: 502, times: 2, match: /callback/ });
  expect(await works(bench)).toBe("pong");
  const statuses = bench.discord.inspector.events.flatMap((event) =>
    event.kind === "rest" && event.path.endsWith("callback") ? [event.status] : [],
  );
  expect(statuses).toEqual([429, 200, 502, 502, 200].map((status) => (status === 200 ? 204 : status)));
});

test("a wrong token is refused by REST and by the gateway", async () => {
  const discord = keep(await startLocalDiscord());
  const client = makeClient(discord);
  await expect(client.login(`${discord.token}x`)).rejects.toThrow(/invalid token/i);
});

test("a privileged intent is refused unless granted", async () => {
  const discord = keep(await startLocalDiscord());
  const client = makeClient(discord, { intents: [GatewayIntentBits.MessageContent] });
  await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
  const granting = keep(await startLocalDiscord({ privilegedIntents: true }));
  const granted = makeClient(granting, { intents: [GatewayIntentBits.MessageContent] });
  await login(granted, granting);
  await granted.destroy();
});

const identify = (discord: LocalDiscord, extra: object = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 0, properties: {}, ...extra },
});

test.each<[number, string, (discord: LocalDiscord) => unknown[]]>([
  [4001, "unknown opcode", () => [{ op: 99 }]],
  [4002, "no JSON", () => ["{"]],
  [4002, "no opcode", () => [{}]],
  [4003, "not identified", () => [{ op: 3, d: {} }]],
  [4004, "bad token", (discord) => [identify(discord, { token: "x" })]],
  [4005, "identified twice", (discord) => [identify(discord), identify(discord)]],
  [4010, "shard", (discord) => [identify(discord, { shard: [1, 1] })]],
  [4013, "no such intent", (discord) => [identify(discord, { intents: 1 << 30 })]],
  [4014, "intent not granted", (discord) => [identify(discord, { intents: 2 })]],
])("close code %i: %s", async (code, _, frames) => {
  const discord = keep(await startLocalDiscord());
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("open", () => {
    for (const frame of frames(discord))
      socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  });
  expect(await closed).toBe(code);
});

test("a session that is unknown is invalid; a sequence from the future closes with 4007", async () => {
  const discord = keep(await startLocalDiscord());
  const ask = (d: object) =>
    new Promise<unknown>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
      socket.on("open", () => socket.send(JSON.stringify({ op: 6, d: { token: discord.token, ...d } })));
      socket.on("close", resolve);
      socket.on("message", (raw) => {
        const frame = JSON.parse(raw.toString());
        if (frame.op !== 10) resolve(frame);
      });
    });
  expect(await ask({ session_id: "nothing", seq: 1 })).toMatchObject({ op: 9, d: false });
  const client = makeClient(discord);
  const session = new Promise<string>((resolve) =>
    client.on(Events.Raw, (packet: { t: string; d: { session_id: string } }) => {
      if (packet.t === "READY") resolve(packet.d.session_id);
    }),
  );
  await login(client, discord);
  expect(await ask({ session_id: await session, seq: 999 })).toBe(4007);
  await client.destroy();
});

test("who does not beat is closed with 4009", async () => {
  const discord = keep(await startLocalDiscord({ heartbeatIntervalMs: 30 }));
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  expect(await new Promise((resolve) => socket.on("close", resolve))).toBe(4009);
});
