import { createInterface } from "node:readline";
import { commands } from "../../commands/index.ts";
import { startLocalDiscord } from "../playground/local-discord.ts";
import { startBot } from "./bot.ts";
import type { Config } from "./config.ts";
import { createLog } from "./log.ts";
import { openLibrary } from "./open-library.ts";
import { Session } from "./session.ts";

/**
 * The bot without a token: on a local Discord in this process, with a prompt in place of Discord's client. Ends when
 * the person quits, the input ends, or `signal` aborts.
 */
export async function runLocal(config: Config, signal: AbortSignal): Promise<void> {
  // The terminal belongs to the prompt: only what went wrong is logged, beside it.
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel, 2);
  const library = await openLibrary(config.articleFolders, log);
  signal.throwIfAborted();
  const discord = await startLocalDiscord();
  const { token, url: apiUrl } = discord;
  const bot = await startBot({
    token,
    apiUrl,
    guildId: null,
    library,
    log,
    signal,
    onFatal: (error) => log.error(error.message),
  });
  process.stdout.write(
    "There is no DISCORD_TOKEN, so the bot runs on a local Discord, for you alone.\n" +
      "To put it on the real one, see “Get a token” in the README.\n\n",
  );
  await prompt(new Session(discord, commands), signal);
  await bot.stop();
  await discord.close();
}

async function prompt(session: Session, signal: AbortSignal): Promise<void> {
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
  for await (const line of lines) {
    const shown = await session.take(line);
    if (shown === null) break;
    process.stdout.write(`\n${shown}\n\n`);
    lines.prompt();
  }
  lines.close();
}
