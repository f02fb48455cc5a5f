import type { ArticleId } from "../domain/article.ts";
import type { DeclaredQuote, Document } from "../domain/document.ts";
import type { Complaint } from "../domain/errors.ts";
import { foldTypography, locate } from "../domain/folding.ts";
import { slice } from "../domain/span.ts";
import { textFingerprint } from "./article-id.ts";

export interface LoadedDocument {
  readonly id: ArticleId;
  readonly path: string;
  readonly document: Document;
}

export interface Merged {
  readonly documents: readonly LoadedDocument[];
  readonly complaints: readonly (Complaint & { readonly path: string })[];
}

/**
 * One document for each article: a full text takes the place of a record with the same address and keeps what the
 * record knew; of two full texts the first in order stays. Whatever is left out is said.
 */
export function mergeDuplicates(loaded: readonly LoadedDocument[]): Merged {
  const complaints: (Complaint & { path: string })[] = [];
  const byId = new Map<ArticleId, LoadedDocument>();
  for (const one of loaded) {
    const other = byId.get(one.id);
    if (!other) byId.set(one.id, one);
    else if (other.document.kind !== one.document.kind) {
      const [full, record] = one.document.kind === "full" ? [one, other] : [other, one];
      byId.set(one.id, { ...full, document: enrich(full.document, record, complaints) });
    } else {
      const same = one.document.url === null ? "text" : "address";
      complaints.push(duplicate(one.path, other.path, `has the same ${same} as`));
    }
  }
  const byText = new Map<string, LoadedDocument>();
  const documents: LoadedDocument[] = [];
  for (const one of byId.values()) {
    const print = textFingerprint(words(one.document));
    const other = byText.get(print);
    // With two different addresses it is the same text at two outlets, and each is a source of its own.
    if (other && (other.document.url === null || one.document.url === null)) {
      complaints.push(duplicate(one.path, other.path, "has the same text as"));
      if (other.document.url === null && one.document.url !== null) {
        documents[documents.indexOf(other)] = one;
        byText.set(print, one);
      }
      continue;
    }
    byText.set(print, one);
    documents.push(one);
  }
  return { documents, complaints };
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

/** A full text with what a record of it knew: summary, tags, and the speakers of the quotations that it holds. */
function enrich(
  full: Document,
  record: LoadedDocument,
  complaints: (Complaint & { path: string })[],
): Document {
  const { document } = record;
  const folded = foldTypography(full.text);
  const declared = new Map(full.declaredQuotes.map((quote) => [quote.span.start, quote]));
  for (const quote of document.declaredQuotes) {
    const text = slice(document.text, quote.span);
    // The body before the title: what a headline shortens stands there in full.
    const span = locate(folded, text, full.body?.start ?? 0) ?? locate(folded, text);
    if (!span) {
      complaints.push({
        path: record.path,
        line: null,
        reason: `the quotation “${text.slice(0, 60)}” of this record does not stand in the full text and was left out`,
        remedy: "compare the two, and correct the record",
      });
      continue;
    }
    const other = declared.get(span.start);
    if (!other) declared.set(span.start, { ...quote, span } satisfies DeclaredQuote);
    else if (other.speaker !== quote.speaker) {
      complaints.push({
        path: record.path,
        line: null,
        reason: `the quotation “${text.slice(0, 60)}” has another speaker here than in the full text, which counts`,
        remedy: "keep the one who said it",
      });
    }
  }
  return {
    ...full,
    abstract: full.abstract ?? document.abstract,
    date: full.date && full.date.length >= (document.date?.length ?? 0) ? full.date : document.date,
    outlet: full.outlet ?? document.outlet,
    language: full.language ?? document.language,
    authors: full.authors.length > 0 ? full.authors : document.authors,
    tags: [...new Set([...full.tags, ...document.tags])],
    declaredQuotes: [...declared.values()].sort((a, b) => a.span.start - b.span.start),
  };
}
