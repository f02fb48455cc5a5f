import type { IncomingMessage } from "node:http";
import { DiscordError } from "../forms/discord-error.ts";
import { FormErrors } from "../forms/form-errors.ts";
import type { UploadedFile } from "./route.ts";

/** As Discord: 10 MiB for a file, and room for the rest of the form. */
const MAX_BYTES = 11 * 1024 * 1024;

export interface ParsedBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a request's body: JSON, or `multipart/form-data` with `payload_json` and `files[n]`.
 * @throws {DiscordError} 40005 too large, 50109 no JSON, 50035 another content type
 */
export async function readBody(request: IncomingMessage): Promise<ParsedBody> {
  const raw = await readAll(request);
  if (raw.length === 0) return { body: undefined, files: [] };
  const type = request.headers["content-type"] ?? "";
  if (/^multipart\/form-data\b/i.test(type)) return readForm(raw, type);
  if (!/^application\/json\b/i.test(type)) {
    const errors = new FormErrors();
    errors.add(
      [],
      "CONTENT_TYPE_INVALID",
      `Expected "Content-Type" header to be one of {'application/json'}.`,
    );
    errors.throwIfAny();
  }
  return { body: parse(raw.toString("utf8")), files: [] };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // Read on without keeping it, so that the answer gets through; but not for ever.
    if (size > MAX_BYTES * 10) request.destroy();
    else if (size <= MAX_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BYTES) throw new DiscordError("bodyTooLarge");
  return Buffer.concat(chunks);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DiscordError("invalidJson");
  }
}

async function readForm(raw: Buffer, type: string): Promise<ParsedBody> {
  let form: Awaited<ReturnType<Response["formData"]>>;
  try {
    form = await new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
  } catch {
    throw new DiscordError("invalidForm");
  }
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [key, value] of form) {
    if (typeof value === "string") {
      if (key === "payload_json") body = parse(value);
      continue;
    }
    const index = /^files?\[?(\d*)\]?$/.exec(key)?.[1] ?? key;
    files.push({ index, filename: value.name, contentType: value.type, size: value.size });
  }
  return { body, files };
}
