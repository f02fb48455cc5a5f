import type { DeclaredQuote, Document } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { foldTypography, locate } from "../domain/folding.ts";
import type { Span } from "../domain/span.ts";
import { safeUrl } from "../domain/url.ts";
import { damageIn } from "./damage.ts";
import { readFileDate } from "./file-date.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { type Fields, hasFrontMatter, isEmptyScalar, splitFrontMatter } from "./front-matter.ts";
import { markdownText } from "./markdown-text.ts";
import { showsSomething } from "./title.ts";

/** Larger than any article: a book of 600 pages has about 1.5 million characters. */
const maxBytes = 4 * 1024 * 1024;

/** Each is looked for in the whole text. */
const mostQuotes = 500;

/**
 * Markdown with YAML front matter (`title, url, date, outlet, language, authors, tags, summary, quotes`).
 * With no text below the front matter it is a *record*: its words are the title and the listed quotations.
 */
export const markdown: Format = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && hasFrontMatter(text),
  parse: async (file) => parse(file),
};

function parse(file: SourceFile): Parsed {
  const source = file.text();
  if (/^\s*\+\+\+[ \t]*\n/.test(source.slice(0, 1000))) {
    throw new FormatError(
      1,
      "the front matter is TOML",
      "write it as YAML between two lines of three hyphens: ---",
    );
  }
  const { fields, body } = splitFrontMatter(source);
  const { heading, paragraphs } = markdownText(body);
  const given = fields.text("title");
  const title = given ?? heading;
  if (title === null || !showsSomething(title)) {
    const wrong = fields.complaints.find(({ reason }) => reason.startsWith("title is not a text"));
    throw new FormatError(
      fields.line("title"),
      wrong ? "the title is not a text" : "there is no title",
      wrong?.remedy ?? "add title: to the front matter, or a first line # Title",
    );
  }
  const blocks =
    heading !== null && given !== null && heading !== given ? [heading, ...paragraphs] : paragraphs;
  const words = blocks.length > 0 ? full(title, blocks, fields) : record(title, fields);
  const document: Document = {
    ...words,
    lede: null,
    url: link(fields),
    date: date(fields),
    outlet: fields.text("outlet"),
    language: language(fields),
    authors: fields.texts("authors"),
    tags: fields.texts("tags"),
    abstract: fields.text("summary"),
  };
  return { documents: [document], warnings: [...fields.complaints, ...damageIn(words.text)] };
}

type Words = Pick<Document, "text" | "title" | "body" | "kind" | "declaredQuotes">;

function full(title: string, blocks: readonly string[], fields: Fields): Words {
  const body = blocks.join("\n\n");
  const text = `${title}\n\n${body}`;
  const start = title.length + 2;
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
  return {
    text,
    title: { start: 0, end: title.length },
    body: { start, end: text.length },
    kind: "full",
    declaredQuotes,
  };
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
  if (kept.length === 0 && fields.text("summary") === null) {
    throw new FormatError(
      fields.line("title"),
      "there is neither a text nor a summary nor a quotation",
      "add the article's text below the front matter, or summary: and quotes: to it",
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
  const given = fields.text("url");
  const url = given === null ? null : safeUrl(given);
  if (given !== null && url === null) {
    fields.complain(
      "url",
      "the url is not an http or https link of at most 2,000 characters and was left out",
      "give the page's address, such as https://example.org/page",
    );
  }
  return url;
}

function date(fields: Fields) {
  const given = fields.text("date");
  if (given === null) return null;
  const read = readFileDate(given);
  if (read.date === null) {
    const how = read.fault === "no-such-day" ? "in the calendar" : "in the form YYYY-MM-DD";
    fields.complain(
      "date",
      `the date “${shorten(given)}” is not ${how} and was left out`,
      "write it as YYYY-MM-DD",
    );
  }
  return read.date;
}

function language(fields: Fields): string | null {
  const given = fields.text("language");
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
