import type { Document } from "../../domain/document.ts";
import { type Complaint, FormatError } from "../../domain/errors.ts";
import { fold } from "../../domain/folding.ts";
import { fieldNames } from "../../languages/world/field-names.ts";
import { damageIn } from "../damage.ts";
import { type Field, Fields, fieldNamed, foldName } from "../fields.ts";
import { documentFrom } from "../from-fields.ts";
import { htmlWords, type WordBlock } from "../html-words.ts";
import { markdownText } from "../markdown/markdown-text.ts";
import { plainTitle, showsSomething } from "../title.ts";

/** What programs call the words of an article, the likeliest to be whole first. */
const textNames: readonly string[] = [
  ...["text", "articlebody", "body", "content", "contenthtml", "bodyhtml", "html", "maintext", "bodytext"],
  ...["fulltext", "contenttext", "plaintext", "markdown", "contentmarkdown", "bodymarkdown", "paragraphs"],
  ...(fieldNames.text ?? []),
];

const tag =
  /<\/?(?:p|div|br|h[1-6]|[uo]l|li|blockquote|span|a|em|strong|b|i|article|section|figure|img|table)(?:\s[^<>]{0,2000})?\/?>/i;

/** Where an interface gives the beginning alone. */
const cutOff = /(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/;

/** A reader's note that it could not fetch the page, in place of the page's words. */
const fetchFailed = /https:\/\/doc\.wallabag\.org\/[\w/-]*errors_during_fetching/;

export interface ReadRecord {
  readonly document: Document;
  readonly complaints: readonly Complaint[];
}

/**
 * One article of a file that holds several. Its values are texts, lists of texts, or groups of fields.
 * @param line where it stands, 1-based
 * @throws FormatError where it is none
 */
export function readRecord(values: ReadonlyMap<string, unknown>, line: number): ReadRecord {
  const entries = new Map<string, Field>();
  for (const [name, value] of values) entries.set(nameOf(name, value), { value, line });
  const fields = new Fields(entries, line);
  const title = plainTitle(fields.text("title"));
  if (title === null || !showsSomething(title)) {
    throw new FormatError(
      line,
      values.size === 0 ? "there is no field" : "there is no title",
      "give the article a title, or leave it out",
    );
  }
  // A title is one line.
  const head = title.replace(/[\t-\r \u0085\u2028\u2029]+/g, " ").trim();
  const document = documentFrom(fields, head, textOf(values, head), null);
  const complaints = [...fields.complaints, ...damageIn(document.text).map((one) => ({ ...one, line }))];
  return { document, complaints };
}

/** Whether a list of names can be an article's: one is its title, and one besides tells something of it. */
export function namesArticle(names: Iterable<string>): boolean {
  const known = new Set([...names].map((name) => (isTextName(name) ? "text" : fieldNamed(name))));
  known.delete(null);
  return known.has("title") && known.size > 1;
}

export function hasTitle(names: Iterable<string>): boolean {
  return [...names].some((name) => fieldNamed(name) === "title");
}

export function isTextName(name: string): boolean {
  return textNames.includes(foldName(name));
}

/** “source” is the address for some, and for others whoever published it. */
function nameOf(name: string, value: unknown): string {
  const isAddress = typeof value === "string" && /^\s*https?:/i.test(value);
  return foldName(name) === "source" && !isAddress ? "outlet" : name;
}

/** The words: of HTML and Markdown as a reader sees them, else as they are, without the title that opens them. */
function textOf(values: ReadonlyMap<string, unknown>, title: string): readonly WordBlock[] | string {
  const given = new Map([...values].map(([name, value]) => [foldName(name), value]));
  for (const name of textNames) {
    const value = given.get(name);
    const text = Array.isArray(value) ? value.filter((one) => typeof one === "string").join("\n\n") : value;
    if (typeof text !== "string" || text.trim() === "") continue;
    if (cutOff.test(text.slice(-200)) || fetchFailed.test(text.slice(0, 2000))) return "";
    if (name.endsWith("markdown")) {
      const { heading, blocks } = markdownText(text);
      return heading === null || fold(heading) === fold(title) ? blocks : [heading1(heading), ...blocks];
    }
    if (name.endsWith("html") || tag.test(text)) return withoutTitle(htmlWords(text), title);
    return plainWords(text, title);
  }
  return "";
}

function heading1(text: string): WordBlock {
  return { text, kind: 1, quoted: false };
}

function withoutTitle(blocks: readonly WordBlock[], title: string): readonly WordBlock[] {
  const [first] = blocks;
  return first && typeof first.kind === "number" && fold(first.text) === fold(title)
    ? blocks.slice(1)
    : blocks;
}

function plainWords(text: string, title: string): string {
  const words = text.replace(/\r\n?/g, "\n").trim();
  const end = words.indexOf("\n");
  return end > 0 && end <= title.length + 20 && fold(words.slice(0, end)) === fold(title)
    ? words.slice(end).trim()
    : words;
}
