import { settings } from "./settings.ts";

/** `npm run health`: asks a running bot whether it is ready; for a container, which may have nothing else to ask with. */
async function health(): Promise<string | null> {
  const { health: at } = settings();
  if (at === null) return "HEALTH_PORT is not set: the bot is not to be asked.";
  // What listens on all addresses is reached by this machine's own.
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[at.host] ?? at.host;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${at.port}/readyz`;
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  if (response === null) return `Nothing answers at ${url}.`;
  return response.ok ? null : `Not ready: ${(await response.text()).trim()}`;
}

const problem = await health();
process.stdout.write(`${problem ?? "Ready."}\n`);
process.exitCode = problem === null ? 0 : 1;
