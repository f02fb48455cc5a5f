import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import type { LocalDiscord } from "../local-discord.ts";
import { attachmentLimit } from "../state/attachments.ts";
import { perform } from "./actions.ts";
import type { Asset, Assets } from "./assets.ts";
import { streamEvents } from "./event-stream.ts";
import type { Names } from "./names.ts";
import { readRequest } from "./request-form.ts";
import type { WirePlace } from "./wire.ts";

const MAX_BODY = 64 * 1024;
const PLACES: readonly WirePlace[] = ["guild", "dm", "private", "external"];

/**
 * Nothing comes from or goes to another host, no script or style stands in the page, and only lit-html may turn
 * text into markup: what an article says cannot become either.
 */
const HEADERS = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** The page's handler for requests outside /api. The server has turned foreign hosts and origins away before. */
export function pageRoutes(
  discord: LocalDiscord,
  names: Names,
  assets: Assets,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (isCrossSite(request)) refuse(response, 403, "The playground does not answer other sites.");
    else if (url.pathname === "/events" && request.method === "GET") listen(discord, names, url, response);
    else if (url.pathname === "/act" && request.method === "POST") void act(discord, request, response);
    else if (url.pathname === "/attach" && request.method === "POST")
      void attach(discord, url, request, response);
    else if (request.method === "GET" || request.method === "HEAD") {
      const asset = assets.get(url.pathname);
      if (asset !== undefined) sendAsset(asset, request, response);
      else if (assets.size === 0) refuse(response, 503, "The page is not built: npm run build");
      else refuse(response, 404, "There is no such page.");
    } else refuse(response, 405, "Method not allowed.");
    return true;
  };
}

/** What browsers say of themselves; following a link to the page is no harm, fetching its data from elsewhere is. */
function isCrossSite({ headers }: IncomingMessage): boolean {
  const from = headers["sec-fetch-site"];
  if (from === undefined || from === "same-origin" || from === "none") return false;
  return headers["sec-fetch-mode"] !== "navigate";
}

function sendAsset(asset: Asset, request: IncomingMessage, response: ServerResponse): void {
  const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  response.setHeader("content-type", asset.type);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("vary", "accept-encoding");
  if (takesGzip) response.setHeader("content-encoding", "gzip");
  response.writeHead(200).end(takesGzip ? asset.gzipped : gunzipSync(asset.gzipped));
}

function listen(discord: LocalDiscord, names: Names, url: URL, response: ServerResponse): void {
  const person = discord.users.find(({ name }) => name === url.searchParams.get("as"));
  const where = PLACES.find((place) => place === url.searchParams.get("where"));
  if (person === undefined || where === undefined) refuse(response, 400, "Nobody is there.");
  else streamEvents(discord, names, person, where, response);
}

async function act(discord: LocalDiscord, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A form of another site cannot send JSON without asking first.
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    refuse(response, 415, "Send JSON.");
    return;
  }
  try {
    const body = await readBody(request);
    if (body === null) {
      refuse(response, 413, "That is too long.");
      return;
    }
    const wanted = readRequest(body);
    if (wanted === null) {
      refuse(response, 400, "That is nothing that a person can do here.");
      return;
    }
    const answer = await perform(discord, wanted);
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(answer));
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : "Something broke.");
  }
}

/** Keeps a file that a person chose, as the body, until they send the command. */
async function attach(
  discord: LocalDiscord,
  { searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A form of another site cannot send this type without asking first.
  if (request.headers["content-type"] !== "application/octet-stream") {
    refuse(response, 415, "Send application/octet-stream.");
    return;
  }
  try {
    const person = discord.users.find(({ name }) => name === searchParams.get("as"));
    const bytes = person ? await bytesOf(request, attachmentLimit) : null;
    if (!person || bytes === null) {
      refuse(response, person ? 413 : 400, person ? "The file has more than 10 MB." : "Nobody is there.");
      return;
    }
    const contentType = /^[\w.+-]+\/[\w.+-]+$/.exec(searchParams.get("type") ?? "")?.[0];
    const id = person.attach({
      name: searchParams.get("name") ?? "",
      contentType: contentType ?? "application/octet-stream",
      bytes,
    });
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify({ id }));
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : "Something broke.");
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  return (await bytesOf(request, MAX_BODY))?.toString("utf8") ?? null;
}

/** Null for more than `most`. */
async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > most) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}
