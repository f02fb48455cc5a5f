import { startBot } from "./cli/bot.ts";
import { runLocal } from "./cli/local.ts";
import { createLog } from "./cli/log.ts";
import { openLibrary } from "./cli/open-library.ts";
import { settings } from "./cli/settings.ts";
import { runDaily } from "./daily/run-daily.ts";
import { ConnectError } from "./discord/gateway/connect.ts";

/** Sooner than the 10 s after which process managers kill. */
const leaveWithinMs = 4800;

const config = settings();
const stopping = new AbortController();
for (const name of ["SIGTERM", "SIGINT"] as const) {
  process.on(name, () => {
    stopping.abort(new Error(`stopped by ${name}`));
    setTimeout(() => process.exit(0), leaveWithinMs).unref();
  });
}

try {
  if (config.token === null) await runLocal(config, stopping.signal);
  else await runOnDiscord(config.token);
  process.exit(0);
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  if (!(error instanceof ConnectError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function runOnDiscord(token: string): Promise<void> {
  const log = createLog(config.logLevel);
  const shelf = await openLibrary(config.articleFolders, log, {
    followLinks: config.followLinks,
    signal: stopping.signal,
  });
  stopping.signal.throwIfAborted();
  const { promise: ended, resolve, reject } = withResolvers();
  const bot = await startBot({
    ...config,
    token,
    library: shelf.current,
    admin: shelf,
    log,
    signal: stopping.signal,
    onFatal: reject,
  });
  if (config.daily) runDaily(config.daily, shelf.current, bot, log, stopping.signal);
  log.info({ invite: bot.inviteUrl }, "the bot is online; invite it with this link");
  stopping.signal.addEventListener("abort", () => resolve());
  if (stopping.signal.aborted) resolve();
  await ended;
  log.info({}, "stopping: finishing what is under way");
  await bot.stop();
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
