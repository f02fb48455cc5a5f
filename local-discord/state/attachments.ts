import type { ServerResponse } from "node:http";
import type { Json } from "../json.ts";

/** A file that somebody attached. */
export interface AttachedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** As large as Discord takes files without a subscription. */
export const attachmentLimit = 10 * 1024 * 1024;
/** Older ones are forgotten. */
const mostKept = 20;

/** Files that people attached, each under an address of its own, as Discord's CDN has them. */
export class Attachments {
  readonly #nextId: () => string;
  readonly #files = new Map<string, AttachedFile>();

  constructor(nextId: () => string) {
    this.#nextId = nextId;
  }

  /** @throws {RangeError} for a file that is too large. @returns its id */
  add(file: AttachedFile): string {
    if (file.bytes.byteLength > attachmentLimit) throw new RangeError("the file is too large");
    const id = this.#nextId();
    this.#files.set(id, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostKept) break;
      this.#files.delete(oldest);
    }
    return id;
  }

  /**
   * The attachment as interactions tell of it.
   * Source: https://docs.discord.com/developers/resources/message#attachment-object
   */
  object(id: string, origin: string): Json | null {
    const file = this.#files.get(id);
    if (!file) return null;
    const url = `${origin}${pathOf(id, file)}`;
    return {
      ...{ id, filename: safeName(file), size: file.bytes.byteLength, url, proxy_url: url },
      ...{ content_type: file.contentType, ephemeral: true },
    };
  }

  /** Answers a request for a file. @returns whether it is one */
  serve(pathname: string, response: ServerResponse): boolean {
    const id = /^\/ephemeral-attachments\/(\d+)\//.exec(pathname)?.[1];
    if (id === undefined) return false;
    const file = this.#files.get(id);
    if (file && pathname === pathOf(id, file)) {
      response.setHeader("x-content-type-options", "nosniff");
      response.setHeader("content-disposition", "attachment");
      response.setHeader("content-type", file.contentType);
      response.writeHead(200).end(file.bytes);
    } else response.writeHead(404).end();
    return true;
  }
}

function pathOf(id: string, file: AttachedFile): string {
  return `/ephemeral-attachments/${id}/${safeName(file)}`;
}

/** Discord, too, leaves other signs out of names. */
function safeName({ name }: AttachedFile): string {
  return name.replace(/[^\w.-]+/g, "_").slice(-100) || "file";
}
