import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { commands } from "../../commands/index.ts";
import { type Playground, startPlayground } from "../../local-discord/page/start-playground.ts";
import { type Bot, startBot } from "./bot.ts";
import { createLog } from "./log.ts";
import { openEditor } from "./open-editor.ts";
import { type Health, openHealth } from "./open-health.ts";
import { openLibrary } from "./open-library.ts";
import { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { SettingName } from "./settings-list.ts";

/** Where `npm run build` puts the page: beside the compiled program. */
const pageFolder = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/web" : "../../web", import.meta.url),
);

/**
 * The bot without a token: on a local Discord in this process, with a page in the browser and a prompt in place of
 * Discord's client. Ends when the person quits, the input ends after at least a line, or `signal` aborts.
 */
export async function runLocal(config: Settings, signal: AbortSignal): Promise<void> {
  // The terminal belongs to the prompt: only what went wrong is logged, beside it.
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel, 2);
  const shelf = openLibrary(config, log, signal);
  let bot: Bot | null = null;
  let health: Health | null = null;
  try {
    health = await openHealth(config.health, shelf, () => bot?.isOpen ?? false);
    const playground = await startPlayground({ pageFolder, port: config.playgroundPort });
    const { discord } = playground;
    const { token, url: apiUrl } = discord;
    const editing = openEditor(config, shelf, new URL(apiUrl).host);
    bot = await startBot({
      token,
      apiUrl,
      guildId: null,
      library: () => shelf.library,
      admin: shelf,
      editor: editing.editor,
      // Whoever is at the machine is the host.
      editors: config.editors.size > 0 ? config.editors : new Set(discord.users.map(({ id }) => id)),
      reading: shelf.progress,
      fullText: config.fullText,
      project: config.project,
      meter: health.metrics,
      log,
      signal,
      onFatal: (error) => log.error(error.message),
    });
    process.stdout.write(welcome(playground, config.playgroundPort));
    // The page answers meanwhile; the prompt would stand in the way of the bar.
    await Promise.race([shelf.loaded.catch(() => {}), once(signal, "abort")]);
    warnOf(config, playground, log);
    const lines = await prompt(new Session(discord, commands), signal);
    // Under a service manager there is no input at all, and the page is what is wanted.
    if (lines === 0 && process.stdin.isTTY !== true && !signal.aborted) await once(signal, "abort");
    await bot.stop();
    await editing.close();
    await discord.close();
  } finally {
    health?.close();
    await shelf.close();
  }
}

/** What whoever meant the bot to be on Discord would miss. */
function warnOf(config: Settings, { address }: Playground, log: Logger): void {
  const settings = onDiscordAlone(config);
  if (settings.length > 0) log.warn({ settings }, "these settings do nothing without DISCORD_TOKEN");
  // Nobody reads a welcome where a service was meant to be on Discord.
  if (process.stdin.isTTY || process.stdout.isTTY) return;
  log.warn(
    { page: address ?? "no page: it is not built", articles: config.articleFolders },
    `there is no DISCORD_TOKEN in the environment or in ${config.envFile}: the bot is not on Discord, but on a local one that only this machine sees`,
  );
}

/** Settings that are made and do nothing on the local Discord. */
function onDiscordAlone({ guildId, daily, interactions, shards }: Settings): SettingName[] {
  const names: SettingName[] = [];
  if (guildId !== null) names.push("DISCORD_GUILD_ID");
  if (daily !== null) names.push("DAILY_QUOTE_CHANNEL");
  if (interactions !== null) names.push("INTERACTIONS_PORT");
  if (shards !== null) names.push("SHARDS");
  return names;
}

function welcome({ address, portTaken }: Playground, wanted: number): string {
  const page =
    address === null
      ? "Its page is not built, so there is only the prompt: npm run build\n"
      : `Open it in a browser: ${address}\n` +
        (portTaken ? `(Port ${wanted} is taken, so this is another one; PLAYGROUND_PORT chooses.)\n` : "");
  return (
    "There is no DISCORD_TOKEN, so the bot runs on a local Discord, for you alone.\n" +
    `${page}To put it on the real one, see “Get a token” in the README.\n\n`
  );
}

/** @returns how many lines were read */
async function prompt(session: Session, signal: AbortSignal): Promise<number> {
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: "> ",
    terminal,
    signal,
    completer: (line: string, give: (error: null, result: [string[], string]) => void) => {
      session.complete(line).then(
        (hits) => give(null, [hits, line]),
        () => give(null, [[], line]),
      );
    },
  });
  // On a terminal in raw mode Ctrl-C comes here and not as a signal of the process.
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  process.stdout.write(`${await session.take("?")}\n\n`);
  lines.prompt();
  let read = 0;
  for await (const line of lines) {
    read += 1;
    const shown = await session.take(line);
    if (shown === null) break;
    process.stdout.write(`\n${shown}\n\n`);
    lines.prompt();
  }
  lines.close();
  return read;
}
