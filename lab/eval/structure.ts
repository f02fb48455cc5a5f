import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pass } from "../../src/reading/passes.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf, type GoldArticle } from "./data.ts";
import type { Tally } from "./quotes.ts";

export interface StructureScores {
  /** Annotated paragraph starts that are not line starts already, and how many were found. */
  readonly glued: { found: number; of: number };
  readonly subheads: Tally;
  /** Starts added to pages whose line breaks were taken out: how many are no true start. */
  readonly added: { wrong: number; of: number; true: number; found: number };
  /** The same pages with their lines joined by a space, where no start can be seen: every one added is wrong. */
  readonly spaced: { wrong: number; lines: number };
  readonly errors: string[];
}

export function scoreStructure(
  articles: readonly GoldArticle[],
  pages: string | null,
  without: ReadonlySet<Pass>,
): StructureScores {
  const scores: StructureScores = {
    glued: { found: 0, of: 0 },
    subheads: { right: 0, system: 0, gold: 0 },
    added: { wrong: 0, of: 0, true: 0, found: 0 },
    spaced: { wrong: 0, lines: 0 },
    errors: [],
  };
  for (const article of articles) scoreArticle(article, without, scores);
  if (pages !== null) for (const page of readPages(pages)) scorePage(page, scores);
  return scores;
}

function scoreArticle(article: GoldArticle, without: ReadonlySet<Pass>, scores: StructureScores): void {
  if (article.paragraphs === undefined) return;
  const { document, offset } = documentOf(article.title, article.lede, article.text, null);
  const blocks = read(document, without).blocks.filter((block) => block.span.start >= offset);
  const starts = new Set(blocks.map((block) => block.span.start - offset));
  for (const start of article.paragraphs) {
    if (start === 0) continue;
    scores.glued.of++;
    if (starts.has(start) || starts.has(start + 1)) scores.glued.found++;
    else
      scores.errors.push(
        `missed start ${article.id}: …${article.text.slice(Math.max(0, start - 50), start)}|${article.text.slice(start, start + 50)}…`,
      );
  }
  const gold = article.subheads ?? [];
  const optional = article.subheadsOptional ?? [];
  const heads = blocks
    .filter((block) => block.kind === "subhead")
    .map((block) => ({ start: block.span.start - offset, end: block.span.end - offset }));
  const same = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    Math.abs(a.start - b.start) <= 2 && Math.abs(a.end - b.end) <= 2;
  scores.subheads.gold += gold.length;
  for (const head of heads) {
    if (optional.some((each) => same(each, head))) continue;
    scores.subheads.system++;
    if (gold.some((each) => same(each, head))) scores.subheads.right++;
    else scores.errors.push(`false subhead ${article.id}: ${article.text.slice(head.start, head.end)}`);
  }
  for (const head of gold)
    if (!heads.some((each) => same(each, head)))
      scores.errors.push(
        `missed subhead ${article.id}: …${article.text.slice(Math.max(0, head.start - 30), head.end + 30)}…`,
      );
}

interface Page {
  readonly slug: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface Manifest {
  readonly readability?: readonly {
    readonly slug?: string;
    readonly dir?: string;
    readonly title?: string;
  }[];
}

function readPages(folder: string): readonly Page[] {
  const manifest = join(folder, "MANIFEST.json");
  if (!existsSync(manifest)) return [];
  const found = [
    ...JSON.stringify(JSON.parse(readFileSync(manifest, "utf8")) as Manifest).matchAll(
      /readability\/([\w.-]+)/g,
    ),
  ].map((match) => match[1] ?? "");
  return [...new Set(found)].flatMap((slug) => {
    const path = join(folder, "readability", slug, "expected.html");
    return existsSync(path)
      ? [{ slug, title: slug, paragraphs: paragraphsOf(readFileSync(path, "utf8")) }]
      : [];
  });
}

/** The text of each block-level element, entities decoded; good enough for measuring, not for reading pages. */
function paragraphsOf(html: string): readonly string[] {
  const broken = html
    .replace(/<(?:script|style|pre|code)[\s\S]*?<\/(?:script|style|pre|code)>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|blockquote|figure|figcaption|section|article|table|tr|td|th|br|hr|header|footer|dl|dt|dd|aside|main)\b[^>]*>/gi,
      "\n",
    )
    .replace(/<[^>]+>/g, "");
  return decode(broken)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  egrave: "è",
  agrave: "à",
};

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function scorePage(page: Page, scores: StructureScores): void {
  const body = page.paragraphs.join("");
  const truth = new Set<number>();
  let at = 0;
  for (const paragraph of page.paragraphs) {
    truth.add(at);
    at += paragraph.length;
  }
  const { document, offset } = documentOf(page.title, null, body, null);
  const starts = read(document)
    .blocks.filter((block) => block.span.start > offset)
    .map((block) => block.span.start - offset);
  const joined = documentOf(page.title, null, page.paragraphs.join(" "), null);
  scores.spaced.lines += page.paragraphs.length;
  for (const { span } of read(joined.document).blocks) {
    if (span.start <= joined.offset) continue;
    scores.spaced.wrong++;
    scores.errors.push(
      `start in a line ${page.slug}: …${joined.document.text.slice(span.start - 40, span.start)}|${joined.document.text.slice(span.start, span.start + 40)}…`,
    );
  }
  scores.added.true += truth.size - 1;
  for (const start of starts) {
    scores.added.of++;
    if (truth.has(start)) scores.added.found++;
    else {
      scores.added.wrong++;
      scores.errors.push(
        `false start ${page.slug}: …${body.slice(Math.max(0, start - 40), start)}|${body.slice(start, start + 40)}…`,
      );
    }
  }
}
