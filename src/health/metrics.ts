import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../discord/answering/meter.ts";

/** Seconds: a person waits at most three for the first sign of an answer. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

/** What the library holds, for the gauges. */
export interface Held {
  readonly articles: number;
  readonly quotes: number;
  /** Files that were refused. */
  readonly refused: number;
  /** Articles that were found and are not read yet. */
  readonly unread: number;
  /** Of a library that several processes share: rises with each change. */
  readonly revision?: number;
}

export interface Metrics extends Meter {
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Counts the bot's work for Prometheus; `held` is asked when the numbers are read. */
export function createMetrics(held: () => Promise<Held>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const answers = new Counter({
    name: "verbatim_answers_total",
    help: "What was asked, by command and by the kind of the answer.",
    labelNames: ["command", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "verbatim_answer_seconds",
    help: "From the arrival of a request to its answer, Discord's own time included.",
    labelNames: ["command"],
    buckets,
    registers,
  });
  const refused = new Counter({
    name: "verbatim_discord_refusals_total",
    help: "Requests of the bot that Discord's API did not take, by status.",
    labelNames: ["status"],
    registers,
  });
  const reconnects = new Counter({
    name: "verbatim_gateway_reconnects_total",
    help: "Times that the gateway was lost and connected to again.",
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const articles = gauge("verbatim_articles", "Articles in the library.");
  const quotes = gauge("verbatim_quotations", "Quotations in the library.");
  const refusedFiles = gauge("verbatim_refused_files", "Files that could not be read as articles.");
  const revision = gauge(
    "verbatim_library_revision",
    "Revision of the shared library that answers; 0 where the library is the process's own.",
  );
  const unread = gauge("verbatim_unread_articles", "Articles that were found and are not read yet.");

  return {
    answered({ command, outcome }, took) {
      answers.inc({ command, outcome });
      seconds.observe({ command }, took);
    },
    refused: (status) => refused.inc({ status }),
    reconnecting: () => reconnects.inc(),
    async text() {
      // While a library cannot be asked, the gauges stay at what it held.
      const now = await held().catch(() => null);
      if (now === null) return registry.metrics();
      articles.set(now.articles);
      quotes.set(now.quotes);
      refusedFiles.set(now.refused);
      unread.set(now.unread);
      revision.set(now.revision ?? 0);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
