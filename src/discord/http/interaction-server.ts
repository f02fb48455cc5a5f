import type { KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { REST } from "discord.js";
import { type Clock, systemClock } from "../answering/clock.ts";
import type { Handler } from "../answering/handler.ts";
import { errorFields, type Log } from "../answering/log.ts";
import { exchangeOverHttp, type FirstAnswer } from "./exchange-over-http.ts";
import { Fresh } from "./fresh.ts";
import { readPayload } from "./interaction-payload.ts";
import { isSigned } from "./signature.ts";

/** Bytes of the longest body that is read; a message of Discord's longest, with its embeds, has a fifth of that. */
export const longestBody = 1024 * 1024;

/** The path at which interactions are taken. */
export const interactionsPath = "/interactions";

export interface InteractionServerOptions {
  /** The application's, from the Developer Portal. */
  readonly publicKey: KeyObject;
  readonly handler: Handler;
  readonly rest: REST;
  readonly log: Log;
  readonly clock?: Clock;
  readonly fresh?: Fresh;
}

/**
 * A server that takes the interactions which Discord posts, once it is told to listen. What Discord did not sign, what
 * is old or came before, and what is too long is refused before anything in it is looked at.
 * Source: https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 */
export function interactionServer(options: InteractionServerOptions): Server {
  const { log } = options;
  const fresh = options.fresh ?? new Fresh();
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 }, (request, response) => {
    take(request, response, options, fresh).catch((error: unknown) => {
      log.error(errorFields(error), "a request could not be answered");
      if (!response.headersSent) refuse(response, 500);
    });
  });
  return server;
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { publicKey, handler, rest, log, clock = systemClock }: InteractionServerOptions,
  fresh: Fresh,
): Promise<void> {
  const path = (request.url ?? "").split("?")[0];
  if (path !== interactionsPath && path !== "/") return refuse(response, 404);
  if (request.method !== "POST") return refuse(response, 405, { allow: "POST" });
  const body = await bodyOf(request);
  if (body === null) return refuse(response, 413, { connection: "close" });
  const timestamp = header(request, "x-signature-timestamp");
  const signature = header(request, "x-signature-ed25519");
  if (!isSigned({ signature, timestamp, body }, publicKey)) return refuse(response, 401);
  if (timestamp === undefined || !fresh.isTimely(timestamp)) {
    log.warn({}, "a signed request was refused for its time: is this machine's clock right?");
    return refuse(response, 401);
  }
  const payload = readPayload(body);
  if (payload.kind === "ping") return send(response, 200, { type: 1 });
  if (payload.kind === "unknown") return refuse(response, 400);
  if (!fresh.isFirst(payload.id)) return refuse(response, 409);
  await handler.handle(
    exchangeOverHttp(payload, { rest, clock, respond: (answer) => deliver(response, answer) }),
  );
  // Nothing was answered: the bot is leaving, or could not. Discord tells the person so at once.
  if (!response.headersSent) refuse(response, 503);
}

/** The bytes of a body; `null` for more than {@link longestBody}. Rejects where it ends early. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > longestBody) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > longestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** One value; a header that was sent twice is none. */
function header(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0] : undefined;
}

function deliver(response: ServerResponse, answer: FirstAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once("finish", resolve);
    response.once("close", () => reject(new Error("Discord went away before it had an answer")));
    send(response, 200, answer);
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-length": 0, ...headers }).end();
}
