import { Client, Events } from "discord.js";
import { type Clock, systemClock } from "../answering/clock.ts";
import { errorFields } from "../answering/log.ts";
import { noMeter } from "../answering/meter.ts";
import {
  badToken,
  ConnectError,
  type Connection,
  type ConnectOptions,
  countRefusals,
  ownWork,
  persist,
  register,
} from "../connection.ts";
import { exchangeFrom } from "./exchange-from.ts";
import { tellOfOutages } from "./outages.ts";
import { PacedShards } from "./paced-shards.ts";

export interface GatewayOptions extends ConnectOptions {
  /** Discord ended the connection for good, later than the start. */
  readonly onFatal: (error: ConnectError) => void;
  /** Which part of the servers this process serves; `null`: all, in as many connections as Discord advises. */
  readonly shards?: Shards | null;
  /** For the pauses between tries to connect again. */
  readonly clock?: Clock;
}

/** Connections of this process among all of the bot's. */
export interface Shards {
  readonly ids: readonly number[];
  readonly total: number;
}

/**
 * Logs in, registers the commands and answers what comes over the gateway until closed.
 * @throws ConnectError when trying again cannot help.
 */
export function connect(options: GatewayOptions): Promise<Connection> {
  return persist(() => connectOnce(options), options);
}

async function connectOnce(options: GatewayOptions): Promise<Connection> {
  const {
    token,
    apiUrl,
    handler,
    log,
    signal,
    onFatal,
    clock = systemClock,
    meter = noMeter,
    shards: part = null,
  } = options;
  const shards = new PacedShards(clock, Math.random);
  // No intents: interactions come without any, and nothing else is asked for or kept.
  const client = new Client({
    intents: [],
    ...(part === null ? { shards: "auto" } : { shards: [...part.ids], shardCount: part.total }),
    rest: { api: apiUrl },
    ws: { buildStrategy: shards.buildStrategy },
  });
  // discord.js tells of lost connections even where it is we who end them.
  let closing = false;
  const settled = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (closing) return;
      const error = closedForGood(code);
      reject(error);
      onFatal(error);
    });
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled.signal });
  });
  // Whether anybody still waits for it or not, a late end is told by onFatal.
  ended.catch(() => {});
  client.on(Events.InteractionCreate, (interaction) => {
    const exchange = exchangeFrom(interaction);
    if (exchange) void handler.handle(exchange);
  });
  tellOfOutages(client, shards, log, meter, () => closing);
  countRefusals(client.rest, meter);
  client.on(Events.Error, (error) => log.error(errorFields(error), "discord.js reports an error"));
  const close = () => {
    closing = true;
    shards.close();
    return client.destroy();
  };
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await Promise.race([client.login(token).then(() => ready), ended]);
    const applicationId = client.application?.id ?? "";
    // Of several processes one tells Discord of the commands.
    if (part === null || part.ids.includes(0)) await register(client.rest, applicationId, options);
    return {
      ...ownWork(client.rest, applicationId),
      get isOpen() {
        return client.isReady();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    settled.abort();
  }
}

/** Gateway close codes after which discord.js gives up (docs.discord.com: Opcodes and status codes). */
function closedForGood(code: number): ConnectError {
  if (code === 4004) return badToken();
  if (code === 4013 || code === 4014) {
    return new ConnectError(
      "Discord refuses the bot's intents, though it asks for none. Is DISCORD_API_URL right, and discord.js unchanged?",
    );
  }
  if (code === 4010 || code === 4011)
    return new ConnectError(
      "Discord does not take these SHARDS: fewer than it asks for, or numbers beyond the total. Leave SHARDS empty, or raise the total.",
    );
  return new ConnectError(`Discord ended the connection for good (code ${code}). Start the bot again.`);
}
