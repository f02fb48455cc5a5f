import { FormatError } from "../../domain/errors.ts";
import { decodePage } from "../html/decode-page.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { xmlFeed } from "./xml-feed.ts";

/** Larger than any that is kept up to date. */
export const mostFeedBytes = 16 * 1024 * 1024;

/**
 * A feed in RSS, RDF, Atom or JSON Feed, well-formed or nearly.
 * @param charset that the server named
 * @throws FormatError for what is none, and for more than {@link mostFeedBytes}
 */
export function readFeed(bytes: Uint8Array, charset: string | null = null): Feed {
  if (bytes.length > mostFeedBytes)
    throw new FormatError(
      null,
      `the feed has more than ${mostFeedBytes / 1024 / 1024} MB`,
      "use a shorter one",
    );
  const text = decodePage(bytes, charset);
  if (text.trim() === "") throw new FormatError(null, "the feed is empty", "fetch it anew");
  const start = text.search(/[^\s\uFEFF]/);
  return text[start] === "{" || text[start] === "[" ? jsonFeed(text) : xmlFeed(text);
}
