import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { type Bot, startBot } from "../../src/cli/bot.ts";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import type { LiveLibrary } from "../../src/cli/live-library.ts";
import { type OpenEditor, openEditor } from "../../src/cli/open-editor.ts";
import { Cooldown } from "../../src/discord/answering/cooldown.ts";
import { article } from "../importing/folder.ts";
import { messageOf, wordsOf } from "./harness.ts";

const root = mkdtempSync(join(tmpdir(), "verbatim-edit-"));
const folder = join(root, "articles");
let discord: LocalDiscord;
let shelf: LiveLibrary;
let editing: OpenEditor;
let bot: Bot;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "a.md"), "---\ntitle: The lighthouse\n---\n\n“It shines”, said Ada Example.\n");
  discord = await startLocalDiscord({ acknowledgeWithinMs: 60_000 });
  shelf = folderLibrary({ folders: [folder] });
  await shelf.loaded;
  const settings = { articleFolders: [folder], dataFolder: join(root, "data"), project: null };
  editing = openEditor(settings, shelf, `127.0.0.1:${discord.port}`);
  let hours = 0;
  bot = await startBot({
    ...{ token: discord.token, apiUrl: discord.url, guildId: null, log: pino({ level: "silent" }) },
    ...{ library: () => shelf.library, admin: shelf, editor: editing.editor },
    editors: new Set([discord.user("alice").id]),
    cooldown: new Cooldown(() => ++hours * 3_600_000),
    signal: new AbortController().signal,
    onFatal: () => {},
  });
});
afterAll(async () => {
  await bot.stop();
  await editing.close();
  await shelf.close();
  await discord.close();
  rmSync(root, { recursive: true, force: true });
});

const alice = () => discord.user("alice");
const use = async (subcommand: string, options: Record<string, string>) =>
  messageOf(await alice().command({ command: "library", subcommand, options }));
const articleFor = async (query: string) =>
  wordsOf(messageOf(await alice().command({ command: "article", options: { query } })));

it("adds what somebody attached once they have seen it, takes it out, and brings it back", async () => {
  const bytes = Buffer.from(article("The ferry sails again", "“We are glad”, said Ada Example."));
  const file = alice().attach({ name: "the ferry.html", contentType: "text/html", bytes });
  const preview = await use("add", { file });
  expect(preview.ephemeral).toBe(true);
  expect(preview.embeds[0]?.title).toBe("The ferry sails again");
  expect(wordsOf(preview)).toContain("Paragraph 1 tells in some detail");
  expect(await articleFor("ferry sails")).toContain("No article in this library fits");

  const kept = messageOf(await alice().click(preview, { label: "Add" }));
  expect(kept.content).toContain("“The ferry sails again” is in the library now");
  expect(wordsOf(messageOf(await alice().click(kept, { label: "Article" })))).toContain(
    "The ferry sails again",
  );
  expect(readdirSync(folder, { recursive: true })).toContain("imported");

  const suggested = await alice().autocomplete({
    ...{ command: "library", subcommand: "remove", focused: "article", options: { article: "ferry" } },
  });
  const value = suggested.kind === "choices" ? String(suggested.choices[0]?.value) : "";
  const asked = await use("remove", { article: value });
  expect(asked.embeds[0]?.title).toBe("The ferry sails again");
  const removed = messageOf(await alice().click(asked, { label: "Remove" }));
  expect(await articleFor("ferry sails")).toContain("No article in this library fits");
  messageOf(await alice().click(removed, { label: "Undo" }));
  expect(await articleFor("ferry sails")).toContain("The ferry sails again");
});

it("asks no machine of its own network for anybody", async () => {
  let asked = 0;
  const inside = createServer((_request, response) => {
    asked++;
    response.end("secret");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  const { port } = inside.address() as AddressInfo;
  const hosts = [
    `127.0.0.1:${port}`,
    `2130706433:${port}`,
    `localhost:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
  ];
  for (const host of [...hosts, `127.0.0.1:${discord.port}`])
    expect((await use("add", { url: `http://${host}/` })).content).toContain(
      "does not lead to the public internet",
    );
  inside.close();
  expect(asked).toBe(0);
});

it("lets nobody else change anything, though they manage the server", async () => {
  const [preview] = [await use("remove", { article: "lighthouse" })];
  expect(wordsOf(preview)).toContain("for all who use this bot");
  await expect(discord.user("bob").command({ command: "library", subcommand: "reload" })).rejects.toThrow();
  expect(await articleFor("lighthouse")).toContain("The lighthouse");
});
