import { decodeHTMLStrict } from "entities";
import { partialDate } from "../domain/date.ts";
import type { Document, PartialDate } from "../domain/document.ts";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { type Span, trim } from "../domain/span.ts";
import { safeUrl } from "../domain/url.ts";
import { damageIn } from "./damage.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { showsSomething } from "./title.ts";

/** A first line longer than this is an article without line breaks, not a title. */
const maxTitle = 1000;

/** Larger than any article: a book of 600 pages has about 1.5 million characters. */
const maxBytes = 4 * 1024 * 1024;

const head = /^\s*date\s+(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:\s+(\S+))?\s*$/i;

interface Line extends Span {
  readonly number: number;
  readonly text: string;
}

interface Stamp {
  /** Where the lede ends: the offset of the date, within the line. */
  readonly at: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly outlet: string;
}

/**
 * The project's first on-disk format, a scrape turned into text:
 * ` date YYYY-MM URL`, the title, `lede... DD.MM.YYYY, Outlet`, the body; empty lines between them.
 * Only the title is required. The day at the end of the lede wins over the month of the first line.
 */
export const seedText: Format = {
  name: "seed-text",
  extensions: [".txt"],
  limits: { bytes: maxBytes },
  detect: ({ text }) =>
    text !== null && /^\s*date\s+\d{4}-\d{1,2}(?:-\d{1,2})?\s+https?:\/\/\S+[ \t]*\n/i.test(text),
  parse: async (file) => parse(file),
};

function parse(file: SourceFile): Parsed {
  const content = plainWords(file.text());
  const warnings: Complaint[] = [];
  const lines = filledLines(content);
  const header = readHead(lines, warnings);
  const titleLine = lines[header ? 1 : 0];
  if (!titleLine || !showsSomething(titleLine.text)) {
    throw new FormatError(
      1,
      "there is no title below the first line",
      "write the title on a line of its own",
    );
  }
  if (titleLine.text.length > maxTitle) {
    throw new FormatError(
      titleLine.number,
      `the first line, where the title belongs, has ${titleLine.text.length} characters`,
      "put the title on a line of its own",
    );
  }
  const rest = lines.slice(header ? 2 : 1);
  const first = rest[0];
  const stamp = first ? readStamp(first.text) : null;
  const lede = first ? ledeSpan(content, first, stamp, rest.length) : null;
  const bodyLine = first && (lede || stamp) ? rest[1] : first;
  const body = bodyLine ? trim(content, { start: bodyLine.start, end: content.length }) : null;

  const day = stamp && partialDate(stamp.year, stamp.month, stamp.day);
  if (first && stamp && !day) {
    warnings.push({
      line: first.number,
      reason: `there is no ${stamp.day}.${stamp.month}.${stamp.year} in the calendar`,
      remedy: "write the date as DD.MM.YYYY; until then the first line's month counts, if there is one",
    });
  }
  const document: Document = {
    text: content,
    title: trim(content, titleLine),
    lede,
    body,
    kind: "full",
    url: header?.url ?? null,
    date: day ?? header?.date ?? null,
    outlet: stamp?.outlet ?? null,
    language: null,
    authors: [],
    tags: [],
    abstract: null,
    declaredQuotes: [],
  };
  return { documents: [document], warnings: [...warnings, ...damageIn(content)] };
}

/** The words without what a scrape left of a page's source: codes for characters, white space that is for machines. */
function plainWords(text: string): string {
  const words = /&[#\w]{2,32};/.test(text) ? decodeHTMLStrict(text) : text;
  return words.replace(/[\t\v\f]/g, " ");
}

function readHead(lines: readonly Line[], warnings: Complaint[]) {
  const line = lines[0];
  const match = line && head.exec(line.text.slice(0, 4000));
  if (!line || !match) return null;
  const [, year, month, day, link] = match;
  const date: PartialDate | null = partialDate(Number(year), Number(month), day ? Number(day) : undefined);
  if (!date) {
    warnings.push({
      line: line.number,
      reason: `there is no date ${year}-${month}${day ? `-${day}` : ""}`,
      remedy: "write it as YYYY-MM",
    });
  }
  const url = link ? safeUrl(link) : null;
  if (link && !url) {
    warnings.push({
      line: line.number,
      reason: "the address is not an http or https link of at most 2,000 characters and was left out",
      remedy: "give the page's address, such as https://example.org/page",
    });
  }
  return { date, url };
}

/** `… 15.01.2022, Outlet` at the end of a line, read from the end: the lede itself may hold dates and commas. */
function readStamp(line: string): Stamp | null {
  const from = Math.max(0, line.length - 200);
  const tail = line.slice(from);
  let found: Stamp | null = null;
  for (const match of tail.matchAll(
    /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ \u00A0\u202F]\d{1,2}[:h]\d{2})?,[ \t\u00A0\u202F]*(?=\S)/g,
  )) {
    const [whole, day, month, year] = match;
    const outlet = tail.slice(match.index + whole.length).trim();
    if (outlet.length <= 100) {
      found = { at: from + match.index, day: Number(day), month: Number(month), year: Number(year), outlet };
    }
  }
  return found;
}

/** A line below the title is the lede if it ends in date and outlet, or breaks off with dots above a body. */
function ledeSpan(text: string, line: Line, stamp: Stamp | null, linesLeft: number): Span | null {
  if (!stamp && !(linesLeft > 1 && /(?:\.\.\.|…)\s*$/.test(line.text.slice(-20)))) return null;
  const span = trim(text, { start: line.start, end: stamp ? line.start + stamp.at : line.end });
  return span.start < span.end ? span : null;
}

/** The lines that are not blank, with their offsets. */
function filledLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (line.trim() !== "") lines.push({ start, end, number, text: line });
    start = end + 1;
  }
  return lines;
}
