import { describe, expect, test } from "vitest";
import type { Reply } from "../../../src/domain/reply.ts";
import { deskWith, fine, nothing, waiting } from "./desk.ts";
import { ada, PaperExchange, pressing, using } from "./paper-exchange.ts";

const empty = "Type a few words to look for: a title, a person, a topic.";
const keptPrivate =
  "follow up person: Discord keeps this reply private here: the bot may not post in this channel for you.";
const sharedByAda = `Shared by <@${ada.id}>`;
const next = "1|act|quote|next|x";
const shareIt = "1|share|quote|show|x";

async function answeredBy(
  exchange: PaperExchange,
  reply: Reply,
  { after = 0 } = {},
): Promise<readonly string[]> {
  const { command, reply: give } = waiting();
  const { handler, clock } = await deskWith([command]);
  const handled = handler.handle(exchange);
  await clock.turn(after);
  give(reply);
  await handled;
  return exchange.done;
}

describe("a control", () => {
  test("of a message of one's own changes that message", async () => {
    const exchange = new PaperExchange(pressing(next));
    expect(await answeredBy(exchange, { kind: "empty-library" })).toEqual([
      expect.stringMatching(/^answer in-place: This library holds no articles/),
    ]);
  });

  test("of a message that all see leaves it, and answers the person alone", async () => {
    const exchange = new PaperExchange(pressing(next, { isPrivate: false, owner: null }));
    expect(await answeredBy(exchange, fine)).toEqual(["answer person: "]);
  });

  test.each([
    ["at once", 0, [`answer person: ${empty}`]],
    ["late", 2000, ["defer in-place", `follow up person: ${empty}`]],
  ])(
    "whose answer is an error leaves the message, and tells the person alone: %s",
    async (_, after, done) => {
      expect(await answeredBy(new PaperExchange(pressing(next)), nothing, { after })).toEqual(done);
    },
  );

  test.each([["abc"], ["1|act|quote|gone|x"], ["1|act|constructor|next"]])(
    "that this version does not know is answered for the person alone: %s",
    async (customId) => {
      const told = expect.stringMatching(
        /^answer person: This (button|command) is not one that this version/,
      );
      expect(await answeredBy(new PaperExchange(pressing(customId)), fine)).toEqual([told]);
    },
  );
});

describe("share: true", () => {
  const sharing = using("quote", { share: "true" });

  test("answers for all, naming who shared", async () => {
    expect(await answeredBy(new PaperExchange(sharing), fine)).toEqual([`answer all: ${sharedByAda}`]);
  });

  test.each([
    ["at once", 0, [`answer person: ${empty}`]],
    [
      "late, taking back what was promised to all",
      2000,
      ["defer all", "delete", `follow up person: ${empty}`],
    ],
  ])("tells what went wrong to the person alone: %s", async (_, after, done) => {
    expect(await answeredBy(new PaperExchange(sharing), nothing, { after })).toEqual(done);
  });

  test.each([
    ["at once", 0, []],
    ["late, taking back what was promised to all", 2000, ["defer all", "delete"]],
  ])("tells that Discord refused the answer to the person alone: %s", async (_, after, before) => {
    const exchange = new PaperExchange(sharing, { refuses: true });
    const told = expect.stringMatching(/^(answer|follow up) person: Something broke on our side/);
    expect(await answeredBy(exchange, fine, { after })).toEqual([...before, told]);
  });

  test("says so where Discord keeps the answer private", async () => {
    const exchange = new PaperExchange(sharing, { isMuted: true });
    expect(await answeredBy(exchange, fine)).toEqual([`answer all: ${sharedByAda}`, keptPrivate]);
  });
});

describe("Share", () => {
  const pressed = pressing(shareIt);

  test("posts a new message for all, naming who shared", async () => {
    expect(await answeredBy(new PaperExchange(pressed), fine)).toEqual([
      "defer in-place",
      `follow up all: ${sharedByAda}`,
    ]);
  });

  test("tells the person alone what is not worth sharing, what is kept private and what is refused", async () => {
    expect(await answeredBy(new PaperExchange(pressed), nothing)).toEqual([
      "defer in-place",
      `follow up person: ${empty}`,
    ]);
    expect(await answeredBy(new PaperExchange(pressed, { isMuted: true }), fine)).toEqual([
      "defer in-place",
      `follow up all: ${sharedByAda}`,
      keptPrivate,
    ]);
    expect(await answeredBy(new PaperExchange(pressed, { refuses: true }), fine)).toEqual([
      "defer in-place",
      "follow up person: This could not be shared: Discord refused the message here.",
    ]);
  });
});

describe("Delete", () => {
  const shared = (owner: string | null) => pressing("1|delete|1001", { isPrivate: false, owner });
  const bob = { ...ada, id: "1002" };
  const refused =
    "answer person: Only the person who shared this, or somebody who may manage messages, can delete it.";

  test.each([
    ["the sharer, as Discord says", new PaperExchange(shared(ada.id))],
    ["the sharer, where the button alone says so", new PaperExchange(shared(null))],
    ["a moderator", new PaperExchange(shared(ada.id), { asker: { ...bob, moderates: true } })],
  ])("deletes for %s", async (_, exchange) => {
    expect(await answeredBy(exchange, fine)).toEqual(["defer in-place", "delete"]);
  });

  test.each([
    ["somebody else", new PaperExchange(shared(ada.id), { asker: bob })],
    ["whoever forged the button", new PaperExchange(shared("1003"))],
  ])("refuses %s, for their eyes only", async (_, exchange) => {
    expect(await answeredBy(exchange, fine)).toEqual([refused]);
  });
});
