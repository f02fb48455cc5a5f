import { createHash } from "node:crypto";
import type { Json } from "../json.ts";
import type { Clock } from "../state/clock.ts";
import type { RestFault } from "./faults.ts";
import type { Match } from "./router.ts";

/** Requests to one route within {@link WINDOW_MS}; far above what a bot needs, so that no test waits. */
const LIMIT = 1000;
const WINDOW_MS = 1000;

/** The parts of a path that have a limit of their own. Source: https://docs.discord.com/developers/topics/rate-limits */
const MAJOR: readonly string[] = ["channel", "guild", "token"];

/** Counts requests by bucket and says how they stand, in Discord's headers. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, { start: number; used: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one request. `retryAfter` is in seconds, 0 when the request may go on. */
  take({ route, params }: Match): { headers: Record<string, string>; retryAfter: number } {
    const now = this.#clock.now();
    const major = MAJOR.map((name) => params[name] ?? "").join(":");
    const key = `${route.method} ${route.path} ${major}`;
    let window = this.#windows.get(key);
    if (window === undefined || now - window.start >= WINDOW_MS) {
      if (this.#windows.size > 1000) this.#windows.clear();
      window = { start: now, used: 0 };
      this.#windows.set(key, window);
    }
    window.used += 1;
    const resetAt = window.start + WINDOW_MS;
    const bucket = createHash("sha256").update(`${route.method} ${route.path}`).digest("hex").slice(0, 32);
    return {
      headers: {
        "x-ratelimit-limit": String(LIMIT),
        "x-ratelimit-remaining": String(Math.max(LIMIT - window.used, 0)),
        "x-ratelimit-reset": (resetAt / 1000).toFixed(3),
        "x-ratelimit-reset-after": ((resetAt - now) / 1000).toFixed(3),
        "x-ratelimit-bucket": bucket,
      },
      retryAfter: window.used > LIMIT ? (resetAt - now) / 1000 : 0,
    };
  }
}

/** The answer to a request that is over a limit. */
export function limited(
  retryAfter: number,
  global: boolean,
): { body: Json; headers: Record<string, string> } {
  return {
    body: { message: "You are being rate limited.", retry_after: retryAfter, global },
    headers: {
      "retry-after": String(retryAfter),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global ? { "x-ratelimit-global": "true" } : {}),
    },
  };
}

/** The answer that a fault puts in place of the real one. */
export function faultAnswer(fault: RestFault): {
  status: number;
  body: Json | string;
  headers: Record<string, string>;
} {
  if (fault.status === 429) return { status: 429, ...limited(fault.retryAfter ?? 1, fault.global === true) };
  if (fault.status >= 500) return { status: fault.status, body: `error code: ${fault.status}`, headers: {} };
  return { status: fault.status, body: { message: `${fault.status}: fault`, code: 0 }, headers: {} };
}
