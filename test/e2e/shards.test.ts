import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { type Bot, startBot } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";

let discord: LocalDiscord;
const bots: Bot[] = [];
const handled: string[] = [];
const complaints: string[] = [];

/** A process of a bot that several processes make up. */
async function start(name: string, ids: readonly number[], total: number, standsBy = false): Promise<Bot> {
  const library = await libraryOf([]);
  const log = pino(
    { level: "info", base: null },
    {
      write(line: string) {
        const { msg, level } = JSON.parse(line);
        if (msg === "answered") handled.push(name);
        if (level > 30) complaints.push(msg);
      },
    },
  );
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.url,
    guildId: null,
    shards: { ids, total },
    standsBy,
    library: () => library,
    log,
    signal: new AbortController().signal,
    onFatal: () => {},
  });
  bots.push(bot);
  return bot;
}

beforeAll(async () => {
  discord = await startLocalDiscord({ acknowledgeWithinMs: 60_000 });
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  handled.length = 0;
});
afterAll(async () => {
  await discord.close();
});

it("shares the servers among its processes: each request is answered once, and one registers the commands", async () => {
  const total = 2;
  await start("second", [1], total);
  expect(discord.commands()).toEqual([]);
  await start("first", [0], total);
  expect(discord.commands().length).toBeGreaterThan(3);
  const alice = discord.user("alice");
  const outcome = await alice.command({ command: "help" });
  expect(outcome.kind).toBe("message");
  const inServer = (BigInt(discord.guildId) >> 22n) % BigInt(total) === 0n ? "first" : "second";
  await expect.poll(() => handled).toEqual([inServer]);
  // What is said in a direct message comes over the first connection.
  await alice.command({ command: "help", where: "dm" });
  await expect.poll(() => handled).toEqual([inServer, "first"]);
});

it("is answered by the one that stands by where the other has gone, and by that one alone else", async () => {
  const first = await start("first", [0], 1);
  await start("second", [0], 1, true);
  const alice = discord.user("alice");
  const refused = () =>
    discord.inspector.events.filter((event) => event.kind === "rest" && event.refused !== null).length;
  expect((await alice.command({ command: "help" })).kind).toBe("message");
  // The other one has found it answered.
  await expect.poll(refused).toBe(1);
  expect([handled, complaints]).toEqual([["first"], []]);
  await first.stop();
  bots.shift();
  expect((await alice.command({ command: "help" })).kind).toBe("message");
  await expect.poll(() => handled).toEqual(["first", "second"]);
  expect([refused(), complaints]).toEqual([1, []]);
});
