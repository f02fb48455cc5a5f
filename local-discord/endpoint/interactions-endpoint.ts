import { isJson, type Json } from "../json.ts";
import type { SigningKey } from "./signing.ts";

/** How the application responded; a body that is no JSON is undefined. */
export interface Posted {
  readonly status: number;
  readonly body: unknown;
}

const PING = 1;
const LOCAL = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\//i;

/**
 * An application's own address for interactions: while there is one, they are posted there, signed, and nothing of
 * them comes over the gateway. The response is the first answer.
 * Source: https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 */
export class InteractionsEndpoint {
  readonly #key: SigningKey;
  #url: string | null = null;

  constructor(key: SigningKey) {
    this.#key = key;
  }

  get url(): string | null {
    return this.#url;
  }

  /**
   * Takes an address as the Developer Portal does: only if it answers a ping, and refuses one with a wrong signature.
   * @param url on this machine; null has interactions come over the gateway again
   * @throws {Error} saying what the address does wrong
   */
  async set(url: string | null): Promise<void> {
    if (url !== null) {
      if (!LOCAL.test(url))
        throw new Error("The local Discord posts to http addresses of this machine alone.");
      const body = JSON.stringify({ id: "1", application_id: "1", type: PING, token: "ping", version: 1 });
      const headers = this.#key.headers(body, now());
      const wrong = await post(url, body, { ...headers, "x-signature-ed25519": "0".repeat(128) });
      if (wrong.status !== 401)
        throw new Error(`A wrong signature was answered with ${wrong.status}, not 401.`);
      const right = await post(url, body, headers);
      if (right.status !== 200 || !isJson(right.body) || right.body.type !== PING)
        throw new Error(`A ping was answered with ${right.status}, not with a pong.`);
    }
    this.#url = url;
  }

  /** Posts a signed body. Rejects where nobody is there. */
  async post(payload: Json): Promise<Posted> {
    const body = JSON.stringify(payload);
    return post(this.#url ?? "", body, this.#key.headers(body, now()));
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<Posted> {
  const response = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  const text = await response.text();
  return { status: response.status, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
