import type { IncomingMessage, ServerResponse } from "node:http";
import { DiscordError } from "../forms/discord-error.ts";
import type { Hub } from "../hub.ts";
import { isJson, type Json } from "../json.ts";
import { readBody } from "./body.ts";
import { faultAnswer, limited, RateLimits } from "./rate-limit.ts";
import { match } from "./router.ts";

const PREFIX = "/api/v10";

/** Answers Discord's REST API, version 10 only. Never rejects: what fails is answered and recorded. */
export function restServer(hub: Hub): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const limits = new RateLimits(hub.clock);
  return async (request, response) => {
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://localhost");
    const warnings: string[] = [];
    let body: unknown;
    const send = (status: number, answer?: Json | Json[] | string, headers: Record<string, string> = {}) => {
      const refused = status >= 400 ? (isJson(answer) ? answer : { message: String(answer) }) : null;
      const path = withoutTokens(url.pathname);
      hub.inspector.record({ kind: "rest", method, path, status, request: body, refused, warnings });
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (answer === undefined) {
        response.writeHead(status).end();
        return;
      }
      const isText = typeof answer === "string";
      response.setHeader("content-type", isText ? "text/plain" : "application/json");
      response.writeHead(status).end(isText ? answer : JSON.stringify(answer));
    };
    let headers: Record<string, string> = {};
    try {
      const parsed = await readBody(request);
      body = parsed.body;
      const fault = hub.faults.take(method, url.pathname);
      if (fault !== undefined) {
        const answer = faultAnswer(fault);
        send(answer.status, answer.body, answer.headers);
        return;
      }
      if (!url.pathname.startsWith(`${PREFIX}/`)) throw new DiscordError("notFound");
      const found = match(method, url.pathname.slice(PREFIX.length));
      if (found.route.auth === "bot" && request.headers.authorization !== `Bot ${hub.world.token}`) {
        throw new DiscordError("unauthorized");
      }
      const limit = limits.take(found);
      headers = limit.headers;
      if (limit.retryAfter > 0) {
        const answer = limited(limit.retryAfter, false);
        send(429, answer.body, { ...headers, ...answer.headers });
        return;
      }
      const agent = request.headers["user-agent"] ?? "";
      if (!agent.startsWith("DiscordBot ("))
        warnings.push(`User-Agent should be "DiscordBot (url, version)"`);
      const answer = found.route.handle({
        hub,
        params: found.params,
        query: url.searchParams,
        body,
        files: parsed.files,
        locale: localeOf(request),
        warn: (warning) => warnings.push(warning),
      });
      send(answer.status, answer.body, headers);
    } catch (error) {
      if (error instanceof DiscordError) {
        send(error.status, error.toBody(), headers);
        return;
      }
      warnings.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      send(500, { message: "500: Internal Server Error", code: 0 }, headers);
    }
  };
}

function localeOf(request: IncomingMessage): string | undefined {
  const header = request.headers["x-discord-locale"] ?? request.headers["accept-language"];
  return typeof header === "string" ? header.split(",")[0] : undefined;
}

/** Paths of interactions carry their token; it does not belong into a log. */
function withoutTokens(path: string): string {
  return path.replace(/\/(interactions|webhooks)\/(\d+)\/[^/]+/, "/$1/$2/:token");
}
