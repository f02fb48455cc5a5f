import type { Logger } from "pino";
import { runDaily } from "../daily/run-daily.ts";
import { DatabaseRefusal } from "../database/faults.ts";
import { ConnectError } from "../discord/connection.ts";
import { interactionsPath } from "../discord/http/interaction-server.ts";
import { type Bot, startBot } from "./bot.ts";
import type { Config } from "./config.ts";
import type { LiveLibrary } from "./live-library.ts";
import { createLog } from "./log.ts";
import { openEditor } from "./open-editor.ts";
import { type Health, openHealth } from "./open-health.ts";
import { openLibrary } from "./open-library.ts";
import { isPackage } from "./project-folder.ts";
import { settings } from "./settings.ts";

/** The bot until `signal` aborts: on Discord, or without a token on a local one. @returns the exit code */
export async function run(signal: AbortSignal): Promise<number> {
  const config = settings();
  try {
    if (config.token !== null) await runOnDiscord(config, config.token, signal);
    else {
      const local = await importLocal();
      if (!local) {
        process.stderr.write(
          `There is no DISCORD_TOKEN in the environment or in ${config.envFile}, and this install is without the ` +
            `local Discord on which the bot runs then: set the token${isPackage() ? "" : ", or install all with npm ci"}.\n`,
        );
        return 1;
      }
      await local.runLocal(config, signal);
    }
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    if (!(error instanceof ConnectError || error instanceof DatabaseRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The local Discord; `null` where its packages are missing, as in an install with --omit=dev. */
async function importLocal() {
  try {
    return await import("./local.ts");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

async function runOnDiscord(config: Config, token: string, signal: AbortSignal): Promise<void> {
  const log = createLog(config.logLevel);
  const shelf = openLibrary(config, log, signal);
  try {
    await serve(config, token, shelf, log, signal);
  } finally {
    await shelf.close();
  }
}

async function serve(
  config: Config,
  token: string,
  shelf: LiveLibrary,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const { promise: ended, resolve, reject } = withResolvers();
  shelf.loaded.catch((error: unknown) => {
    if (error instanceof DatabaseRefusal) reject(error);
  });
  let bot: Bot | null = null;
  const { shared } = shelf;
  // Whoever keeps the library for others does for them what their editors ask.
  const editing = config.editors.size > 0 || shared ? openEditor(config, shelf, null) : null;
  let health: Health | null = null;
  try {
    health = await openHealth(config.health, shelf, () => bot?.isOpen ?? false);
    // Whoever is started again and again with a database that refuses it must not greet Discord each time.
    await shelf.reached;
    bot = await startBot({
      ...config,
      token,
      meter: health.metrics,
      library: () => shelf.library,
      opened: shelf.firstTry,
      admin: shelf,
      editor: config.editors.size > 0 ? (editing?.editor ?? null) : null,
      reading: shelf.progress,
      ...(shared ? { inTurn: (act: () => Promise<void>) => shared.inTurn("commands", act) } : {}),
      log,
      signal,
      onFatal: reject,
    });
    // Of several processes one posts: the first to claim it, or without a database between them the one of the first shard.
    const isFirst = !config.standsBy && (config.shards === null || config.shards.ids.includes(0));
    const mayPost = shared !== null || isFirst;
    if (config.daily && mayPost) {
      const claim = shared ? (name: string) => shared.isFirst(name) : null;
      runDaily(config.daily, () => shelf.library, {
        connection: bot,
        claim,
        loaded: shelf.loaded,
        log,
        signal,
      });
    }
    const { inviteUrl: invite, address } = bot;
    if (address)
      log.info(
        { ...address, path: interactionsPath },
        "interactions are taken here; give Discord the public address",
      );
    log.info({ invite }, "the bot is online; invite it with this link");
    signal.addEventListener("abort", () => resolve());
    if (signal.aborted) resolve();
    await ended;
    log.info({}, "stopping: finishing what is under way");
    await bot.stop();
  } finally {
    await editing?.close();
    health?.close();
  }
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers() {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // It may be rejected before anybody waits for it.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
