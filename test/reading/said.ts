import type { Reading } from "../../src/domain/article.ts";
import type { Document } from "../../src/domain/document.ts";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

/** The name shown for each quotation of a text, in order; `«…»` for a literal mention, `?` for nobody, `-` where it is no speech. */
export function said(
  body: string,
  language?: string,
  head: { title?: string; lede?: string } = {},
): readonly string[] {
  const document = documentOf({ ...head, body, ...(language === undefined ? {} : { language }) });
  return labels(document, read(document));
}

export function labels(document: Document, reading: Reading): readonly string[] {
  return reading.quotes.map(({ speech, attribution }) => {
    if (speech < 0.5) return "-";
    if (attribution.tier === "unknown") return "?";
    if (attribution.tier === "mention") return `«${slice(document.text, attribution.mention)}»`;
    return reading.speakers[attribution.speaker]?.name ?? "";
  });
}
