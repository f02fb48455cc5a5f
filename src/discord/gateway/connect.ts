import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  HTTPError,
  Routes,
} from "discord.js";
import { type Clock, systemClock } from "../answering/clock.ts";
import type { Handler } from "../answering/handler.ts";
import { errorFields, type Log } from "../answering/log.ts";
import type { CommandDefinition } from "../definitions.ts";
import { inviteUrl } from "../invite.ts";
import type { MessageBody } from "../message/message-body.ts";
import { registerCommands } from "../register.ts";
import { exchangeFrom } from "./exchange-from.ts";
import { inSeconds, tellOfOutages } from "./outages.ts";
import { pauseAfter } from "./pace.ts";
import { PacedShards } from "./paced-shards.ts";

export interface ConnectOptions {
  readonly token: string;
  /** Base of Discord's API without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Registers the commands in this guild alone, where changes show at once; `null` for everywhere. */
  readonly guildId: string | null;
  readonly definitions: readonly CommandDefinition[];
  readonly handler: Handler;
  readonly log: Log;
  /** Aborts a connection that has not come about yet. */
  readonly signal: AbortSignal;
  /** Discord ended the connection for good, later than the start. */
  readonly onFatal: (error: ConnectError) => void;
  /** For the pauses between tries to connect again. */
  readonly clock?: Clock;
}

export interface Connection {
  /** Posts a message of the bot's own. Sent twice within minutes, it comes once. */
  post(channelId: string, body: MessageBody): Promise<void>;
  readonly applicationId: string;
  readonly inviteUrl: string;
  close(): Promise<void>;
}

/** A start that no patience mends. The message says what is wrong and what to do. */
export class ConnectError extends Error {
  override name = "ConnectError";
}

/**
 * Logs in, registers the commands and answers interactions until closed. An unreachable Discord is tried again with
 * growing pauses, since it passes; a bad token or a refused intent is not: too many tries would have it reset.
 * @throws ConnectError when trying again cannot help.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { log, signal } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await connectOnce(options);
    } catch (error) {
      signal.throwIfAborted();
      const fatal = explain(error, options.apiUrl);
      if (fatal) throw fatal;
      const pauseMs = pauseAfter(attempt, Math.random);
      log.warn(
        { ...errorFields(error), seconds: inSeconds(pauseMs) },
        "Discord cannot be reached; trying again",
      );
      await wait(pauseMs, undefined, { signal });
    }
  }
}

async function connectOnce(options: ConnectOptions): Promise<Connection> {
  const { token, apiUrl, guildId, definitions, handler, log, signal, onFatal, clock = systemClock } = options;
  const shards = new PacedShards(clock, Math.random);
  // No intents: interactions come without any, and nothing else is asked for or kept.
  const client = new Client({
    intents: [],
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
  tellOfOutages(client, shards, log, () => closing);
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
    await register(client, applicationId, guildId, definitions, log);
    const post = async (channelId: string, body: MessageBody) => {
      const nonce = createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 25);
      await client.rest.post(Routes.channelMessages(channelId), {
        body: { ...body, nonce, enforce_nonce: true },
      });
    };
    return { applicationId, inviteUrl: inviteUrl(applicationId), post, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    settled.abort();
  }
}

/** Commands that Discord holds already go on working, so a failure here is told and does not end the bot. */
async function register(
  client: Client,
  applicationId: string,
  guildId: string | null,
  definitions: readonly CommandDefinition[],
  log: Log,
): Promise<void> {
  try {
    const { changed, commands } = await registerCommands(client.rest, applicationId, guildId, definitions);
    log.info({ commands }, changed ? "commands registered" : "commands are up to date");
  } catch (error) {
    const remedy = guildId
      ? "check DISCORD_GUILD_ID, and that the bot was invited to that server with the applications.commands scope"
      : "start the bot again later, or run npm run deploy";
    log.error({ ...errorFields(error), remedy }, "the commands could not be registered");
  }
}

/** The reason for which trying again is useless, or `null`. */
export function explain(error: unknown, apiUrl: string): ConnectError | null {
  if (error instanceof ConnectError) return error;
  const invalidToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  if (invalidToken || status === 401) return badToken();
  if (status === 404) {
    return new ConnectError(`There is no Discord API at ${apiUrl}. Correct or remove DISCORD_API_URL.`);
  }
  if (status === 403) {
    return new ConnectError(
      "Discord refuses this machine or this bot (403). See the Developer Portal, then start again.",
    );
  }
  return null;
}

function badToken(): ConnectError {
  return new ConnectError(
    "Discord does not know this token. Copy it anew from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.",
  );
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
    return new ConnectError("This bot is in too many servers for one process (sharding).");
  return new ConnectError(`Discord ended the connection for good (code ${code}). Start the bot again.`);
}
