import { slice } from "../domain/span.ts";
import { documentToBytes, readingInputToBytes } from "../store/article-codec.ts";
import { keyOf } from "../store/keys.ts";
import { textFingerprint } from "./article-id.ts";
import type { Composition, Entry } from "./collection.ts";
import type { LoadedDocument } from "./parse-file.ts";
import { sketchOf } from "./sketch.ts";

export interface EntryWithBytes {
  readonly entry: Entry;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is remembered of a document, and its bytes for the store. */
export function entryOf({ id, path, line, document }: LoadedDocument): EntryWithBytes {
  const { text, title, body, kind, url, date, outlet } = document;
  const bytes = documentToBytes(document);
  // The words alone: the same text with and without a header line is the same text.
  const words = body ? `${slice(text, title)}\n${slice(text, body)}` : text;
  const entry = {
    id,
    path,
    line,
    kind,
    url,
    date,
    outlet,
    print: textFingerprint(words),
    sketch: kind === "full" && body ? sketchOf(slice(text, body)) : null,
    documentKey: keyOf("document", bytes),
    readingKey: keyOf("reading", readingInputToBytes(document)),
  };
  return { entry, bytes };
}

/** The key under which the reading of an article is kept. */
export function readingKeyOf({ main, records }: Composition): string {
  if (records.length === 0) return main.readingKey;
  return keyOf("merged reading", [main, ...records].map(({ documentKey }) => documentKey).join(" "));
}
