import { once } from "node:events";
import type { Server } from "node:http";
import { afterEach, expect, it } from "vitest";
import { healthServer, type Ready } from "../../src/health/health-server.ts";
import { createMetrics } from "../../src/health/metrics.ts";

const metrics = createMetrics(async () => ({ articles: 12, quotes: 34, refused: 1, unread: 5 }));
let server: Server | null = null;

async function serve(ready: () => Ready): Promise<string> {
  server = healthServer({ ready, metrics }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

it("says that the process turns, whatever else is amiss", async () => {
  const url = await serve(() => ({ library: false, discord: false }));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it.each([
  [{ library: true, discord: true }, 200],
  [{ library: false, discord: true }, 503],
  [{ library: true, discord: false }, 503],
])("is ready when library and Discord are: %o", async (ready, status) => {
  const response = await fetch(`${await serve(() => ready)}/readyz`);
  expect([response.status, await response.json()]).toEqual([status, ready]);
});

it("counts answers, refusals and the library, and no more of anybody", async () => {
  const url = await serve(() => ({ library: true, discord: true }));
  metrics.answered({ command: "quote.next", outcome: "quote" }, 0.02);
  metrics.answered({ command: "quote.next", outcome: "quote" }, 0.2);
  metrics.refused(429);
  metrics.reconnecting();
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get("content-type")).toContain("text/plain");
  const text = await response.text();
  for (const line of [
    'verbatim_answers_total{command="quote.next",outcome="quote"} 2',
    'verbatim_answer_seconds_bucket{le="0.025",command="quote.next"} 1',
    'verbatim_discord_refusals_total{status="429"} 1',
    "verbatim_gateway_reconnects_total 1",
    "verbatim_articles 12",
    "verbatim_quotations 34",
    "verbatim_refused_files 1",
    "verbatim_unread_articles 5",
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
});

it.each([
  ["/", "GET", 404],
  ["/metrics/../x", "GET", 404],
  ["/healthz", "POST", 405],
  ["/healthz", "HEAD", 200],
])("answers %s by %s with %i", async (path, method, status) => {
  const url = await serve(() => ({ library: true, discord: true }));
  expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
});
