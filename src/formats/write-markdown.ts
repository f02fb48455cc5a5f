import type { PartialDate } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { isEmptyScalar } from "./fields.ts";
import type { WordBlock } from "./html-words.ts";
import { markdownText } from "./markdown/markdown-text.ts";
import { showsSomething } from "./title.ts";

export interface WrittenQuote {
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
}

/** An article as it is to be written; without blocks a record. */
export interface Draft {
  readonly title: string;
  readonly url: string | null;
  /** Where an archive keeps a copy. */
  readonly archived: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** In somebody else's words. */
  readonly summary: string | null;
  readonly quotes: readonly WrittenQuote[];
  /** Headings of the first level are written as those of the second: the title is not among the blocks. */
  readonly blocks: readonly WordBlock[];
}

/**
 * An article as Markdown with front matter. It is read back before it is given out: the format `markdown` finds the
 * same title, fields and words, white space apart.
 * @throws FormatError for an article without a title, and for words that cannot be written so.
 */
export function writeMarkdown(draft: Draft): string {
  const title = oneLine(draft.title);
  if (!showsSomething(title))
    throw new FormatError(null, "there is no title", "add a title, and import it again");
  return `---\n${frontMatter({ ...draft, title })}---\n${body(draft.blocks)}`;
}

/** As the format tidies a paragraph: on one line, white space of any kind but the no-break ones as one space. */
export function oneLine(text: string): string {
  let line = text
    .replace(/[\0\p{Cs}]/gu, "\uFFFD")
    .replace(/[\t-\r \u0085\u2028\u2029]+/g, " ")
    .replace(/^ | $/g, "");
  while (/^\[[ xX]\] /.test(line)) line = line.slice(4);
  return line;
}

function frontMatter(draft: Draft): string {
  const { url, archived, date, language, authors, tags, summary, quotes } = draft;
  const lines = [
    field("title", htmlSafe(draft.title)),
    field("url", url),
    field("archived", archived),
    date === null ? "" : `date: ${date}`,
    field("outlet", draft.outlet),
    language === null ? "" : `language: ${language}`,
    list("authors", authors),
    list("tags", tags),
    field("summary", summary === null ? null : htmlSafe(oneLine(summary))),
    ...(quotes.length > 0 ? ["quotes:", ...quotes.flatMap(quote)] : []),
  ];
  return lines
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
}

function field(name: string, value: string | null, indent = ""): string {
  const text = value === null ? "" : oneLine(value).trim();
  return isEmptyScalar(text) ? "" : `${indent}${name}: ${quoted(text)}`;
}

function list(name: string, values: readonly string[]): string {
  // Two brackets are a link to a page.
  const texts = values.map((value) => oneLine(value).trim()).filter((text) => !/^$|^\[\[.*\]\]$/.test(text));
  return texts.length === 0 ? "" : `${name}: [${texts.map(quoted).join(", ")}]`;
}

function quote({ text, speaker, role }: WrittenQuote): string[] {
  const words = field("text", text, "  - ");
  if (words === "") return [];
  return [words, field("speaker", speaker, "    "), field("role", role, "    ")];
}

/** YAML's double quotes take what JSON's take. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Titles and summaries are read as HTML where they have its signs, or are no text at all ("null"). */
function htmlSafe(text: string): string {
  if (isEmptyScalar(text)) return [...text].map(entity).join("");
  return /[<&]/.test(text) ? text.replace(/[<&]/g, entity) : text;
}

function body(given: readonly WordBlock[]): string {
  const blocks = given
    .map(({ text, kind, quoted }) => ({
      text: oneLine(text),
      kind: kind === 1 ? (2 as const) : kind,
      quoted,
    }))
    .filter(({ text }) => text !== "");
  if (blocks.length === 0) return "";
  const careful = blocks.map(
    (block) => levels.find((level) => isSame(source(block, level), [block])) ?? masked,
  );
  const asTheyAre = sourceOf(blocks, careful);
  if (isSame(asTheyAre, blocks)) return asTheyAre;
  // What is harmless by itself may be syntax together with another paragraph.
  const asEntities = sourceOf(
    blocks,
    blocks.map(() => masked),
  );
  if (isSame(asEntities, blocks)) return asEntities;
  throw new FormatError(
    null,
    "its text cannot be written word for word",
    "put the file itself into a folder of ARTICLES_DIR",
  );
}

type Level = (text: string) => string;

/** Signs that are rarely more than signs of Markdown, as characters by number. */
const signsMasked: Level = (text) =>
  text.replace(/[\\`*_{}[\]<>&#|~^=%]/g, entity).replace(/^[-+:>\d!/]/, entity);
/** All that could be anybody's syntax, and the space at both ends that a parser takes away. */
const masked: Level = (text) =>
  text.replace(/[!-/:-@[-`{-~]|^\d|[\uE000\uE001]|^\s+|\s+$/g, (signs) => [...signs].map(entity).join(""));
const levels: readonly Level[] = [(text) => text, signsMasked];

/** By its number in hexadecimal: some decimal ones are known to those who look for the signs. */
function entity(sign: string): string {
  return `&#x${sign.codePointAt(0)?.toString(16)};`;
}

function sourceOf(blocks: readonly WordBlock[], ofBlocks: readonly Level[]): string {
  return blocks.map((block, at) => source(block, ofBlocks[at] ?? masked)).join("");
}

function source({ text, kind, quoted }: WordBlock, level: Level): string {
  const line = `${typeof kind === "number" ? `${"#".repeat(kind)} ` : ""}${level(text)}`;
  const inside = kind === "aside" ? ["<aside>", "", line, "", "</aside>"] : [line];
  return `\n${inside.map((one) => (quoted ? `> ${one}` : one)).join("\n")}\n`;
}

function isSame(markdown: string, blocks: readonly WordBlock[]): boolean {
  const { heading, blocks: read } = markdownText(markdown);
  return (
    heading === null &&
    read.length === blocks.length &&
    read.every(({ text, kind, quoted }, at) => {
      const block = blocks[at];
      return text === block?.text && kind === block.kind && quoted === block.quoted;
    })
  );
}
