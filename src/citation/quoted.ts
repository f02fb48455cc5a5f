import type { CitedQuotation, CitedSource } from "../domain/cited-source.ts";
import { dateWriter } from "../domain/date-writer.ts";
import { cleanField, cleanParagraphs, cleanTitle, cleanUrl } from "./clean.ts";
import { dateParts } from "./item.ts";
import { type CitationWords, wordsFor } from "./words.ts";

interface Parts {
  /** With marks; a paragraph each, without change but for what cannot be seen. */
  readonly quoted: readonly string[];
  readonly speaker: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly archived: string | null;
  readonly archivedLabel: string;
}

/** The quotation with its speaker, then the source with its links, a line each. */
export function plainCitation(source: CitedSource, locale: string): string {
  const parts = partsOf(source, locale);
  const where = [parts.outlet, parts.date].filter((part) => part !== null).join(", ");
  const stop = where === "" || /[.?!…]["'”’»)\]]*$/u.test(parts.title) ? "" : ".";
  const lines = [
    ...parts.quoted,
    parts.speaker && `— ${parts.speaker}`,
    `${parts.title}${stop} ${where}`.trim(),
    parts.url,
    parts.archived && `${parts.archivedLabel} ${parts.archived}`,
  ];
  return lines.filter((line) => line).join("\n");
}

/** CommonMark: a block quotation, and the title as the link. Nothing of the article comes alive as markup. */
export function markdownCitation(source: CitedSource, locale: string): string {
  const parts = partsOf(source, locale);
  const title = escapeMarkdown(parts.title);
  const where = [parts.outlet && `*${escapeMarkdown(parts.outlet)}*`, parts.date].filter((part) => part);
  const label = parts.archivedLabel.replace(/\s*:$/u, "").replace(/^./u, (first) => first.toLowerCase());
  const reference = [
    parts.url ? `[${title}](<${parts.url}>)` : escapeStart(title),
    ...where,
    ...(parts.archived ? [`[${label}](<${parts.archived}>)`] : []),
  ].join(", ");
  const quoted = parts.quoted.map(escapeMarkdown).map(escapeStart);
  const said = parts.speaker === null ? [] : [`— ${escapeMarkdown(parts.speaker)}`];
  const block = [...quoted, ...said].map((line) => `> ${line}\n`).join(">\n");
  return block ? `${block}\n${reference}` : reference;
}

function partsOf(source: CitedSource, locale: string): Parts {
  const words = wordsFor(locale);
  const quotation = source.quotation;
  return {
    quoted: quotation ? quote(quotation, words) : [],
    speaker: quotation ? speakerOf(quotation, words) : null,
    title: cleanTitle(source.title),
    outlet: cleanField(source.outlet ?? "") || null,
    date: localDate(source.date, locale),
    url: cleanUrl(source.url),
    archived: cleanUrl(source.archived),
    archivedLabel: `${words.archivedCopy}${words.colon}`,
  };
}

/** Marks open each paragraph and close the last one. */
function quote(quotation: CitedQuotation, words: CitationWords): string[] {
  const paragraphs = cleanParagraphs(quotation.text);
  const [open, close] = words.quotes;
  return paragraphs.map((text, index) => `${open}${text}${index === paragraphs.length - 1 ? close : ""}`);
}

function speakerOf(quotation: CitedQuotation, words: CitationWords): string {
  const speaker = cleanField(quotation.speaker ?? "");
  if (speaker === "") return words.unknownSpeaker;
  const role = cleanField(quotation.role ?? "");
  return role && role !== speaker ? `${speaker}, ${role}` : speaker;
}

/** As the language writes it, with no more than is known: "15 January 2022", "janvier 2022", "2022". */
function localDate(date: string | null, locale: string): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const [year, month, day] = parts;
  return dateWriter(locale === "en" ? "en-GB" : supported(locale))(year, month, day);
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&@#$]/g, "\\$&")
    .replace(/(https?|ftp):|\b(www)\./gi, (whole) => `${whole.slice(0, -1)}\\${whole.slice(-1)}`);
}

/** Signs that open a heading, a list or a quotation, where they are the first of a line. */
function escapeStart(line: string): string {
  return line.replace(/^(?=[-+=:])/, "\\").replace(/^(\d{1,9})(?=[.)])/, "$1\\");
}
