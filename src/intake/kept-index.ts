import type { ArticleId } from "../domain/article.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { type Codec, list, record, text } from "../store/codec.ts";
import type { FileComplaint } from "./complaints.ts";
import { fileComplaint } from "./entry-codec.ts";

/** What an engine that was kept holds. */
export interface KeptArticle {
  readonly id: ArticleId;
  /** Tells what it was made of, and by which code. */
  readonly made: string;
  /** What had to be said of it when it was made. */
  readonly complaints: readonly FileComplaint[];
}

const keptArticle = record<KeptArticle>({
  id: text as Codec<string> as Codec<ArticleId>,
  made: text,
  complaints: list(fileComplaint),
});

/** In slices. @param version tells one way of making what an engine is given from another */
export async function keptIndexToBytes(version: string, kept: readonly KeptArticle[]): Promise<Uint8Array> {
  const slice = new TimeSlice();
  const out = new ByteWriter();
  out.text(version);
  out.uint(kept.length);
  for (const article of kept) {
    keptArticle.write(out, article);
    if (slice.isOver()) await slice.pause();
  }
  return out.bytes();
}

/** What is held, if it was made in the same way and the bytes are whole; else `null`. In slices. */
export async function keptIndexFromBytes(
  bytes: Uint8Array,
  version: string,
): Promise<readonly KeptArticle[] | null> {
  const slice = new TimeSlice();
  const kept: KeptArticle[] = [];
  try {
    const from = new ByteReader(bytes);
    if (from.text() !== version) return null;
    for (let left = from.uint(); left > 0; left--) {
      kept.push(keptArticle.read(from));
      if (slice.isOver()) await slice.pause();
    }
    return from.isAtEnd ? kept : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
