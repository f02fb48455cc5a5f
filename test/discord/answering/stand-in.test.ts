import { expect, test } from "vitest";
import { type Exchange, Refusal } from "../../../src/discord/answering/exchange.ts";
import { standIn } from "../../../src/discord/answering/stand-in.ts";
import { deskWith, fine, nothing, waiting } from "./desk.ts";
import { PaperExchange, pressing, using } from "./paper-exchange.ts";

const empty = "Type a few words to look for: a title, a person, a topic.";

/** A process that stands by, with one command that answers at once. */
async function standingBy(reply = nothing) {
  const command = waiting();
  command.reply(reply);
  const { handler, clock, logged } = await deskWith([command.command]);
  const warned: string[] = [];
  const warn = (_: object, message: string) => void warned.push(message);
  const log = { info: () => {}, warn, error: () => {} };
  return { ...command, handler: standIn(handler, { log, clock }), clock, logged, warned };
}

/** Discord, where another process answered first. */
function takenBefore(asked: Exchange["asked"]): PaperExchange {
  const refuse = () =>
    Promise.reject(
      new Refusal({ code: 40060, status: 400, method: "POST", url: "/interactions/1/callback" }),
    );
  return Object.assign(new PaperExchange(asked), { acknowledge: refuse, answer: refuse, suggest: refuse });
}

test("what the other process leaves for two seconds is put off, and then answered", async () => {
  const { handler, clock, begun } = await standingBy();
  const exchange = new PaperExchange(using("quote"));
  const handled = handler.handle(exchange);
  await clock.turn(1899);
  expect([begun(), exchange.done]).toEqual([0, []]);
  await clock.turn(1);
  await handled;
  expect(exchange.done).toEqual(["defer person", `edit: ${empty}`]);
});

test.each<[string, Exchange["asked"], string[]]>([
  ["for all where that was asked for", using("quote", { share: "true" }), ["defer all"]],
  ["in place of a private message", pressing("1|act|quote|next|x"), ["defer in-place"]],
  [
    "in a message of its own below a public one",
    pressing("1|act|quote|next|x", { isPrivate: false, owner: null }),
    ["defer person"],
  ],
  [
    "behind the message that is shared",
    pressing("1|share|quote|show|x"),
    ["defer in-place", "follow up all: "],
  ],
  [
    "behind the message that is deleted",
    pressing("1|delete|1001", { isPrivate: false, owner: "1001" }),
    ["defer in-place", "delete"],
  ],
])("it is put off %s", async (_, asked, done) => {
  const { handler, clock } = await standingBy(fine);
  const exchange = new PaperExchange(asked);
  const handled = handler.handle(exchange);
  await clock.turn(2000);
  await handled;
  expect(exchange.done.slice(0, done.length)).toEqual(done.map((one) => expect.stringContaining(one)));
});

test("what the other process has answered is not begun, and nobody hears of it", async () => {
  const { handler, clock, begun, logged, warned } = await standingBy();
  for (const asked of [using("quote"), pressing("1|share|quote|show|x"), pressing("1|act|quote|next|x")]) {
    const handled = handler.handle(takenBefore(asked));
    await clock.turn(2000);
    await handled;
  }
  const typed = { kind: "suggest", command: "quote", subcommand: null, options: {}, focused: "by" } as const;
  const handled = handler.handle(takenBefore(typed));
  await clock.turn(2000);
  await handled;
  expect([begun(), logged, warned]).toEqual([0, [], []]);
});

test("one that is told to end leaves what it waits for", async () => {
  const { handler, clock, begun } = await standingBy();
  const exchange = new PaperExchange(using("quote"));
  const handled = handler.handle(exchange);
  await handler.drain(1000);
  await handled;
  await clock.turn(5000);
  expect([begun(), exchange.done, clock.waiting]).toEqual([0, [], 0]);
});

test("one that is told to end answers first what it has just promised an answer to", async () => {
  const { handler, clock } = await standingBy();
  const exchange = new PaperExchange(using("quote"));
  const acknowledge = exchange.acknowledge.bind(exchange);
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  exchange.acknowledge = (place) => reached.then(() => acknowledge(place));
  const handled = handler.handle(exchange);
  await clock.turn(2000);
  const drained = handler.drain(1000);
  await clock.turn(0);
  reach();
  await Promise.all([handled, drained]);
  expect(exchange.done).toEqual(["defer person", `edit: ${empty}`]);
  expect(clock.waiting).toBe(0);
});
