import type {
  AlsoIn,
  Article,
  ArticleId,
  Attribution,
  Block,
  Evidence,
  LibraryEvidence,
  Quote,
  Reading,
  Sentence,
  Speaker,
  Unsaid,
} from "../domain/article.ts";
import type { Citable } from "../domain/cite.ts";
import type { Clues, Doubt, NamedPerson } from "../domain/clues.ts";
import type { DeclaredQuote, Document, ReadingInput } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type Codec, choice, float, list, nullable, oneOf, optional, record, text, uint } from "./codec.ts";

const span: Codec<Span> = {
  write(out, { start, end }) {
    out.uint(start);
    out.uint(end - start);
  },
  read(from) {
    const start = from.uint();
    return { start, end: start + from.uint() };
  },
};

const declaredQuote = record<DeclaredQuote>({ span, speaker: nullable(text), role: nullable(text) });

/** What an article has of its document. */
const lasting = {
  text,
  title: span,
  lede: nullable(span),
  body: nullable(span),
  kind: oneOf("full", "record"),
  url: nullable(text),
  date: nullable(text),
  outlet: nullable(text),
  authors: list(text),
  tags: list(text),
  abstract: nullable(text),
};

const document = record<Document>({
  ...lasting,
  language: nullable(text),
  declaredQuotes: list(declaredQuote),
  asides: optional(list(span)),
  blockQuotations: optional(list(span)),
  emphasised: optional(list(span)),
  codes: optional(list(span)),
});

/** As much of a document as reading looks at, field by field: one more there does not compile without one more here. */
const readingInput = record<ReadingInput>({
  text,
  title: span,
  lede: nullable(span),
  body: nullable(span),
  kind: oneOf("full", "record"),
  language: nullable(text),
  declaredQuotes: list(declaredQuote),
  asides: optional(list(span)),
  blockQuotations: optional(list(span)),
  emphasised: optional(list(span)),
  codes: optional(list(span)),
});

const evidence = oneOf<Evidence>(
  "declared",
  "name",
  "role",
  "organisation",
  "pronoun",
  "headline",
  "continued",
  "library",
);

type Tied = Exclude<Attribution, { readonly tier: "unknown" | "mention" }>;

const attribution = choice<Attribution>(
  ({ tier }) => (tier === "unknown" ? 0 : tier === "mention" ? 1 : 2),
  [
    record<Extract<Attribution, { readonly tier: "unknown" }>>({ tier: oneOf("unknown") }),
    record<Extract<Attribution, { readonly tier: "mention" }>>({
      tier: oneOf("mention"),
      mention: span,
      speaker: nullable(uint),
      evidence,
      confidence: float,
    }),
    record<Tied>({
      tier: oneOf("named", "likely"),
      speaker: uint,
      evidence,
      mention: nullable(span),
      confidence: float,
      because: optional(record<LibraryEvidence>({ called: nullable(text), articles: uint })),
    }),
  ],
);

const quote = record<Quote>({
  span,
  outer: span,
  context: span,
  within: nullable(uint),
  words: uint,
  speech: float,
  attribution,
  form: optional(oneOf("turn")),
  unsaid: optional(oneOf<Unsaid>("denied", "supposed")),
});

const clues = record<Clues>({
  people: list(
    record<NamedPerson>({
      name: span,
      gender: nullable(oneOf("f", "m")),
      offices: list(text),
      speaker: nullable(uint),
    }),
  ),
  doubts: list(
    record<Doubt>({
      quotes: list(uint),
      description: nullable(record<NonNullable<Doubt["description"]>>({ head: text, words: list(text) })),
      gender: nullable(oneOf("f", "m")),
      candidates: list(record<Doubt["candidates"][number]>({ person: nullable(uint), odds: float })),
    }),
  ),
});

const found = {
  language: text,
  blocks: list(record<Block>({ span, kind: oneOf("title", "lede", "paragraph", "subhead", "caption") })),
  sentences: list(record<Sentence>({ span, block: uint })),
  quotes: list(quote),
  speakers: list(
    record<Speaker>({
      kind: oneOf("person", "organisation", "description"),
      name: text,
      role: nullable(text),
      aliases: list(text),
      mentions: list(span),
    }),
  ),
  clues: optional(clues),
};

const reading = record<Reading>(found);

const id = text as Codec<string> as Codec<ArticleId>;

const cited = {
  id,
  text,
  title: span,
  authors: list(text),
  url: nullable(text),
  date: nullable(text),
  outlet: nullable(text),
  outletNote: optional(text),
  outletColor: optional(uint),
  language: text,
  kind: lasting.kind,
  alsoIn: optional(list(record<AlsoIn>({ id, outlet: text }))),
};

const citable = record<Citable>(cited);

/** What a citation tells comes first, so that the rest need not be read for one. */
const article = record<Article>({ ...cited, ...lasting, ...found, origin: text });

export function documentToBytes(value: Document): Uint8Array<ArrayBuffer> {
  return toBytes(document, value);
}

/** @throws RangeError for bytes that {@link documentToBytes} did not make */
export function documentFromBytes(bytes: Uint8Array): Document {
  return fromBytes(document, bytes);
}

/** Only to be hashed: a document with all other fields as well is another one that reads the same. */
export function readingInputToBytes(value: ReadingInput): Uint8Array<ArrayBuffer> {
  return toBytes(readingInput, value);
}

export function readingToBytes(value: Reading): Uint8Array<ArrayBuffer> {
  return toBytes(reading, value);
}

/** @throws RangeError for bytes that {@link readingToBytes} did not make */
export function readingFromBytes(bytes: Uint8Array): Reading {
  return fromBytes(reading, bytes);
}

export function articleToBytes(value: Article): Uint8Array<ArrayBuffer> {
  return toBytes(article, value);
}

/** @throws RangeError for bytes that {@link articleToBytes} did not make */
export function articleFromBytes(bytes: Uint8Array): Article {
  return fromBytes(article, bytes);
}

/**
 * What a citation of the article tells.
 * @param bytes what {@link articleToBytes} made
 * @throws RangeError for others, as far as they are read
 */
export function citableFromBytes(bytes: Uint8Array): Citable {
  return citable.read(new ByteReader(bytes));
}

function toBytes<T>(codec: Codec<T>, value: T): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  codec.write(out, value);
  return out.bytes();
}

function fromBytes<T>(codec: Codec<T>, bytes: Uint8Array): T {
  const from = new ByteReader(bytes);
  const value = codec.read(from);
  if (!from.isAtEnd) throw new RangeError("there are more bytes than the value has");
  return value;
}
