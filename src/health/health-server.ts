import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Metrics } from "./metrics.ts";

/** What has to be so before the bot is ready. */
export type Ready = Readonly<Record<"library" | "discord", boolean> & { database?: boolean }>;

export interface HealthOptions {
  readonly ready: () => Ready;
  readonly metrics: Metrics;
}

/**
 * What a supervisor asks: `/healthz`, that the process still turns; `/readyz`, that the library is there, its database
 * if it has one, and that Discord can reach the bot; `/metrics`, for Prometheus. Says nothing of articles, people or queries.
 */
export function healthServer(options: HealthOptions): Server {
  return createServer({ requestTimeout: 5000, headersTimeout: 5000 }, (request, response) => {
    respond(request, response, options).catch(() => {
      if (!response.headersSent) send(response, 500, "text/plain", "error\n");
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { ready, metrics }: HealthOptions,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(response, 405, "text/plain", "GET and HEAD alone\n", { allow: "GET, HEAD" });
  switch ((request.url ?? "").split("?")[0]) {
    case "/healthz":
      return send(response, 200, "text/plain", "ok\n");
    case "/readyz": {
      const parts = ready();
      const isReady = Object.values(parts).every(Boolean);
      return send(response, isReady ? 200 : 503, "application/json", `${JSON.stringify(parts)}\n`);
    }
    case "/metrics":
      return send(response, 200, metrics.contentType, await metrics.text());
    default:
      return send(response, 404, "text/plain", "/healthz, /readyz, /metrics\n");
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
}
