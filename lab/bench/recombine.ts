import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/domain/document.ts";
import { type Span, slice } from "../../src/domain/span.ts";
import { hostOf } from "../../src/domain/url.ts";
import { Random } from "../random.ts";

/** About how many words an article has: newspapers' are so long. */
const words = 370;

/**
 * As many articles as it takes, as files of a folder, made of those that there are: half a title and half of another,
 * date and outlet of one, the beginning of another's body and the end of a third's, cut between paragraphs or
 * sentences. The same for the same seed.
 */
export function recombine(
  documents: readonly Document[],
  size: number,
  folder: string,
  seed = 1,
): readonly RecombinedArticle[] {
  const random = new Random(seed);
  const any = (): Document => {
    const document = random.pick(documents);
    if (!document) throw new RangeError("there are no articles to recombine");
    return document;
  };
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: size }, (_, no) => {
    const [head, other, first, second] = [any(), any(), any(), any()];
    const parts = [
      { document: first, span: beginningOf(first) },
      { document: second, span: endOf(second) },
    ];
    const article = {
      path: join(folder, `${String(no).padStart(6, "0")}.md`),
      title: joined(slice(head.text, head.title), slice(other.text, other.title)),
      body: parts.map(({ document, span }) => slice(document.text, span)).join("\n\n"),
      parts,
    };
    writeFileSync(article.path, fileOf(article, head, no));
    return article;
  });
}

export interface RecombinedArticle {
  readonly path: string;
  readonly title: string;
  readonly body: string;
  /** What its body is of, in order. */
  readonly parts: readonly { readonly document: Document; readonly span: Span }[];
}

function fileOf(
  { title, body }: RecombinedArticle,
  { url, date, outlet, tags }: Document,
  no: number,
): string {
  const host = url === null ? "example.org" : hostOf(url);
  const about = {
    title,
    url: `https://${host}/recombined/${no}`,
    ...(date ? { date } : {}),
    ...(outlet ? { outlet } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
  // JSON is YAML, whatever a title holds.
  const lines = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

function bodyOf({ text, title, body }: Document): Span {
  if (body) return body;
  const own = text.slice(title.end);
  return { start: text.length - own.trimStart().length, end: title.end + own.trimEnd().length };
}

function joined(one: string, other: string): string {
  const [first, second] = [one.split(" "), other.split(" ")];
  const half = (all: readonly string[]) => Math.ceil(all.length / 2);
  return [...first.slice(0, half(first)), ...second.slice(half(second))].join(" ");
}

function beginningOf(document: Document): Span {
  const { start, end } = bodyOf(document);
  const sentences = sentencesOf(document.text.slice(start, end));
  return { start, end: start + sentences.slice(0, countOf(sentences)).join("").length };
}

function endOf(document: Document): Span {
  const { start, end } = bodyOf(document);
  const sentences = sentencesOf(document.text.slice(start, end));
  return { start: end - sentences.slice(-countOf(sentences.toReversed())).join("").length, end };
}

/** How many of the first sentences have half of the words that an article should have. */
function countOf(sentences: readonly string[]): number {
  let left = words / 2;
  const at = sentences.findIndex((sentence) => {
    left -= sentence.split(/\s+/).length;
    return left <= 0;
  });
  return at < 0 ? sentences.length : at + 1;
}

function sentencesOf(body: string): string[] {
  return body.match(/[\s\S]*?(?:[.!?…]["”»]?\s+|\n\s*|$)/g)?.filter((part) => part !== "") ?? [];
}
