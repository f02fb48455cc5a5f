import type { ArticleId } from "../domain/article.ts";
import type { DeclaredQuote, Document, PartialDate } from "../domain/document.ts";
import { foldTypography, locate } from "../domain/folding.ts";
import { slice } from "../domain/span.ts";
import type { TimeSlice } from "../domain/time-slice.ts";
import { textFingerprint } from "./article-id.ts";
import type { FileComplaint } from "./complaints.ts";

export interface LoadedDocument {
  readonly id: ArticleId;
  readonly path: string;
  readonly document: Document;
}

export interface Merged {
  readonly documents: readonly LoadedDocument[];
  readonly complaints: readonly FileComplaint[];
}

/**
 * One document for each article: a full text takes the place of a record with the same address and keeps what the
 * record knew; of two full texts the first in order stays. Whatever is left out is said.
 */
export async function mergeDuplicates(
  loaded: readonly LoadedDocument[],
  timeSlice: TimeSlice,
): Promise<Merged> {
  const complaints: FileComplaint[] = [];
  const documents: LoadedDocument[] = [];
  const places = new Map<string, number>();
  for (const { full, records } of await sameAddress(loaded, timeSlice, complaints)) {
    const one =
      full && records.length > 0
        ? { ...full, document: enrich(full.document, records, complaints) }
        : (full ?? records[0]);
    await timeSlice.pause();
    if (!one) continue;
    const print = textFingerprint(words(one.document));
    const place = places.get(print);
    const other = place === undefined ? undefined : documents[place];
    // With two different addresses it is the same text at two outlets, and each is a source of its own.
    if (place === undefined || !other || (other.document.url !== null && one.document.url !== null)) {
      places.set(print, documents.length);
      documents.push(one);
    } else {
      complaints.push(duplicate(one.path, other.path, "has the same text as"));
      if (other.document.url === null && one.document.url !== null) documents[place] = one;
    }
  }
  return { documents, complaints };
}

interface Group {
  full: LoadedDocument | null;
  readonly records: LoadedDocument[];
}

/** Documents by id, in order: the first full text, the records that add to it. */
async function sameAddress(
  loaded: readonly LoadedDocument[],
  timeSlice: TimeSlice,
  complaints: FileComplaint[],
): Promise<Iterable<Group>> {
  const groups = new Map<ArticleId, Group>();
  for (const one of loaded) {
    await timeSlice.pause();
    const group = groups.get(one.id) ?? { full: null, records: [] };
    groups.set(one.id, group);
    const isFull = one.document.kind === "full";
    const other = isFull ? group.full : group.full ? null : group.records[0];
    if (other) {
      const same = one.document.url === null ? "text" : "address";
      complaints.push(duplicate(one.path, other.path, `has the same ${same} as`));
    } else if (isFull) group.full = one;
    else group.records.push(one);
  }
  return groups.values();
}

/** The words alone: the same text with and without a header line is the same text. */
function words({ text, title, body }: Document): string {
  return body ? `${slice(text, title)}\n${slice(text, body)}` : text;
}

function duplicate(path: string, other: string, how: string) {
  return {
    path,
    line: null,
    reason: `it ${how} ${other}: one of the two was left out`,
    remedy: "remove one of the two",
  };
}

/** A full text with what records of it knew: summary, tags, and the speakers of the quotations that it holds. */
function enrich(full: Document, records: readonly LoadedDocument[], complaints: FileComplaint[]): Document {
  const folded = foldTypography(full.text);
  const declared = new Map(full.declaredQuotes.map((quote) => [quote.span.start, quote]));
  for (const { path, document } of records) {
    for (const quote of document.declaredQuotes) {
      const text = slice(document.text, quote.span);
      // The body before the title: what a headline shortens stands there in full.
      const span = locate(folded, text, full.body?.start ?? 0) ?? locate(folded, text);
      const other = span && declared.get(span.start);
      if (!span) {
        complaints.push({
          path,
          line: null,
          reason: `the quotation “${text.slice(0, 60)}” of this record does not stand in the full text and was left out`,
          remedy: "compare the two, and correct the record",
        });
      } else if (!other) declared.set(span.start, { ...quote, span } satisfies DeclaredQuote);
      else if (other.speaker !== quote.speaker) {
        complaints.push({
          path,
          line: null,
          reason: `the quotation “${text.slice(0, 60)}” has another speaker here than in the full text, which counts`,
          remedy: "keep the one who said it",
        });
      }
    }
  }
  const known = records.map(({ document }) => document);
  const first = <T>(of: (document: Document) => T | null): T | null =>
    known.map(of).find((value) => value !== null) ?? null;
  const date = known.reduce<PartialDate | null>(
    (best, { date }) => (best && best.length >= (date?.length ?? 0) ? best : date),
    full.date,
  );
  return {
    ...full,
    abstract: full.abstract ?? first(({ abstract }) => abstract),
    date,
    outlet: full.outlet ?? first(({ outlet }) => outlet),
    language: full.language ?? first(({ language }) => language),
    authors:
      full.authors.length > 0
        ? full.authors
        : (known.find(({ authors }) => authors.length > 0)?.authors ?? []),
    tags: [...new Set([full, ...known].flatMap(({ tags }) => tags))],
    declaredQuotes: [...declared.values()].sort((a, b) => a.span.start - b.span.start),
  };
}
