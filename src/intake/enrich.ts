import type { DeclaredQuote, Document, PartialDate } from "../domain/document.ts";
import { foldTypography, locate } from "../domain/folding.ts";
import { slice } from "../domain/span.ts";
import type { FileComplaint } from "./complaints.ts";
import type { LoadedDocument } from "./parse-file.ts";

export interface Enriched {
  readonly document: Document;
  readonly complaints: readonly FileComplaint[];
}

/** A full text with what records of it knew: summary, tags, and the speakers of the quotations that it holds. */
export function enrich(
  full: Document,
  records: readonly Pick<LoadedDocument, "path" | "document">[],
): Enriched {
  if (records.length === 0) return { document: full, complaints: [] };
  const complaints: FileComplaint[] = [];
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
  const document = {
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
  return { document, complaints };
}
