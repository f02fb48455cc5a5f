import type { ArticleId } from "../domain/article.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { type Codec, list, nullable, record, text, uint } from "../store/codec.ts";
import type { FileComplaint } from "./complaints.ts";

/** What an engine that was kept holds. */
export interface KeptArticle {
  readonly id: ArticleId;
  /** Tells what it was made of, and by which code. */
  readonly made: string;
  /** What had to be said of it when it was made. */
  readonly complaints: readonly FileComplaint[];
}

export const complaint = record<FileComplaint>({
  path: text,
  line: nullable(uint),
  reason: text,
  remedy: text,
});

const articles = list(
  record<KeptArticle>({
    id: text as Codec<string> as Codec<ArticleId>,
    made: text,
    complaints: list(complaint),
  }),
);

/** @param version tells one way of making what an engine is given from another */
export function keptIndexToBytes(version: string, kept: readonly KeptArticle[]): Uint8Array {
  const out = new ByteWriter();
  out.text(version);
  articles.write(out, kept);
  return out.bytes();
}

/** What is held, if it was made in the same way and the bytes are whole; else `null`. */
export function keptIndexFromBytes(bytes: Uint8Array, version: string): readonly KeptArticle[] | null {
  try {
    const from = new ByteReader(bytes);
    if (from.text() !== version) return null;
    const kept = articles.read(from);
    return from.isAtEnd ? kept : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
