import { afterEach, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import type { Connection } from "../../src/discord/connection.ts";
import { connect } from "../../src/discord/gateway/connect.ts";
import { ManualClock } from "../discord/answering/manual-clock.ts";

interface Line {
  readonly level: string;
  readonly message: string;
  readonly seconds?: number;
}

let discord: LocalDiscord;
let connection: Connection | undefined;
afterEach(async () => {
  await connection?.close();
  await discord.close();
});

/** discord.js's own client, with the pauses between its tries on a clock that the test turns. */
async function online() {
  discord = await startLocalDiscord();
  const clock = new ManualClock();
  const lines: Line[] = [];
  const line = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, message, ...fields });
  connection = await connect({
    token: discord.token,
    apiUrl: discord.url,
    guildId: null,
    definitions: [],
    handler: { handle: async () => {}, drain: async () => {} },
    log: { info: line("info"), warn: line("warn"), error: line("error") },
    signal: new AbortController().signal,
    onFatal: (error) => lines.push({ level: "fatal", message: error.message }),
    clock,
  });
  /** Waits until the next try has been put off, which discord.js does half a second after a loss. */
  const pausing = () => expect.poll(() => clock.waiting, { timeout: 20_000, interval: 20 }).toBe(1);
  const back = () => lines.filter(({ message }) => message === "the connection to Discord is back").length;
  return { clock, lines, pausing, back };
}

it("tries a dead gateway again at once, and then after pauses that grow, with a line for each", async () => {
  const { clock, lines, pausing, back } = await online();
  discord.faults.gateway("refuse");
  discord.faults.dropSockets();
  for (let tries = 0; tries < 4; tries++) {
    await pausing();
    await clock.turn((lines.at(-1)?.seconds ?? 0) * 1000 + 100);
  }
  await pausing();
  const warned = lines.filter(({ level }) => level === "warn");
  const pauses = warned.map(({ seconds = -1 }) => seconds);
  expect(pauses).toHaveLength(5);
  expect(pauses[0]).toBe(0);
  for (const [at, full] of [1, 2, 4, 8].entries()) {
    expect(pauses[at + 1]).toBeGreaterThanOrEqual(0.7 * full);
    expect(pauses[at + 1]).toBeLessThanOrEqual(full);
  }
  discord.faults.gateway("normal");
  await clock.turn(8000);
  await expect.poll(() => back(), { timeout: 20_000 }).toBe(1);
  expect(discord.botConnected).toBe(true);
}, 60_000);

it("does not connect again once it was closed while it paused", async () => {
  const { clock, pausing } = await online();
  discord.faults.dropSockets();
  await pausing();
  await connection?.close();
  // Nothing waits any more that could connect.
  expect(clock.waiting).toBe(0);
  expect(discord.botConnected).toBe(false);
}, 60_000);

it.each([
  ["resumed", () => discord.faults.reconnect()],
  ["begun anew", () => discord.faults.invalidSession(false)],
])(
  "says that the connection is back after its session was %s",
  async (_, breakIt) => {
    const { clock, pausing, back } = await online();
    expect(back()).toBe(0);
    breakIt();
    await pausing();
    await clock.turn(0);
    await expect.poll(() => back(), { timeout: 20_000 }).toBe(1);
  },
  60_000,
);
