import { setTimeout as delay } from "node:timers/promises";
import { Agent, type Response, fetch as send } from "undici";
import { safeUrl } from "../domain/url.ts";
import { addressIn, isPublicAddress } from "./addresses.ts";
import type { Fetched, FetchedPage, Fetcher, FetchRefused, PageRequest } from "./fetched.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { HostTurns, type Pauses } from "./host-turns.ts";
import { readBody, TooLarge } from "./read-body.ts";
import { badStatus, fromError, notPublic, refused } from "./refusals.ts";
import { retryAfterOf } from "./retry-after.ts";
import { allowAll, type Robots, readRobots } from "./robots.ts";
import { agentName } from "./user-agent.ts";

export interface FetcherOptions {
  readonly userAgent: string;
  /** Milliseconds between two requests to one host; a second without. */
  readonly paceMs?: number;
  /** Milliseconds that one request may take with its body; half a minute without. */
  readonly totalMs?: number;
  /** Hosts with ports (`127.0.0.1:4321`) that may be asked though they are not public: a local Discord, and tests. */
  readonly allowed?: ReadonlySet<string>;
  readonly pauses?: Pauses;
}

const mostRedirects = 5;
const mostBytes = 10 * 1024 * 1024;
/** As RFC 9309 asks for. */
const robotsBytes = 500 * 1024;
const robotsKeptMs = 24 * 60 * 60_000;
const mostRobots = 1000;
/** Longer pauses are not made for a site that asks for them; its pages are refused meanwhile. */
const longestPauseMs = 30_000;

const systemPauses: Pauses = {
  now: () => performance.now(),
  wait: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}),
};

/**
 * Asks pages of the public internet alone: http and https, no address that is not public, be it written in the URL or
 * behind its name, looked at anew at each redirect; politely, and within limits of size and time.
 */
export function createFetcher({
  userAgent,
  paceMs = 1000,
  totalMs = 30_000,
  allowed = new Set(),
  pauses = systemPauses,
}: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: { lookup: guardedLookup(), timeout: totalMs },
    headersTimeout: totalMs,
    bodyTimeout: totalMs,
    connections: 2,
  });
  const turns = new HostTurns(pauses);
  const robots = new Map<string, { readonly read: Promise<Robots | FetchRefused>; readonly until: number }>();

  function mayAsk(url: URL): boolean {
    const address = addressIn(url.hostname);
    return address === null || isPublicAddress(address) || allowed.has(url.host);
  }

  /** One request, without redirects. */
  async function ask(url: URL, request: PageRequest, crawlDelay: number): Promise<Answer> {
    if (!mayAsk(url)) return notPublic();
    const waitMs = turns.waitOf(url.host);
    if (waitMs > longestPauseMs) return badStatus(429, Math.ceil(waitMs / 1000));
    const work = async (): Promise<Answer> => {
      const limit = AbortSignal.timeout(totalMs);
      const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
      const headers = headersOf(request, userAgent);
      const response = await send(url, { dispatcher: agent, redirect: "manual", headers, signal });
      const answer = await read(response, url, request.maxBytes ?? mostBytes);
      if (answer.kind === "refused" && answer.retryAfter !== null)
        turns.hold(url.host, answer.retryAfter * 1000);
      return answer;
    };
    try {
      const pauseMs = Math.min(Math.max(paceMs, crawlDelay * 1000), longestPauseMs);
      return await turns.take(url.host, request.signal, work, () => pauseMs);
    } catch (error) {
      if (request.signal?.aborted) return refused("stopped", "it was stopped", "import it again");
      return fromError(error);
    }
  }

  function robotsOf(url: URL, signal: AbortSignal | undefined): Promise<Robots | FetchRefused> {
    const known = robots.get(url.origin);
    if (known && known.until > pauses.now()) return known.read;
    const read = askRobots(new URL("/robots.txt", url), signal);
    robots.delete(url.origin);
    robots.set(url.origin, { read, until: pauses.now() + robotsKeptMs });
    for (const oldest of robots.keys()) {
      if (robots.size <= mostRobots) break;
      robots.delete(oldest);
    }
    // What passes is not remembered.
    void read.then((answer) => {
      if ("kind" in answer && robots.get(url.origin)?.read === read) robots.delete(url.origin);
    });
    return read;
  }

  async function askRobots(url: URL, signal: AbortSignal | undefined): Promise<Robots | FetchRefused> {
    const request = { url: url.href, maxBytes: robotsBytes, robots: false, ...(signal ? { signal } : {}) };
    const answer = await follow(url, request);
    if (answer.kind === "page") return readRobots(new TextDecoder().decode(answer.bytes), agentName);
    // A site that has none lets everything be read; one that has trouble, nothing for now.
    return answer.kind === "refused" && (answer.status === null || answer.retry) ? answer : allowAll;
  }

  async function follow(first: URL, request: PageRequest): Promise<Fetched> {
    let url = first;
    let moved: string | null = null;
    let forGood = true;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      let crawlDelay = 0;
      if (request.robots !== false && mayAsk(url)) {
        const rules = await robotsOf(url, request.signal);
        if ("kind" in rules) return rules;
        if (!rules.allows(url.pathname + url.search)) return byRobots();
        crawlDelay = rules.delay;
      }
      const answer = await ask(url, request, crawlDelay);
      if (answer.kind === "page") return { ...answer, moved };
      if (answer.kind !== "redirect") return answer;
      const next = safeUrl(URL.canParse(answer.to, url.href) ? new URL(answer.to, url).href : "");
      if (next === null) return notPublic();
      url = new URL(next);
      forGood &&= answer.forGood;
      moved = forGood ? url.href : null;
    }
    return refused("redirects", "the site sends on from page to page", "give the address of the page itself");
  }

  return {
    async fetch(request) {
      const url = safeUrl(request.url);
      return url === null ? notPublic() : follow(new URL(url), request);
    },
    close: () => agent.destroy(),
  };
}

type Answer =
  | Omit<FetchedPage, "moved">
  | { readonly kind: "redirect"; readonly to: string; readonly forGood: boolean }
  | { readonly kind: "unchanged" }
  | FetchRefused;

function headersOf({ accept = "*/*", etag, lastModified }: PageRequest, userAgent: string) {
  return {
    "user-agent": userAgent,
    accept,
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

async function read(response: Response, url: URL, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  const to = headers.get("location");
  const drop = () => response.body?.cancel().catch(() => {});
  if ([301, 302, 303, 307, 308].includes(status) && to !== null) {
    await drop();
    return { kind: "redirect", to, forGood: status === 301 || status === 308 };
  }
  if (status === 304) return { kind: "unchanged" };
  if (status !== 200 && status !== 203) {
    await drop();
    return badStatus(status, retryAfterOf(headers.get("retry-after")));
  }
  try {
    if (Number(headers.get("content-length")) > maxBytes) {
      await drop();
      throw new TooLarge();
    }
    return {
      kind: "page",
      url: url.href,
      bytes: await readBody(response.body, maxBytes),
      contentType: headers.get("content-type"),
      etag: headers.get("etag"),
      lastModified: headers.get("last-modified"),
      robotsTag: headers.get("x-robots-tag"),
    };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const megabytes = Math.round(maxBytes / 1024 / 1024);
    return refused("size", `it has more than ${megabytes} MB`, "save the article alone and import the file");
  }
}

function byRobots(): FetchRefused {
  return refused(
    "robots",
    "the site's robots.txt asks programs not to read this page",
    "save the page in your browser and import the file",
  );
}
