import { ComponentType } from "discord.js";
import { pino } from "pino";
import { inject } from "vitest";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../local-discord/local-discord.ts";
import type { LocalUser } from "../../local-discord/user/local-user.ts";
import type { Outcome, SeenMessage } from "../../local-discord/user/outcome.ts";
import { type Bot, type BotOptions, startBot } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { Cooldown } from "../../src/discord/answering/cooldown.ts";
import type { Library } from "../../src/domain/library.ts";
import { loadArticles } from "../../src/intake/load.ts";

/** Whether the journeys are played over HTTP; else over the gateway. */
const overHttp = inject("wire") === "http";

/** The bot that ships, with its real discord.js client, on a local Discord. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  /** What the bot logged, one object a line. */
  readonly logged: readonly Record<string, unknown>[];
  /** Ends this bot and starts another, as a restart of the process does. */
  restart(library: Library): Promise<void>;
  close(): Promise<void>;
}

export async function library(...folders: string[]): Promise<Library> {
  const { articles } = await loadArticles(folders);
  return await libraryOf(articles);
}

export async function stage(
  articles: Library,
  options: LocalDiscordOptions = {},
  more: Partial<BotOptions> = {},
): Promise<Stage> {
  // On a busy machine an answer may take longer than Discord would wait; deadlines are tested with a clock of their own.
  const discord = await startLocalDiscord({ acknowledgeWithinMs: 60_000, ...options });
  const logged: Record<string, unknown>[] = [];
  const start = (held: Library) => botOn(discord, held, logged, more);
  let bot = await start(articles);
  if (bot.address) await discord.setInteractionsEndpoint(`http://127.0.0.1:${bot.address.port}/interactions`);
  return {
    discord,
    get bot() {
      return bot;
    },
    logged,
    async restart(held) {
      await bot.stop();
      bot = await start(held);
      if (bot.address)
        await discord.setInteractionsEndpoint(`http://127.0.0.1:${bot.address.port}/interactions`);
    },
    async close() {
      await bot.stop();
      await discord.close();
    },
  };
}

function botOn(
  discord: LocalDiscord,
  held: Library,
  logged: Record<string, unknown>[],
  more: Partial<BotOptions>,
): Promise<Bot> {
  const log = pino(
    { level: "debug", base: null },
    { write: (line: string) => logged.push(JSON.parse(line)) },
  );
  // Tests ask faster than people do: for each request an hour goes by.
  let hours = 0;
  return startBot({
    fullText: true,
    editors: new Set([discord.user("alice").id]),
    cooldown: new Cooldown(() => ++hours * 3_600_000),
    token: discord.token,
    apiUrl: discord.url,
    guildId: null,
    interactions: overHttp ? { address: { host: "127.0.0.1", port: 0 }, publicKey: discord.publicKey } : null,
    library: () => held,
    log,
    signal: new AbortController().signal,
    onFatal: (error) => log.error(error.message),
    ...more,
  });
}

/** The message of an outcome; a failure of the test where there is none. */
export function messageOf(outcome: Outcome): SeenMessage {
  if ((outcome.kind !== "message" && outcome.kind !== "update") || !outcome.message) {
    throw new Error(`no message came: ${JSON.stringify(outcome)}`);
  }
  return outcome.message;
}

/** All the words of a message: its content and its embeds. */
export function wordsOf({ content, embeds }: SeenMessage): string {
  return [content, ...embeds.flatMap((e) => [e.author?.name, e.title, e.description, e.footer?.text])].join(
    "\n",
  );
}

/** Labels of the buttons and placeholders of the menus below a message. */
export function labelsOf({ components }: SeenMessage): string[] {
  return components.flatMap((row) =>
    "components" in row
      ? row.components.flatMap((one) =>
          "label" in one && typeof one.label === "string"
            ? [one.label]
            : "placeholder" in one && typeof one.placeholder === "string"
              ? [one.placeholder]
              : [],
        )
      : [],
  );
}

/**
 * Requests of the bot that Discord would refuse, or take with fields that it does not know; `tts` and
 * `enforce_nonce` are discord.js's own, in every message that it sends.
 */
export function refusals({ inspector }: LocalDiscord): unknown[] {
  const strange = (warnings: readonly string[]) =>
    warnings.some((warning) => !/[ .](?:tts|enforce_nonce)$/.test(warning));
  return inspector.events.filter(
    (event) => event.kind === "rest" && (event.refused !== null || strange(event.warnings)),
  );
}

/** The first menu below a message with such a choice, or the first of all. */
export function menuOf({ components }: SeenMessage, label?: string) {
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const one of row.components)
      if (
        one.type === ComponentType.StringSelect &&
        (label === undefined || one.options.some((option) => option.label === label))
      )
        return one;
  }
  throw new Error("there is no menu");
}

/** Chooses in a menu by the words of the choice. */
export function choose(user: LocalUser, message: SeenMessage, label: string): Promise<Outcome> {
  const { custom_id: id, options } = menuOf(message, label);
  return user.select(message, id, [options.find((option) => option.label === label)?.value ?? ""]);
}
