import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { type Bot, startBot } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";

let discord: LocalDiscord;
const bots: Bot[] = [];
const handled: string[] = [];

/** A process of a bot that several processes make up. */
async function start(name: string, ids: readonly number[], total: number): Promise<Bot> {
  const library = await libraryOf([]);
  const log = pino(
    { level: "info", base: null },
    { write: (line: string) => void (JSON.parse(line).msg === "answered" && handled.push(name)) },
  );
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.url,
    guildId: null,
    shards: { ids, total },
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
afterAll(async () => {
  for (const bot of bots) await bot.stop();
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
