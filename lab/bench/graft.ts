import type { Attribution, Block, Quote, Reading, Sentence, Speaker } from "../../src/domain/article.ts";
import type { NamedPerson } from "../../src/domain/clues.ts";
import type { Document } from "../../src/domain/document.ts";
import { contains, type Span } from "../../src/domain/span.ts";
import { accessTo } from "../../src/intake/access.ts";
import { listFiles } from "../../src/intake/list-files.ts";
import { tasks } from "../../src/intake/tasks.ts";
import { read } from "../../src/reading/read.ts";
import { documentFromBytes, readingToBytes } from "../../src/store/article-codec.ts";
import { codeVersion } from "../../src/store/code-version.ts";
import { Store } from "../../src/store/store.ts";
import type { RecombinedArticle } from "./recombine.ts";

/** Readings that are written together. */
const atOnce = 2000;

/**
 * Puts into a store the readings of recombined articles as they follow from those of the articles that they are made of:
 * spans are moved, and what reaches over a part's edge is left out. So that libraries can be tried which would take hours
 * to read; all but the reading of a first start is as it is.
 * @returns how many articles of the folder are in the store; the others are to be read
 */
export async function graftReadings(
  made: readonly RecombinedArticle[],
  folder: string,
  storeFolder: string,
): Promise<number> {
  const store = new Store(storeFolder, codeVersion());
  const access = await accessTo([folder], false);
  const byPath = new Map(made.map((article) => [article.path, article]));
  const readings = new Map<Document, Reading>();
  const readingOf = (document: Document): Reading => {
    const known = readings.get(document) ?? read(document);
    readings.set(document, known);
    return known;
  };
  let grafted = 0;
  for (const file of (await listFiles([folder], access)).files) {
    const article = byPath.get(file.absolute);
    const { entries } = await tasks.parse({ kind: "parse", file, access });
    for (const { entry, bytes } of entries) {
      const reading = article && graft(documentFromBytes(bytes), article, readingOf);
      if (!reading) continue;
      store.put(entry.readingKey, readingToBytes(reading));
      grafted++;
      if (grafted % atOnce === 0) await store.save();
    }
  }
  await store.save();
  await store.close();
  return grafted;
}

/** A part of one text that stands in another. */
interface Piece {
  readonly from: Reading;
  readonly span: Span;
  readonly shift: number;
}

/** `null` where a part does not stand in the text as it stood in its own. */
function graft(
  document: Document,
  { parts }: RecombinedArticle,
  readingOf: (document: Document) => Reading,
): Reading | null {
  const pieces: Piece[] = [];
  let from = document.title.end;
  for (const { document: source, span } of parts) {
    const words = source.text.slice(span.start, span.end).trim();
    const at = document.text.indexOf(words, from);
    const start = source.text.indexOf(words, span.start);
    if (words === "" || at < 0) return null;
    pieces.push({
      from: readingOf(source),
      span: { start, end: start + words.length },
      shift: at - start,
    });
    from = at + words.length;
  }
  const blocks: Block[] = [{ span: document.title, kind: "title" }];
  const sentences: Sentence[] = [];
  const quotes: Quote[] = [];
  const speakers: Speaker[] = [];
  const people: NamedPerson[] = [];
  for (const piece of pieces) {
    const before = speakers.length;
    const places = new Map<number, number>();
    for (const [at, { span, kind }] of piece.from.blocks.entries()) {
      const common = overlap(span, piece.span);
      if (!common || kind === "title") continue;
      places.set(at, blocks.push({ span: moved(common, piece), kind }) - 1);
    }
    for (const { span, block } of piece.from.sentences) {
      const place = places.get(block);
      if (place !== undefined && contains(piece.span, span))
        sentences.push({ span: moved(span, piece), block: place });
    }
    for (const quote of piece.from.quotes)
      if (isIn(quote, piece)) quotes.push(movedQuote(quote, piece, before));
    for (const speaker of piece.from.speakers) {
      const mentions = speaker.mentions.filter((span) => contains(piece.span, span));
      speakers.push({ ...speaker, mentions: mentions.map((span) => moved(span, piece)) });
    }
    for (const person of piece.from.clues?.people ?? [])
      if (contains(piece.span, person.name))
        people.push({
          ...person,
          name: moved(person.name, piece),
          speaker: person.speaker === null ? null : person.speaker + before,
        });
  }
  const language = pieces[0]?.from.language ?? "und";
  return { language, blocks, sentences, quotes, speakers, clues: { people, doubts: [] } };
}

/** Nested ones are left out with what they are nested in, so that no number has to be given anew. */
function isIn({ context, outer, within, attribution }: Quote, { span }: Piece): boolean {
  const mention = attribution.tier === "unknown" ? null : attribution.mention;
  return (
    within === null &&
    contains(span, context) &&
    contains(span, outer) &&
    (mention === null || contains(span, mention))
  );
}

function movedQuote(quote: Quote, piece: Piece, before: number): Quote {
  return {
    ...quote,
    span: moved(quote.span, piece),
    outer: moved(quote.outer, piece),
    context: moved(quote.context, piece),
    attribution: movedAttribution(quote.attribution, piece, before),
  };
}

function movedAttribution(attribution: Attribution, piece: Piece, before: number): Attribution {
  switch (attribution.tier) {
    case "unknown":
      return attribution;
    case "mention":
      return {
        ...attribution,
        mention: moved(attribution.mention, piece),
        speaker: attribution.speaker === null ? null : attribution.speaker + before,
      };
    default:
      return {
        ...attribution,
        mention: attribution.mention && moved(attribution.mention, piece),
        speaker: attribution.speaker + before,
      };
  }
}

function moved({ start, end }: Span, { shift }: Piece): Span {
  return { start: start + shift, end: end + shift };
}

function overlap(a: Span, b: Span): Span | null {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : null;
}
