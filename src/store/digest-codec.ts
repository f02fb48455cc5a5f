import type { Article } from "../domain/article.ts";
import type { Completion, CompletionForm, Digest, NameField, PassageDigest } from "../domain/engine.ts";
import type { ArticleTerms } from "../domain/nomination.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type Codec, list, oneOf, record, text, uint } from "./codec.ts";

const words: Codec<Uint32Array> = {
  write(out, { buffer, byteOffset, byteLength }) {
    out.uint(byteLength);
    out.raw(new Uint8Array(buffer, byteOffset, byteLength));
  },
  read: (from) => new Uint32Array(copied(from.raw(from.uint()))),
};

/** Numbers below 2^32, four bytes each: hashes, which are as large as they can be. */
const hashes: Codec<readonly number[]> = {
  write: (out, values) => words.write(out, Uint32Array.from(values)),
  read: (from) => Array.from(words.read(from)),
};

const sequence: Codec<Uint16Array> = {
  write(out, { buffer, byteOffset, byteLength }) {
    out.uint(byteLength);
    out.raw(new Uint8Array(buffer, byteOffset, byteLength));
  },
  read: (from) => new Uint16Array(copied(from.raw(from.uint()))),
};

const frequencies: Codec<ReadonlyMap<string, number>> = {
  write(out, terms) {
    out.uint(terms.size);
    for (const [term, frequency] of terms) {
      out.text(term);
      out.uint(frequency);
    }
  },
  read(from) {
    const terms = new Map<string, number>();
    for (let left = from.uint(); left > 0; left--) terms.set(from.text(), from.uint());
    return terms;
  },
};

const digest = record<Omit<Digest, "article">>({
  terms: record<ArticleTerms>({ frequencies, length: uint, sequence, marks: words }),
  names: record<Readonly<Record<NameField, readonly string[]>>>({
    title: list(text),
    people: list(text),
    tags: list(text),
  }),
  source: list(text),
  quotes: uint,
  completions: list(
    record<Completion>({
      fields: list(oneOf("article", "topic", "speaker", "source")),
      kind: oneOf("title", "person", "organisation", "topic", "outlet"),
      label: text,
      value: text,
      folded: text,
      forms: list(record<CompletionForm>({ kind: oneOf("role", "spelling"), folded: text, label: text })),
      quotes: uint,
      fewest: oneOf<Completion["fewest"]>(1, 2, 3),
    }),
  ),
  keys: list(text),
  passages: record<PassageDigest>({ starts: list(uint), pairs: hashes, owners: list(uint) }),
});

/** In a buffer of its own, where typed arrays may begin. */
function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** A digest without its article, which is kept by itself. Numbers are in the machine's order. */
export function digestToBytes(value: Digest): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  digest.write(out, value);
  return out.bytes();
}

/** @throws RangeError for bytes that {@link digestToBytes} did not make */
export function digestFromBytes(bytes: Uint8Array, article: Article): Digest {
  const from = new ByteReader(bytes);
  const value = digest.read(from);
  if (!from.isAtEnd) throw new RangeError("there are more bytes than the value has");
  return { article, ...value };
}
