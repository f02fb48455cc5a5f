import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { MessageResponseSchema } from "discord-api-spec/zod";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { safeParse } from "zod/v4/core";
import type { LocalUser } from "../user/local-user.ts";
import { type Bench, startBench } from "./bot.ts";

let bench: Bench;
let alice: LocalUser;
let bob: LocalUser;

beforeAll(async () => {
  bench = await startBench();
  alice = bench.discord.user("alice");
  bob = bench.discord.user("bob");
  await bench.client.application.commands.set([
    {
      name: "article",
      description: "Find an article",
      options: [{ type: 3, name: "query", description: "Words", required: true, autocomplete: true }],
    },
    { name: "Quote this", type: 3 },
  ]);
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.errors.length = 0;
});

const article = (query = "moon") => alice.command({ command: "article", options: { query } });
const last = (user: LocalUser) => user.messages().at(-1);
const button = (id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel("Go").setStyle(ButtonStyle.Primary),
  );

test("a reply is seen by all, with who used the command", async () => {
  bench.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`you asked ${interaction.options.getString("query")}`);
  });
  const outcome = await article("ligne rouge");
  expect(outcome).toMatchObject({
    kind: "message",
    acknowledgement: { type: 4 },
    message: {
      content: "you asked ligne rouge",
      ephemeral: false,
      used: { command: "/article", by: "Alice" },
    },
  });
  expect(last(bob)?.content).toBe("you asked ligne rouge");
  expect(bench.errors).toEqual([]);
});

test("an ephemeral reply is seen by its user only, until dismissed", async () => {
  bench.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: "psst", flags: MessageFlags.Ephemeral });
  });
  const outcome = await article();
  expect(outcome).toMatchObject({ kind: "message", message: { content: "psst", ephemeral: true } });
  expect(last(bob)?.content).not.toBe("psst");
  if (outcome.kind !== "message" || outcome.message === null) throw new Error("no message");
  alice.dismiss(outcome.message);
  expect(alice.see(outcome.message)).toBeNull();
});

test("a deferred reply thinks, then is edited; follow-ups, fetching and deleting work", async () => {
  const fetched: string[] = [];
  bench.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const thinking = last(alice);
    expect(thinking).toMatchObject({ thinking: true, ephemeral: true });
    await interaction.editReply("done");
    fetched.push((await interaction.fetchReply()).content);
    const more = await interaction.followUp("and for everybody");
    await interaction.deleteReply(more);
    await interaction.followUp("and again");
  });
  const outcome = await article();
  expect(outcome).toMatchObject({
    message: { content: "done", thinking: false, ephemeral: true, editedAt: null },
  });
  await bench.discord.until(() => last(bob)?.content === "and again");
  expect(last(bob)).toMatchObject({ ephemeral: false, used: null });
  expect(fetched).toEqual(["done"]);
  expect(bench.errors).toEqual([]);
});

test("with_response gives the message, which discord.js and Discord's description of messages accept", async () => {
  let raw: unknown;
  bench.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({
      content: "x",
      components: [button("go:1")],
      withResponse: true,
    });
    const message = response.resource?.message;
    expect(message?.interactionMetadata?.user.username).toBe("alice");
    raw = await bench.client.rest.get(`/channels/${message?.channelId}/messages/${message?.id}`);
  });
  await article();
  await bench.discord.until(() => raw !== undefined);
  const parsed = safeParse(MessageResponseSchema, raw);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(bench.errors).toEqual([]);
});

test("suggestions come as the bot gave them", async () => {
  bench.onInteraction(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const focused = interaction.options.getFocused();
    await interaction.respond([{ name: `${focused}…`, value: `v:${focused}` }]);
  });
  const found = await alice.autocomplete({ command: "article", focused: "query", options: { query: "cli" } });
  expect(found).toMatchObject({ kind: "choices", choices: [{ name: "cli…", value: "v:cli" }] });
});

test("buttons and menus update the message, or answer beside it", async () => {
  bench.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const menu = new StringSelectMenuBuilder()
        .setCustomId("menu")
        .addOptions({ label: "One", value: "1" }, { label: "Two", value: "2" });
      await interaction.reply({
        content: "pick",
        flags: MessageFlags.Ephemeral,
        components: [button("go"), new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
      });
    } else if (interaction.isButton()) {
      expect(interaction.message.flags.has(MessageFlags.Ephemeral)).toBe(true);
      await interaction.deferUpdate();
      await interaction.editReply({ content: "pressed" });
      await interaction.followUp({ content: "shared" });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.update({ content: `picked ${interaction.values.join()}`, components: [] });
    }
  });
  const outcome = await article();
  if (outcome.kind !== "message" || outcome.message === null) throw new Error("no message");
  const id = outcome.message.id;
  expect(await alice.click(id, { label: "Go" })).toMatchObject({
    kind: "update",
    acknowledgement: { type: 6 },
  });
  await bench.discord.until(() => last(bob)?.content === "shared");
  expect(alice.see(id)).toMatchObject({ content: "pressed", ephemeral: true });
  expect(await alice.select(id, "menu", ["Two"])).toMatchObject({
    kind: "update",
    message: { content: "picked 2", components: [] },
  });
  await expect(alice.click(id, "go")).rejects.toThrow("no such component");
  await expect(bob.click(id, "go")).rejects.toThrow("Bob sees no such message");
  expect(bench.errors).toEqual([]);
});

test("a modal opens, is filled in and answered", async () => {
  bench.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const input = new TextInputBuilder()
        .setCustomId("why")
        .setLabel("Why")
        .setStyle(TextInputStyle.Short)
        .setMaxLength(5);
      await interaction.showModal(
        new ModalBuilder()
          .setCustomId("form")
          .setTitle("Form")
          .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
      );
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(`because ${interaction.fields.getTextInputValue("why")}`);
    }
  });
  const opened = await article();
  expect(opened).toMatchObject({ kind: "modal", modal: { title: "Form" } });
  await expect(alice.submitModal(opened, { why: "far too long" })).rejects.toThrow("at most 5");
  expect(await alice.submitModal(opened, { why: "so" })).toMatchObject({
    message: { content: "because so" },
  });
  expect(bench.errors).toEqual([]);
});

test("a message command gets its message; a forged component gets to the bot", async () => {
  const heard: string[] = [];
  bench.onInteraction(async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`> ${interaction.targetMessage.content}`);
    else if (interaction.isMessageComponent()) {
      heard.push(interaction.customId);
      await interaction.reply({ content: "no", flags: MessageFlags.Ephemeral });
    }
  });
  const said = alice.say("I said it.");
  const outcome = await bob.messageCommand("Quote this", said);
  expect(outcome).toMatchObject({
    message: { content: "> I said it.", used: { command: "Quote this", by: "Bob" } },
  });
  if (outcome.kind !== "message" || outcome.message === null) throw new Error("no message");
  await bob.forge(outcome.message, { customId: "delete:everything" });
  expect(heard).toEqual(["delete:everything"]);
});

test.each([
  ["dm", 1, "guild"],
  ["private", 2, "user"],
  ["external", 0, "user"],
] as const)("in %s the context is %i", async (where, context, owners) => {
  const heard: unknown[] = [];
  bench.onInteraction(async (interaction) => {
    heard.push([interaction.context, { ...interaction.authorizingIntegrationOwners }]);
    if (interaction.isChatInputCommand()) await interaction.reply(interaction.user.username);
  });
  const outcome = await alice.command({ command: "article", options: { query: "x" }, where });
  expect(outcome).toMatchObject({ message: { content: "alice", place: where } });
  const expected = owners === "user" ? { guildId: null, userId: alice.id } : { guildId: "0", userId: null };
  expect(heard).toEqual([[context, expected]]);
  expect(bench.errors).toEqual([]);
});

test("nothing that discord.js sent was refused or odd", () => {
  const odd = bench.discord.inspector.events.filter(
    (event) => event.kind === "rest" && (event.refused !== null || event.warnings.length > 0),
  );
  expect(odd).toEqual([]);
});
