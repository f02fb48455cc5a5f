import { afterEach, describe, expect, it } from "vitest";
import type { Library } from "../../src/domain/library.ts";
import { library, messageOf, type Stage, stage, wordsOf } from "./harness.ts";

let on: Stage | undefined;
afterEach(() => on?.close());

async function answers({ discord }: Stage): Promise<void> {
  await discord.until(() => discord.botConnected);
  const message = messageOf(
    await discord.user("alice").command({ command: "quote", options: { by: "camus" } }),
  );
  expect(wordsOf(message)).toContain("Albert Camus");
}

describe("the bot recovers and answers", () => {
  it("after its connection dropped", async () => {
    on = await stage(await library("seeds"));
    on.discord.faults.dropSockets();
    await answers(on);
  });

  it("after Discord asked it to reconnect", async () => {
    on = await stage(await library("seeds"));
    on.discord.faults.reconnect();
    await answers(on);
  });

  it.each([true, false])("after its session became invalid (resumable: %s)", async (resumable) => {
    on = await stage(await library("seeds"));
    on.discord.faults.invalidSession(resumable);
    await answers(on);
  });

  it.each([
    [429, 0.2],
    [502, undefined],
  ])("after an answer of %s to its reply", async (status, retryAfter) => {
    on = await stage(await library("seeds"));
    const fault = { status, match: /POST .*callback/, ...(retryAfter ? { retryAfter } : {}) };
    on.discord.faults.nextRest(fault);
    await answers(on);
  });

  it("after Discord was away altogether", async () => {
    on = await stage(await library("seeds"));
    await on.discord.faults.goDown();
    await on.discord.faults.comeBack();
    await answers(on);
  });
});

it("acknowledges what takes long, and then answers", async () => {
  on = await stage(await library("seeds"));
  const { held, release } = holding(await library("seeds"));
  await on.restart(held);
  const asked = on.discord.user("alice").command({ command: "quote", options: { by: "camus" } });
  await acknowledged(on);
  release();
  const outcome = await asked;
  expect(outcome.kind === "message" && outcome.acknowledgement.type).toBe(5);
  const message = messageOf(outcome);
  expect(message.ephemeral).toBe(true);
  expect(wordsOf(message)).toContain("Albert Camus");
});

it("tells a fault of ours by a reference, and logs it once with that reference and without the query", async () => {
  on = await stage(await library("seeds"));
  const broken = new Proxy(await library("seeds"), {
    get: (target, name) =>
      name === "walk"
        ? () => Promise.reject(new Error("index broken"))
        : Reflect.get(target, name).bind?.(target),
  });
  await on.restart(broken);
  const message = messageOf(
    await on.discord.user("alice").command({ command: "quote", options: { about: "secret words" } }),
  );
  const reference = /ref ([0-9a-f]{4})/.exec(message.content)?.[1];
  expect(reference).toBeDefined();
  const lines = on.logged.filter((line) => line.reference === reference);
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).toContain("index broken");
  expect(JSON.stringify(on.logged)).not.toContain("secret words");
});

it("tells the person, with the reference in the log, when Discord refuses an answer", async () => {
  on = await stage(await library("seeds"));
  on.discord.faults.nextRest({ status: 400, match: /POST .*callback/ });
  const message = messageOf(
    await on.discord.user("alice").command({ command: "quote", options: { by: "camus" } }),
  );
  const reference = /ref ([0-9a-f]{4})/.exec(message.content)?.[1];
  expect(message.ephemeral).toBe(true);
  expect(on.logged.filter((line) => line.reference === reference)).toHaveLength(1);
});

it("takes back what it promised to all when the answer is for the person alone", async () => {
  on = await stage(await library("seeds"));
  const { held, release } = holding(await library("seeds"));
  await on.restart(held);
  const { discord } = on;
  const asked = discord.user("alice").command({ command: "quote", options: { by: "zzqqxx", share: true } });
  await acknowledged(on);
  release();
  await asked;
  await discord.until(() =>
    discord
      .user("alice")
      .messages()
      .some(({ content }) => content.includes("zzqqxx")),
  );
  expect(discord.user("bob").messages()).toEqual([]);
  expect(discord.user("alice").messages().at(-1)?.ephemeral).toBe(true);
});

it("finishes what is under way when it stops, and takes nothing new", async () => {
  on = await stage(await library("seeds"));
  const { held, release, entered } = holding(await library("seeds"));
  await on.restart(held);
  const alice = on.discord.user("alice");
  const underWay = alice.command({ command: "quote", options: { by: "camus" } });
  await entered;
  const stopped = on.bot.stop();
  release();
  await stopped;
  expect(wordsOf(messageOf(await underWay))).toContain("Albert Camus");
  expect(on.discord.botConnected).toBe(false);
});

/** A library whose search for quotations ends only when it is told to. */
function holding(library: Library) {
  let enter = () => {};
  let release = () => {};
  const entered = new Promise<void>((done) => {
    enter = done;
  });
  const released = new Promise<void>((done) => {
    release = done;
  });
  const held = new Proxy(library, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name !== "walk") return value.bind(target);
      return async (...args: unknown[]) => {
        enter();
        await released;
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { held, entered, release };
}

/** Resolves once the bot has told Discord that its answer will take a while. */
function acknowledged({ discord }: Stage): Promise<void> {
  return discord.until(() =>
    discord.inspector.events.some((event) => event.kind === "rest" && /callback/.test(event.path)),
  );
}
