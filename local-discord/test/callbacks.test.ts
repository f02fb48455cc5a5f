import type { Interaction } from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ManualClock } from "../state/clock.ts";
import type { LocalUser } from "../user/local-user.ts";
import { type Bench, call, startBench } from "./bot.ts";
import { flatten } from "./flatten.ts";

/** What Discord refuses in the answers to interactions, and its deadlines, by a clock that we move. */

const clock = new ManualClock();
let bench: Bench;
let alice: LocalUser;
let heard: Interaction | null = null;

beforeAll(async () => {
  bench = await startBench({ clock });
  alice = bench.discord.user("alice");
  const query = { type: 3, name: "query", description: "d", autocomplete: true } as const;
  await bench.client.application.commands.set([{ name: "article", description: "d", options: [query] }]);
  bench.onInteraction(async (interaction) => {
    heard = interaction;
  });
});
afterAll(() => bench.close());

/** Starts an interaction and gives what the bot got, without answering. */
async function begin(start: () => Promise<unknown>): Promise<Interaction> {
  heard = null;
  const outcome = start();
  outcome.catch(() => {});
  await bench.discord.until(() => heard !== null);
  if (heard === null) throw new Error("not heard");
  return heard;
}

const useCommand = () => alice.command({ command: "article" });
const type = () => alice.autocomplete({ command: "article", focused: "query" });
const callback = ({ id, token }: Interaction, body: unknown, query = "") =>
  call(bench.discord, "POST", `/interactions/${id}/${token}/callback${query}`, body);
const webhook = (method: string, { token }: Interaction, path = "", body?: unknown) =>
  call(bench.discord, method, `/webhooks/${bench.discord.applicationId}/${token}${path}`, body);

async function withButton(): Promise<string> {
  const command = await begin(useCommand);
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }];
  await callback(command, { type: 4, data: { content: "c", components } });
  return alice.messages().at(-1)?.id ?? "";
}

test.each<[string, unknown, string[]]>([
  ["no type", {}, ["type BASE_TYPE_REQUIRED"]],
  ["suggestions for a command", { type: 8, data: { choices: [] } }, ["type BASE_TYPE_CHOICES"]],
  ["an update without a message", { type: 7, data: { content: "c" } }, ["type BASE_TYPE_CHOICES"]],
  ["content", { type: 4, data: { content: "x".repeat(2001) } }, ["data.content BASE_TYPE_MAX_LENGTH"]],
  [
    "embed",
    { type: 4, data: { embeds: [{ title: "x".repeat(257) }] } },
    ["data.embeds.0.title BASE_TYPE_MAX_LENGTH"],
  ],
  ["components v2 on a deferral", { type: 5, data: { flags: 32768 } }, ["data.flags MESSAGE_FLAGS_INVALID"]],
  [
    "a flag that cannot be set",
    { type: 4, data: { content: "c", flags: 128 } },
    ["data.flags MESSAGE_FLAGS_INVALID"],
  ],
  [
    "modal without components",
    { type: 9, data: { custom_id: "m", title: "t", components: [] } },
    ["data.components BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "modal title",
    {
      type: 9,
      data: {
        custom_id: "m",
        title: "x".repeat(46),
        components: [{ type: 1, components: [{ type: 4, custom_id: "i", style: 1, label: "l" }] }],
      },
    },
    ["data.title BASE_TYPE_BAD_LENGTH"],
  ],
])("answer to a command: %s", async (_, body, expected) => {
  const answer = await callback(await begin(useCommand), body);
  expect(flatten(answer.body)).toEqual(expected);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
});

test.each<[string, unknown, string[]]>([
  ["a message", { type: 4, data: { content: "c" } }, ["type BASE_TYPE_CHOICES"]],
  [
    "26 choices",
    { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "n", value: "v" })) } },
    ["data.choices BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "no name",
    { type: 8, data: { choices: [{ name: "", value: "v" }] } },
    ["data.choices.0.name BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "name over 100",
    { type: 8, data: { choices: [{ name: "x".repeat(101), value: "v" }] } },
    ["data.choices.0.name BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "value over 100",
    { type: 8, data: { choices: [{ name: "n", value: "x".repeat(101) }] } },
    ["data.choices.0.value BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "value of another type",
    { type: 8, data: { choices: [{ name: "n", value: 5 }] } },
    ["data.choices.0.value STRING_TYPE_CONVERT"],
  ],
])("answer to autocomplete: %s", async (_, body, expected) => {
  const answer = await callback(await begin(type), body);
  expect(flatten(answer.body)).toEqual(expected);
});

test("an empty answer is 50006, and the interaction can still be answered", async () => {
  const interaction = await begin(useCommand);
  expect(await callback(interaction, { type: 4, data: {} })).toMatchObject({
    status: 400,
    body: { code: 50006 },
  });
  expect(await callback(interaction, { type: 4, data: { content: "c" } })).toMatchObject({
    status: 204,
    body: null,
  });
});

test("a second acknowledgement is 40060; one after three seconds 10062", async () => {
  const twice = await begin(useCommand);
  await callback(twice, { type: 5 });
  expect(await callback(twice, { type: 4, data: { content: "c" } })).toMatchObject({
    status: 400,
    body: { code: 40060 },
  });

  const outcome = useCommand();
  heard = null;
  await bench.discord.until(() => heard !== null);
  const late = heard as unknown as Interaction;
  clock.advance(3001);
  expect(await callback(late, { type: 4, data: { content: "c" } })).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
  expect(await outcome).toMatchObject({
    kind: "failed",
    shown: "The application did not respond",
    botConnected: true,
  });
  expect(await webhook("POST", late, "", { content: "c" })).toMatchObject({
    status: 404,
    body: { code: 10015 },
  });
});

test("before the acknowledgement there is no webhook; after 15 minutes its token is invalid", async () => {
  const interaction = await begin(useCommand);
  expect(await webhook("POST", interaction, "", { content: "c" })).toMatchObject({
    status: 404,
    body: { code: 10015 },
  });
  await callback(interaction, { type: 4, data: { content: "c" } });
  expect(await webhook("GET", interaction, "/messages/@original")).toMatchObject({
    status: 200,
    body: { content: "c" },
  });
  expect(await webhook("PATCH", interaction, "/messages/123", { content: "x" })).toMatchObject({
    status: 404,
    body: { code: 10008 },
  });
  clock.advance(15 * 60_000 + 1);
  expect(await webhook("PATCH", interaction, "/messages/@original", { content: "x" })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
});

test("a promised answer that never comes goes on thinking until the token ends", async () => {
  const outcome = useCommand();
  heard = null;
  await bench.discord.until(() => heard !== null);
  await callback(heard as unknown as Interaction, { type: 5 });
  clock.advance(15 * 60_000);
  expect(await outcome).toMatchObject({ kind: "message", message: { thinking: true } });
});

test("the first follow-up to a promised answer is that answer, as private as was promised", async () => {
  const interaction = await begin(useCommand);
  await callback(interaction, { type: 5, data: { flags: 64 } });
  const first = await webhook("POST", interaction, "?wait=true", { content: "here" });
  const original = await webhook("GET", interaction, "/messages/@original");
  expect(first).toMatchObject({ status: 200, body: { content: "here", flags: 64 } });
  expect(original.body).toMatchObject({ id: (first.body as { id: string }).id });
});

test("an edit neither publishes an ephemeral message nor hides a public one", async () => {
  const hidden = await begin(useCommand);
  await callback(hidden, { type: 4, data: { content: "c", flags: 64 } });
  await webhook("PATCH", hidden, "/messages/@original", { content: "d", flags: 0 });
  expect(alice.messages().at(-1)).toMatchObject({ content: "d", ephemeral: true });
  const shown = await begin(useCommand);
  await callback(shown, { type: 4, data: { content: "c" } });
  await webhook("PATCH", shown, "/messages/@original", { content: "d", flags: 64 });
  expect(alice.messages().at(-1)).toMatchObject({ content: "d", ephemeral: false });
});

test("an edit that leaves nothing is 50006", async () => {
  const interaction = await begin(useCommand);
  await callback(interaction, { type: 4, data: { content: "c" } });
  const answer = await webhook("PATCH", interaction, "/messages/@original", { content: "" });
  expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
});

test("with_response describes what was made", async () => {
  const answer = await callback(
    await begin(useCommand),
    { type: 4, data: { content: "c", flags: 64 } },
    "?with_response=true",
  );
  expect(answer).toMatchObject({
    status: 200,
    body: {
      interaction: { type: 2, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { content: "c", type: 20 } },
    },
  });
});

test("a button's message is updated; another button cannot be pressed", async () => {
  const id = await withButton();
  const pressed = await begin(() => alice.click(id, "go"));
  expect(flatten((await callback(pressed, { type: 8, data: { choices: [] } })).body)).toEqual([
    "type BASE_TYPE_CHOICES",
  ]);
  expect(await callback(pressed, { type: 7, data: { content: "d", components: [] } })).toMatchObject({
    status: 204,
  });
  expect(alice.see(id)).toMatchObject({ content: "d", components: [] });
});

test("where the app is installed for the user only, answers may be forced private and follow-ups are five", async () => {
  const interaction = await begin(() =>
    alice.command({ command: "article", where: "private", forcePrivate: true }),
  );
  await callback(interaction, { type: 4, data: { content: "c" } });
  expect(alice.messages("private").at(-1)).toMatchObject({ content: "c", ephemeral: true });
  for (let i = 0; i < 5; i += 1)
    expect((await webhook("POST", interaction, "", { content: `${i}` })).status).toBe(200);
  expect(await webhook("POST", interaction, "", { content: "6" })).toMatchObject({
    status: 400,
    body: { code: 40094 },
  });
});

test("the client holds options against the command", async () => {
  await expect(alice.command({ command: "nothing" })).rejects.toThrow('no command "nothing"');
  await expect(alice.command({ command: "article", options: { query: 5 } })).rejects.toThrow("is a text");
  await expect(alice.command({ command: "article", options: { by: "x" } })).rejects.toThrow('no option "by"');
});
