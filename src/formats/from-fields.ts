import { partialDate } from "../domain/date.ts";
import type { DeclaredQuote, Document, PartialDate } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { foldTypography, locate } from "../domain/folding.ts";
import type { Span } from "../domain/span.ts";
import { safeUrl } from "../domain/url.ts";
import { blockSpans } from "./block-spans.ts";
import { type Fields, isEmptyScalar } from "./fields.ts";
import { readFileDate } from "./file-date.ts";
import { dateInPath } from "./file-name.ts";
import type { WordBlock } from "./html-words.ts";
import { plainTitle } from "./title.ts";

/** Each is looked for in the whole text. */
const mostQuotes = 500;

/**
 * The document that fields describe, with a text of blocks or, as it is, of plain words. Without any it is a *record*: its
 * words are the title and the listed quotations. What is wrong with a field is complained of there.
 * @param path the file's, for the day that its name may have; `null` where a file holds several
 * @throws FormatError where there is neither a text nor anything else to show
 */
export function documentFrom(
  fields: Fields,
  title: string,
  text: readonly WordBlock[] | string,
  path: string | null,
): Document {
  const words = text.length > 0 ? full(title, text, fields) : record(title, fields);
  return {
    ...words,
    lede: null,
    url: link(fields),
    date: date(fields, path),
    outlet: fields.text("outlet"),
    language: language(fields),
    authors: fields.texts("authors"),
    tags: fields.texts("tags"),
    abstract: plainTitle(fields.text("summary")),
  };
}

type Words = Pick<
  Document,
  | "text"
  | "title"
  | "body"
  | "kind"
  | "declaredQuotes"
  | "asides"
  | "blockQuotations"
  | "emphasised"
  | "codes"
>;

function full(title: string, words: readonly WordBlock[] | string, fields: Fields): Words {
  const start = title.length + 2;
  const paragraphs = typeof words === "string" ? [words] : words.map((block) => block.text);
  const text = [title, ...paragraphs].join("\n\n");
  return {
    text,
    title: { start: 0, end: title.length },
    body: { start, end: text.length },
    kind: "full",
    declaredQuotes: placeQuotes(text, start, fields),
    ...(typeof words === "string" ? {} : blockSpans(words, start)),
  };
}

function placeQuotes(text: string, start: number, fields: Fields): DeclaredQuote[] {
  const folded = foldTypography(text);
  const declaredQuotes: DeclaredQuote[] = [];
  const placed = new Map<string, DeclaredQuote>();
  let from = start;
  for (const { text: words, speaker, role } of listedQuotes(fields)) {
    // In the order of the list first, so that two quotations with the same words find their own places.
    // The title comes last: a headline often shortens what stands in full below it.
    const span = locate(folded, words, from) ?? locate(folded, words, start) ?? locate(folded, words);
    const place = span && `${span.start} ${span.end}`;
    const twice = place && placed.get(place);
    if (twice) {
      if (twice.speaker !== speaker) complainTwice(fields, words);
    } else if (span && place) {
      const declared = { span, speaker, role };
      declaredQuotes.push(declared);
      placed.set(place, declared);
      from = span.end;
    } else {
      fields.complain(
        "quotes",
        `the quotation “${shorten(words)}” does not stand in the text and was left out`,
        "copy it from the text, word for word, without its quotation marks",
      );
    }
  }
  return declaredQuotes;
}

function complainTwice(fields: Fields, words: string): void {
  fields.complain(
    "quotes",
    `the quotation “${shorten(words)}” is listed twice, with two speakers; the first counts`,
    "keep the one who said it",
  );
}

function record(title: string, fields: Fields): Words {
  const kept = listedQuotes(fields);
  if (kept.length === 0 && fields.text("summary") === null && link(fields) === null) {
    throw new FormatError(
      fields.line("title"),
      "there is neither a text nor a summary nor a quotation nor a url",
      "add the article's text, or a summary, quotations or its address",
    );
  }
  let text = title;
  const declaredQuotes: DeclaredQuote[] = [];
  for (const { text: words, speaker, role } of kept) {
    const span: Span = { start: text.length + 2, end: text.length + 2 + words.length };
    text += `\n\n${words}`;
    declaredQuotes.push({ span, speaker, role });
  }
  return { text, title: { start: 0, end: title.length }, body: null, kind: "record", declaredQuotes };
}

interface ListedQuote {
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
}

function listedQuotes(fields: Fields): ListedQuote[] {
  const quotes: ListedQuote[] = [];
  const items = fields.records("quotes");
  if (items.length > mostQuotes) {
    fields.complain(
      "quotes",
      `it lists ${items.length} quotations; those after the first ${mostQuotes} were left out`,
      "list those whose speakers you vouch for",
    );
  }
  for (const item of items.slice(0, mostQuotes)) {
    const text = asText(item.text);
    if (text) quotes.push({ text, speaker: asText(item.speaker), role: asText(item.role) });
    else
      fields.complain(
        "quotes",
        "a quotation has no text: and was left out",
        "give each quotation text: and speaker:",
      );
  }
  return quotes;
}

function link(fields: Fields): string | null {
  // A path is where the program puts the page on its own site, whichever that is.
  const given = fields.text("url")?.replace(/^<(.*)>$/, "$1") ?? null;
  if (given === null || /^\/(?!\/)/.test(given)) return null;
  const url = safeUrl(given);
  if (url === null) {
    fields.complain(
      "url",
      "the url is not an http or https link of at most 2,000 characters and was left out",
      "give the page's address, such as https://example.org/page",
    );
  }
  return url;
}

/** The day that the file gives, else the day in the address that it asks for, else that of its name. */
function date(fields: Fields, path: string | null): PartialDate | null {
  const given = fields.text("date") ?? (fields.text("url") === null ? fields.text("created") : null);
  if (given !== null) {
    const read = readFileDate(given);
    if (read.date !== null) return read.date;
    fields.complain(
      "date",
      read.fault === "no-such-day"
        ? `the date “${shorten(given)}” is not in the calendar and was left out`
        : `the date “${shorten(given)}” is not in the form YYYY-MM-DD and was left out`,
      "write it as YYYY-MM-DD",
    );
  }
  for (const name of ["path", "permalink", "slug"]) {
    const [, year, month, day] =
      (fields.has(name) &&
        /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(fields.text(name) ?? "")) ||
      [];
    const found = day === undefined ? null : partialDate(Number(year), Number(month), Number(day));
    if (found !== null) return found;
  }
  return path === null ? null : dateInPath(path);
}

function language(fields: Fields): string | null {
  const given = fields.text("language")?.replace("_", "-") ?? null;
  if (given === null || /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(given)) return given;
  fields.complain(
    "language",
    `“${shorten(given)}” is not a language code and was left out`,
    "write a code such as fr or en",
  );
  return null;
}

function asText(value: unknown): string | null {
  return typeof value === "string" && !isEmptyScalar(value) ? value.trim() : null;
}

/** For messages: at most 60 characters of what the file says. */
function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}
