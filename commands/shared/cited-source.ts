import { type CitationFormat, type CitedSource, citationFormats } from "../../src/domain/cited-source.ts";
import type { Citation, QuotedPassage } from "../../src/domain/quoted.ts";
import { passageUrl } from "../../src/domain/text-fragment.ts";
import { archiveUrl } from "../../src/domain/url.ts";

/** A format by its name; the plain one for a name that is none. */
export function asFormat(name: string): CitationFormat {
  return citationFormats.find((format) => format === name) ?? "plain";
}

/** What a reference says of an article, or of a quotation in it. A speaker is named there only where one is sure. */
export function citedSource(
  { title, authors, url, date, outlet, language }: Citation,
  now: Date,
  quoted?: QuotedPassage,
): CitedSource {
  const attributed = quoted?.attributed;
  const named = attributed?.tier === "named" ? attributed : null;
  return {
    title,
    url: url !== null && quoted ? passageUrl(url, quoted.quote.text) : url,
    date,
    outlet,
    authors,
    language,
    accessed: now.toISOString().slice(0, 10),
    archived: url === null ? null : archiveUrl(url, date),
    ...(quoted
      ? { quotation: { text: quoted.quote.text, speaker: named?.name ?? null, role: named?.role ?? null } }
      : {}),
  };
}
