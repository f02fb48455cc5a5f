import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { decodeHTML } from "entities";
import { markdown } from "../../../src/formats/markdown.ts";
import { readJson } from "../data.ts";
import { type ReadFile, readAs, readPages } from "./read-pages.ts";

export interface Scored {
  readonly name: string;
  readonly rows: readonly {
    readonly metric: string;
    /** Of a hundred. */
    readonly value: number;
    readonly gate: number | null;
    readonly detail: string;
  }[];
  readonly errors: readonly string[];
}

interface ExpectedPage {
  readonly dir: string;
  readonly title: string;
  readonly publishedTime?: string | null;
  readonly date?: string | null;
}

interface ExpectedPost {
  readonly file: string;
  readonly title: string;
  readonly date: string;
}

/** Pages with the words of their articles; `null` where the folder has none. */
export async function pageTask(folder: string): Promise<Scored | null> {
  const expected = readJson<readonly ExpectedPage[]>(join(folder, "MANIFEST.json"));
  if (expected === null) return null;
  const pages = new Map((await readPages(folder)).map((page) => [dirname(page.path), page]));
  const tally = { body: 0, shingles: 0, title: 0, dates: 0, date: 0 };
  const errors: string[] = [];
  for (const { dir, title, publishedTime, date } of expected) {
    const page = pages.get(dir);
    if (page === undefined) continue;
    const gold = tokens(bodyOf(join(folder, dir)));
    const got = tokens(page.text);
    const body = f1(got, gold);
    tally.body += body;
    tally.shingles += f1(shingles(got), shingles(gold));
    if (body < 0.95) errors.push(`${dir}: body ${body.toFixed(3)} ${page.fault ?? ""}`);
    exact(dir, page, title, publishedTime ?? date ?? null, tally, errors);
  }
  return {
    name: `Pages of ${basename(folder)}`,
    rows: [
      {
        metric: "body, token F1",
        value: (100 * tally.body) / expected.length,
        gate: 96,
        detail: `${expected.length} pages`,
      },
      {
        metric: "body, F1 of four words",
        value: (100 * tally.shingles) / expected.length,
        gate: null,
        detail: "",
      },
      {
        metric: "title exact",
        value: (100 * tally.title) / expected.length,
        gate: 97,
        detail: `${tally.title} of ${expected.length}`,
      },
      {
        metric: "day exact",
        value: (100 * tally.date) / Math.max(1, tally.dates),
        gate: 97,
        detail: `${tally.date} of ${tally.dates}`,
      },
    ],
    errors,
  };
}

/** Posts of site generators, with their front matter; `null` where the folder has none. */
export async function postTask(folder: string): Promise<Scored | null> {
  const expected = readJson<readonly ExpectedPost[]>(join(folder, "MANIFEST.json"));
  if (expected === null) return null;
  const tally = { read: 0, clean: 0, title: 0, dates: 0, date: 0 };
  const errors: string[] = [];
  for (const { file, title, date } of expected) {
    const post = await readAs(markdown, join(folder, file));
    if (post.fault === null) tally.read++;
    const leftover = leftoverOf(post.text, readFileSync(join(folder, file), "utf8"));
    if (leftover === undefined) tally.clean++;
    else errors.push(`${file}: ${JSON.stringify(leftover)} is left`);
    exact(file, post, title, date, tally, errors);
  }
  const share = (count: number, of = expected.length) => ({
    value: (100 * count) / Math.max(1, of),
    detail: `${count} of ${of}`,
  });
  return {
    name: `Posts of ${basename(folder)}`,
    rows: [
      { metric: "read", gate: 100, ...share(tally.read) },
      { metric: "title exact", gate: 100, ...share(tally.title) },
      { metric: "day exact", gate: 100, ...share(tally.date, tally.dates) },
      { metric: "no syntax left", gate: 100, ...share(tally.clean) },
    ],
    errors,
  };
}

/** Syntax of Markdown, of HTML or of a generator in the words, where no code in a line of them shows it. */
function leftoverOf(text: string, source: string): string | undefined {
  const shown = source.match(/`[^`\n]+`/g)?.join(" ") ?? "";
  const found = text.match(/```|\]\(|<\/?[a-z][^<>]*>|\{\{|\{%|^\s*(?:---|\+\+\+)$/gm) ?? [];
  return found.find((each) => !shown.includes(each));
}

function exact(
  name: string,
  got: ReadFile,
  title: string,
  date: string | null,
  tally: { title: number; dates: number; date: number },
  errors: string[],
): void {
  if (plain(got.title ?? "") === plain(title)) tally.title++;
  else errors.push(`${name}: title ${got.title}, expected ${title}`);
  if (date === null) return;
  tally.dates++;
  if (got.date === date.slice(0, 10)) tally.date++;
  else errors.push(`${name}: day ${got.date}, expected ${date}`);
}

/** What Readability's own suite expects, or the text that a collection has of the page. */
function bodyOf(folder: string): string {
  if (existsSync(join(folder, "expected.html")))
    return decodeHTML(readFileSync(join(folder, "expected.html"), "utf8").replace(/<[^>]*>/g, " "));
  const { heading = "", article = "" } =
    readJson<{ heading?: string; article?: string }>(join(folder, "expected.json")) ?? {};
  return `${heading}\n${article}`;
}

function plain(text: string): string {
  return decodeHTML(text).replace(/\s+/g, " ").trim();
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shingles(words: readonly string[]): readonly string[] {
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(" "));
}

/** Of two bags. */
function f1(got: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of gold) left.set(each, (left.get(each) ?? 0) + 1);
  let right = 0;
  for (const each of got) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    right++;
  }
  return got.length + gold.length === 0 ? 1 : (2 * right) / (got.length + gold.length);
}
