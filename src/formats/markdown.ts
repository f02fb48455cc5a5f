import { partialDate } from "../domain/date.ts";
import type { DeclaredQuote, Document, PartialDate } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { fold, foldTypography, locate } from "../domain/folding.ts";
import type { Span } from "../domain/span.ts";
import { safeUrl } from "../domain/url.ts";
import { damageIn } from "./damage.ts";
import { extensionOf } from "./detect.ts";
import { type Fields, isEmptyScalar } from "./fields.ts";
import { readFileDate } from "./file-date.ts";
import { dateInPath, titleInPath } from "./file-name.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { hasFrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { WordBlock } from "./html-words.ts";
import { markdownText } from "./markdown/markdown-text.ts";
import { plainTitle, showsSomething } from "./title.ts";

/** Larger than any article: a book of 600 pages has about 1.5 million characters. */
const maxBytes = 4 * 1024 * 1024;

/** Each is looked for in the whole text. */
const mostQuotes = 500;

/**
 * Markdown with front matter in YAML, TOML or JSON (`title, url, date, outlet, language, authors, tags, summary,
 * quotes`), as programs that make sites of it write it. With no text below the front matter it is a *record*: its
 * words are the title and the listed quotations.
 */
export const markdown: Format = {
  name: "markdown",
  extensions: [".md", ".markdown", ".mdx"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && hasFrontMatter(text),
  parse: async (file) => parse(file),
};

function parse(file: SourceFile): Parsed {
  const source = file.text();
  const { fields, body } = splitFrontMatter(source);
  const { heading, blocks } = markdownText(body, extensionOf(file.path) === ".mdx" ? "mdx" : "markdown");
  const given = plainTitle(fields.text("title"));
  const title = given ?? heading ?? (fields.has("title") ? null : namedTitle(file.path, fields));
  if (title === null || !showsSomething(title)) {
    const wrong = fields.complaints.find(({ reason }) => reason.startsWith("title is not a text"));
    throw new FormatError(
      fields.line("title"),
      wrong ? "the title is not a text" : "there is no title",
      wrong?.remedy ?? "add title: to the front matter, or a first line # Title",
    );
  }
  const headed = heading !== null && given !== null && fold(heading) !== fold(given);
  const all: readonly WordBlock[] = headed ? [{ text: heading, kind: 1, quoted: false }, ...blocks] : blocks;
  const words = all.length > 0 ? full(title, all, fields) : record(title, fields);
  const document: Document = {
    ...words,
    lede: null,
    url: link(fields),
    date: date(fields, file.path),
    outlet: fields.text("outlet"),
    language: language(fields),
    authors: fields.texts("authors"),
    tags: fields.texts("tags"),
    abstract: plainTitle(fields.text("summary")),
  };
  return { documents: [document], warnings: [...fields.complaints, ...damageIn(words.text)] };
}

/** Programs that have no field for it name a text by its file. */
function namedTitle(path: string, fields: Fields): string | null {
  const title = titleInPath(path);
  if (title !== null)
    fields.complain(
      "title",
      `there is no title; the file's name stands for it`,
      "add title: to the front matter, or a first line # Title",
    );
  return title;
}

type Words = Pick<
  Document,
  "text" | "title" | "body" | "kind" | "declaredQuotes" | "asides" | "blockQuotations"
>;

function full(title: string, blocks: readonly WordBlock[], fields: Fields): Words {
  const asides: Span[] = [];
  const blockQuotations: Span[] = [];
  let end = title.length;
  for (const { text, kind, quoted } of blocks) {
    const span = { start: end + 2, end: end + 2 + text.length };
    end = span.end;
    if (kind === "aside") asides.push(span);
    if (quoted) blockQuotations.push(span);
  }
  const text = [title, ...blocks.map((block) => block.text)].join("\n\n");
  const start = title.length + 2;
  return {
    text,
    title: { start: 0, end: title.length },
    body: { start, end: text.length },
    kind: "full",
    declaredQuotes: placeQuotes(text, start, fields),
    asides,
    blockQuotations,
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
      "add the article's text below the front matter, or summary:, quotes: or url: to it",
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
function date(fields: Fields, path: string): PartialDate | null {
  const given = fields.text("date") ?? (fields.text("url") === null ? fields.text("created") : null);
  if (given !== null) {
    const read = readFileDate(given);
    if (read.date !== null) return read.date;
    const how = read.fault === "no-such-day" ? "in the calendar" : "in the form YYYY-MM-DD";
    fields.complain(
      "date",
      `the date “${shorten(given)}” is not ${how} and was left out`,
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
  return dateInPath(path);
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
