import type { Article, ArticleId } from "../domain/article.ts";
import type { ArticleCard, Completion, CompletionForm, Digest } from "../domain/engine.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { type Codec, list, nullable, oneOf, record, text, uint } from "../store/codec.ts";

const uint8: Codec<Uint8Array> = numbers((bytes) => new Uint8Array(bytes));
const uint16: Codec<Uint16Array> = numbers((bytes) => new Uint16Array(bytes));
const uint32: Codec<Uint32Array> = numbers((bytes) => new Uint32Array(bytes));

/** Numbers as they are in memory, which is all that is quick: for another thread, and not for another machine. */
function numbers<T extends Uint8Array | Uint16Array | Uint32Array>(
  over: (bytes: ArrayBuffer) => T,
): Codec<T> {
  return {
    write(out, { buffer, byteOffset, byteLength }) {
      out.uint(byteLength);
      out.raw(new Uint8Array(buffer, byteOffset, byteLength));
    },
    // A copy, which stands where numbers of any width may.
    read: (from) => over(new Uint8Array(from.raw(from.uint())).buffer),
  };
}

const completion = record<Completion>({
  fields: list(oneOf("article", "topic", "speaker", "source")),
  kind: oneOf("title", "person", "organisation", "topic", "outlet"),
  label: text,
  value: text,
  folded: text,
  forms: list(record<CompletionForm>({ kind: oneOf("role", "spelling"), folded: text, label: text })),
  quotes: uint,
  fewest: oneOf<1 | 2>(1, 2),
});

/** Field by field: one more in a digest does not compile without one more here. */
const withoutArticle = record<Omit<Digest, "article">>({
  card: record<ArticleCard>({
    id: text as Codec<string> as Codec<ArticleId>,
    kind: oneOf("full", "record"),
    date: nullable(text),
    outlet: nullable(text),
    language: text,
  }),
  terms: record<Digest["terms"]>({
    terms: uint8,
    termStarts: uint32,
    frequencies: uint8,
    length: uint,
    sequence: uint16,
    marks: uint32,
  }),
  source: list(text),
  quotes: uint,
  completions: list(completion),
  passages: record<Digest["passages"]>({ starts: uint32, pairs: uint32, owners: uint32 }),
  note: text,
});

/** A digest without its article, to be sent from one thread to another: as objects it would take several times as long. */
export function digestToBytes(digest: Omit<Digest, "article">): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  withoutArticle.write(out, digest);
  return out.bytes();
}

/** What {@link digestToBytes} wrote. @param make makes the article, once somebody asks for it */
export function digestFromBytes(bytes: Uint8Array, make: () => Article): Digest {
  const { card, ...digest } = withoutArticle.read(new ByteReader(bytes));
  let made: Article | null = null;
  return {
    card,
    get article() {
      made ??= make();
      return made;
    },
    ...digest,
  };
}
