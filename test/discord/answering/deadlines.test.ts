import { expect, test } from "vitest";
import { deskWith, fine, nothing, waiting } from "./desk.ts";
import { settled } from "./manual-clock.ts";
import { PaperExchange, pressing, using } from "./paper-exchange.ts";

const next = "1|act|quote|next|x";
const empty = "Type a few words to look for: a title, a person, a topic.";

test("a quick answer is Discord's first, for the person alone, and no timer stays behind", async () => {
  const { command, reply } = waiting();
  const { handler, clock } = await deskWith([command]);
  const exchange = new PaperExchange(using("quote"));
  reply(nothing);
  await handler.handle(exchange);
  expect(exchange.done).toEqual([`answer person: ${empty}`]);
  expect(clock.waiting).toBe(0);
});

test("one that takes longer than half of Discord's three seconds is put off, and then put in", async () => {
  const { command, reply } = waiting();
  const { handler, clock } = await deskWith([command]);
  const exchange = new PaperExchange(using("quote"));
  const handled = handler.handle(exchange);
  await clock.turn(1499);
  expect(exchange.done).toEqual([]);
  await clock.turn(1);
  expect(exchange.done).toEqual(["defer person"]);
  await clock.turn(60_000);
  reply(nothing);
  await handled;
  expect(exchange.done).toEqual(["defer person", `edit: ${empty}`]);
});

test.each([
  ["a command", using("verify")],
  ["a subcommand", { ...using("library"), subcommand: "reload" }],
  ["an act", pressing("1|act|article|related|x", { isPrivate: false, owner: null })],
  ["an entry of a message's menu", { kind: "message", entry: "Check quotations", text: "x" } as const],
])("%s that says it is slow is acknowledged before it begins", async (_, asked) => {
  const exchange = new PaperExchange(asked);
  const before: string[] = [];
  const run = async () => {
    before.push(...exchange.done);
    return nothing;
  };
  const { handler } = await deskWith([
    { name: "verify", options: [], run, onMessage: run, slow: true },
    {
      name: "library",
      options: [],
      subcommands: { status: run, add: run, remove: run, reload: run },
      slow: ["reload"],
    },
    { name: "article", options: [], run, acts: { related: run }, slow: ["related"] },
  ]);
  await handler.handle(exchange);
  expect(before).toEqual(["defer person"]);
  expect(exchange.done).toEqual(["defer person", `edit: ${empty}`]);
});

test("what its command does not call slow begins at once", async () => {
  const { command, reply, begun } = waiting({ slow: ["next"] });
  const { handler } = await deskWith([command]);
  const exchange = new PaperExchange(using("quote"));
  const handled = handler.handle(exchange);
  await settled();
  expect([begun(), exchange.done]).toEqual([1, []]);
  reply(nothing);
  await handled;
});

test("after a quarter of an hour, when Discord takes nothing more, nothing is sent and the log says why", async () => {
  const { command, reply } = waiting();
  const { handler, clock, logged } = await deskWith([command]);
  const exchange = new PaperExchange(using("quote"));
  const handled = handler.handle(exchange);
  await clock.turn(15 * 60_000);
  reply(nothing);
  await handled;
  expect(exchange.done).toEqual(["defer person"]);
  expect(logged).toEqual([
    { level: "error", fields: expect.objectContaining({ error: "TooLate" }), message: expect.any(String) },
  ]);
});

test("a share that takes that long is not tried either", async () => {
  const { command, reply } = waiting();
  const { handler, clock } = await deskWith([command]);
  const exchange = new PaperExchange(pressing("1|share|quote|show|x"));
  const handled = handler.handle(exchange);
  await clock.turn(15 * 60_000);
  reply(fine);
  await handled;
  expect(exchange.done).toEqual(["defer in-place"]);
});

test("stopping waits for what is under way, takes nothing new, and gives up when its time is over", async () => {
  const { command, reply } = waiting();
  const { handler, clock } = await deskWith([command]);
  const [first, second] = [new PaperExchange(using("quote")), new PaperExchange(using("quote"))];
  const handled = handler.handle(first);
  let drained = false;
  const draining = handler.drain(4000).then(() => {
    drained = true;
  });
  await handler.handle(second);
  expect(second.done).toEqual([]);
  await clock.turn(3999);
  expect(drained).toBe(false);
  await clock.turn(1);
  expect(drained).toBe(true);
  reply(nothing);
  await Promise.all([handled, draining]);
  expect(first.done).toEqual(["defer person", `edit: ${empty}`]);
  await handler.drain(4000);
  expect(clock.waiting).toBe(0);
});

test("whoever asks too fast is told so, for their eyes only, and others are not", async () => {
  const { command, reply } = waiting();
  const { handler } = await deskWith([command]);
  reply(fine);
  for (let at = 0; at < 60; at++) await handler.handle(new PaperExchange(using("quote")));
  const [hasty, pressed] = [new PaperExchange(using("quote")), new PaperExchange(pressing(next))];
  await handler.handle(hasty);
  await handler.handle(pressed);
  const told = "answer person: That was very fast. Go on in 1 second.";
  expect([hasty.done, pressed.done]).toEqual([[told], [told]]);
  const asker = { id: "1002", roles: [], locale: "en", isManager: false, moderates: false } as const;
  const calm = new PaperExchange(using("quote"), { asker });
  await handler.handle(calm);
  expect(calm.done).not.toEqual([told]);
});
