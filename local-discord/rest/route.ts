import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";

export interface UploadedFile {
  /** The `n` of `files[n]`. */
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
}

export interface RestRequest {
  readonly hub: Hub;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** From X-Discord-Locale or Accept-Language. */
  readonly locale: string | undefined;
  /** Tells the inspector of something that Discord would take in silence. */
  warn(warning: string): void;
}

/** An answer; no body means 204. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: Json | Json[];
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v10`, with `:name` for a part of any wording. */
  readonly path: string;
  /** Whether the bot's token is needed; interaction routes carry their own. */
  readonly auth: "bot" | "none";
  handle(request: RestRequest): RestAnswer;
}

export const noContent: RestAnswer = { status: 204 };

export function ok(body: Json | Json[], status = 200): RestAnswer {
  return { status, body };
}
