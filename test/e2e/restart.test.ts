import { afterEach, expect, it } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { library, messageOf, type Stage, stage, wordsOf } from "./harness.ts";

let on: Stage | undefined;
afterEach(() => on?.close());

it("keeps every button alive over a restart", async () => {
  on = await stage(await library("seeds"));
  const alice = on.discord.user("alice");
  const article = messageOf(await alice.command({ command: "article", options: { query: "kennedy" } }));
  const quote = messageOf(await alice.command({ command: "quote", options: { by: "kennedy" } }));
  const random = messageOf(await alice.command({ command: "quote" }));
  await on.restart(await library("seeds"));
  expect(wordsOf(messageOf(await alice.click(article, { label: "More quotes" })))).toContain(
    "Quotations 1 to",
  );
  expect(wordsOf(messageOf(await alice.click(quote, { label: "→" })))).toContain("Quotation 2 of");
  expect(wordsOf(messageOf(await alice.click(random, { label: "→" })))).toContain("At random");
});

it("says that an article or a quotation has gone in the meantime", async () => {
  on = await stage(await library("seeds"));
  const alice = on.discord.user("alice");
  const article = messageOf(await alice.command({ command: "article", options: { query: "kennedy" } }));
  const quote = messageOf(await alice.command({ command: "quote", options: { by: "kennedy" } }));
  const shareable = messageOf(await alice.command({ command: "quote", options: { by: "camus" } }));
  await on.restart(await libraryOf([]));
  expect(messageOf(await alice.click(article, { label: "More quotes" })).content).toContain(
    "has left the library",
  );
  expect(messageOf(await alice.click(quote, { label: "→" })).content).toContain(
    "has changed or left the library",
  );
  await alice.click(shareable, { label: "Share" });
  await on.discord.until(
    () => alice.messages().at(-1)?.content.includes("has changed or left the library") === true,
  );
  const empty = messageOf(await alice.command({ command: "article", options: { query: "kennedy" } }));
  expect(empty.content).toContain("holds no articles yet");
});

it("registers its commands once, and not again while they stay the same", async () => {
  on = await stage(await library("seeds"));
  const puts = () =>
    on?.discord.inspector.events.filter((event) => event.kind === "rest" && event.method === "PUT").length;
  expect(puts()).toBe(1);
  expect(
    on.discord
      .commands()
      .map((command) => command.name)
      .sort(),
  ).toEqual([
    "Check quotations",
    "Find articles about this",
    "article",
    "help",
    "latest",
    "library",
    "quote",
    "verify",
  ]);
  await on.restart(await library("seeds"));
  expect(puts()).toBe(1);
});
