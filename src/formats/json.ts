import { isRecord } from "../domain/is-record.ts";
import type { Span } from "../domain/span.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { Harvest } from "./records/harvest.ts";
import { isOfArticleType, jsonFields } from "./records/json-fields.ts";
import { elementsOf, lineIndex, membersOf, parsed, valueEnd } from "./records/json-values.ts";
import { hasTitle, namesArticle } from "./records/record.ts";

/** Some ten thousand articles. */
const maxBytes = 64 * 1024 * 1024;

/** How deep the list of articles may stand: what interfaces answer wraps it once or twice. */
const deepest = 4;

/**
 * JSON: one article, a list of them, an object that holds such lists; and JSON Lines, an article a line. An article is
 * as docs/article.schema.json has it, a NewsArticle of schema.org, or what readers and interfaces export under names
 * that are known for the same fields. One that cannot be read costs the others nothing.
 */
export const json: Format = {
  name: "json",
  extensions: [".json", ".jsonl", ".ndjson"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && isOpening(text),
  parse: async (file) => parse(file),
};

/**
 * A list of objects, or an object after which nothing but objects comes: another text below it has it for its front
 * matter, and of one that goes on over many lines that is not known here.
 */
function isOpening(text: string): boolean {
  const start = /^\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:/.exec(text);
  if (start === null) return false;
  const at = text.search(/\S/);
  const end = valueEnd(text, at);
  if (text[at] === "[") return true;
  return end < text.length ? /^\s*(?:,?\s*\{|$)/.test(text.slice(end)) : !/^\s*\{[ \t]*\n/.test(text);
}

interface Source {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  readonly harvest: Harvest;
}

function parse(file: SourceFile): Parsed {
  const text = file.text();
  const source: Source = { text, lineOf: lineIndex(text), harvest: new Harvest() };
  const start = text.search(/\S/);
  const end = valueEnd(text, start);
  const isOne = text.slice(end).trim() === "";
  if (!isOne || (end === text.length && lineCount(text) > 1 && isLines(text))) lines(source);
  else if (text[start] === "[") list(source, start, 0);
  else if (!found(source, { start, end }, 0)) refuse(source, { start, end });
  return source.harvest.parsed("the file holds JSON, but no article with a title");
}

function lineCount(text: string): number {
  return text.split("\n", 3).length;
}

function isLines(text: string): boolean {
  return /^\s*\{[^\n]*\}?,?[ \t]*\n\s*\{/.test(text);
}

/** An object a line, whatever the others are. */
function lines({ text, harvest }: Source): void {
  let number = 0;
  for (const line of text.split("\n")) {
    number++;
    const words = line.trim().replace(/,$/, "");
    if (words === "") continue;
    const value = parsed(words, { start: 0, end: words.length });
    if (isRecord(value) && isOfArticleType(value["@type"])) harvest.take(number, () => jsonFields(value));
    else
      harvest.refuse(number, value === undefined ? "the line is no JSON" : "the line is no article", remedy);
  }
}

const remedy = "write each article as one JSON object, with quotation marks around names and texts";

/** @returns whether there was an article in it */
function list(source: Source, at: number, depth: number): boolean {
  let any = false;
  for (const span of elementsOf(source.text, at)) {
    const inside = found(source, span, depth + 1);
    if (!inside) refuse(source, span);
    any ||= inside;
  }
  return any;
}

/** Takes the article that a value is, or those that it holds. */
function found(source: Source, span: Span, depth: number): boolean {
  const { text, harvest, lineOf } = source;
  if (text[span.start] === "[") return depth < deepest && list(source, span.start, depth);
  if (text[span.start] !== "{") return false;
  const members = [...membersOf(text, span.start)];
  const type = members.find(({ name }) => name === "@type");
  if (namesArticle(members.map(({ name }) => name)) && isOfArticleType(type && parsed(text, type.value))) {
    const value = parsed(text, span);
    if (!isRecord(value)) return false;
    harvest.take(lineOf(span.start), () => jsonFields(value));
    return true;
  }
  if (depth >= deepest) return false;
  let any = false;
  for (const { value } of members)
    if (/[[{]/.test(text.charAt(value.start))) any = within(source, value, depth + 1) || any;
  return any;
}

/** As {@link found}, for what stands in an object that is no article: what is none there need not be one. */
function within(source: Source, span: Span, depth: number): boolean {
  return source.harvest.tentatively(() => found(source, span, depth));
}

function refuse({ text, harvest, lineOf }: Source, span: Span): void {
  const value = parsed(text, span);
  const line = lineOf(span.start);
  // Beside an article its graph tells of its site, its people, its pictures.
  if (isRecord(value) && !isOfArticleType(value["@type"])) return;
  if (value === undefined) harvest.refuse(line, "it is no valid JSON", remedy);
  else if (isRecord(value) && hasTitle(Object.keys(value)))
    harvest.refuse(
      line,
      "there is neither a text nor a summary nor a quotation nor a url",
      "add the article's text, or a summary, quotations or its address",
    );
  else harvest.refuse(line, "there is no title", "give the article a title, or leave it out");
}
