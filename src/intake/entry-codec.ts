import type { ArticleId } from "../domain/article.ts";
import { type Codec, nullable, oneOf, record, text, uint } from "../store/codec.ts";
import type { Entry } from "./collection.ts";
import type { FileComplaint } from "./complaints.ts";
import type { Sketch } from "./sketch.ts";

/** What is known of a document, without the name of its file, which all of a file share. */
export type EntryOfFile = Omit<Entry, "path">;

export const entryOfFile: Codec<EntryOfFile> = record<EntryOfFile>({
  id: text as Codec<string> as Codec<ArticleId>,
  line: nullable(uint),
  kind: oneOf("full", "record"),
  url: nullable(text),
  date: nullable(text),
  outlet: nullable(text),
  print: text,
  sketch: nullable(record<Sketch>({ runs: uint, least: text })),
  documentKey: text,
  readingKey: text,
});

export const fileComplaint: Codec<FileComplaint> = record<FileComplaint>({
  path: text,
  line: nullable(uint),
  reason: text,
  remedy: text,
});
