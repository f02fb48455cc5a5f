import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  type REST,
  RESTEvents,
  Routes,
} from "discord.js";
import type { Handler } from "./answering/handler.ts";
import { errorFields, type Log } from "./answering/log.ts";
import { type Meter, noMeter } from "./answering/meter.ts";
import type { CommandDefinition } from "./definitions.ts";
import { inviteUrl } from "./invite.ts";
import type { MessageBody } from "./message/message-body.ts";
import { pauseAfter } from "./pace.ts";
import { registerCommands } from "./register.ts";

/** What either wire needs, the gateway or HTTP. */
export interface ConnectOptions {
  readonly token: string;
  /** Base of Discord's API without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Registers the commands in this guild alone, where changes show at once; `null` for everywhere. */
  readonly guildId: string | null;
  readonly definitions: readonly CommandDefinition[];
  readonly handler: Handler;
  readonly log: Log;
  readonly meter?: Meter;
  /** Has the processes of one bot do the same one after the other; at once where there is no other. */
  readonly inTurn?: (act: () => Promise<void>) => Promise<void>;
  /** Aborts a connection that has not come about yet. */
  readonly signal: AbortSignal;
}

export interface Connection {
  /** Posts a message of the bot's own. Sent twice within minutes, it comes once. */
  post(channelId: string, body: MessageBody): Promise<void>;
  readonly applicationId: string;
  readonly inviteUrl: string;
  /** Whether Discord's requests can reach the bot now. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

/** A start that no patience mends. The message says what is wrong and what to do. */
export class ConnectError extends Error {
  override name = "ConnectError";
}

/**
 * What `once` gives. An unreachable Discord is tried again with growing pauses, since it passes; a bad token or a
 * refused intent is not: too many tries would have it reset.
 * @throws ConnectError when trying again cannot help.
 */
export async function persist<Result>(
  once: () => Promise<Result>,
  { apiUrl, log, signal }: Pick<ConnectOptions, "apiUrl" | "log" | "signal">,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      signal.throwIfAborted();
      const fatal = explain(error, apiUrl);
      if (fatal) throw fatal;
      const pauseMs = pauseAfter(attempt, Math.random);
      log.warn(
        { ...errorFields(error), seconds: Math.round(pauseMs / 1000) },
        "Discord cannot be reached; trying again",
      );
      await wait(pauseMs, undefined, { signal });
    }
  }
}

/** Has the meter told of each request that Discord refused. */
export function countRefusals(rest: REST, meter: Meter = noMeter): void {
  rest.on(RESTEvents.Response, (_request, { status }) => {
    if (status >= 400) meter.refused(status);
  });
}

/** What the bot can do without being asked, over Discord's REST API. */
export function ownWork(
  rest: REST,
  applicationId: string,
): Pick<Connection, "post" | "applicationId" | "inviteUrl"> {
  return {
    applicationId,
    inviteUrl: inviteUrl(applicationId),
    async post(channelId, body) {
      const nonce = createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 25);
      await rest.post(Routes.channelMessages(channelId), { body: { ...body, nonce, enforce_nonce: true } });
    },
  };
}

/**
 * Commands that Discord holds already go on working, so a failure here is told and does not end the bot. In turn, so that
 * of several processes that start together the first registers and the others see that it is done.
 */
export async function register(
  rest: REST,
  applicationId: string,
  {
    guildId,
    definitions,
    log,
    inTurn = (act) => act(),
  }: Pick<ConnectOptions, "guildId" | "definitions" | "log" | "inTurn">,
): Promise<void> {
  try {
    await inTurn(async () => {
      const { changed, commands } = await registerCommands(rest, applicationId, guildId, definitions);
      log.info({ commands }, changed ? "commands registered" : "commands are up to date");
    });
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

export function badToken(): ConnectError {
  return new ConnectError(
    "Discord does not know this token. Copy it anew from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.",
  );
}
