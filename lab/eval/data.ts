import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/domain/document.ts";

export type Split = "dev" | "held" | "all";

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speech: boolean | "?";
  readonly speaker: string | null;
  readonly accept?: readonly string[];
  readonly via?: string;
  /** Ways to put what the text beside the name says that the speaker is; none where it says nothing. */
  readonly roles?: readonly string[];
  readonly alt?: readonly { readonly start: number; readonly end: number }[];
  readonly malformed?: unknown;
}

export interface GoldArticle {
  readonly id: string;
  readonly title: string;
  readonly lede?: string | null;
  readonly text: string;
  readonly date?: string | null;
  readonly quotes: readonly GoldQuote[];
  readonly paragraphs?: readonly number[];
  readonly subheads?: readonly { readonly start: number; readonly end: number }[];
  readonly subheadsOptional?: readonly { readonly start: number; readonly end: number }[];
}

export interface GoldSummary {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly article: string;
  readonly date?: string;
}

/** The parsed file, or `null` when the folder does not have it. */
export function readJson<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;
}

/** The articles of a corpus (`index.json` and seed-text files) with their ledes as the reference; `null` without it. */
export function readCorpus(folder: string): readonly GoldSummary[] | null {
  const index = readJson<readonly { file: string; title: string; heading: string; date: string }[]>(
    join(folder, "index.json"),
  );
  return (
    index?.map(({ file, title, heading, date }) => {
      const body = readFileSync(join(folder, file), "utf8").trimEnd().split("\n").at(-1) ?? "";
      return { id: file, title, heading, article: body, date };
    }) ?? null
  );
}

/** Splits by the hash of the id: the `held` smallest are kept unlooked-at while reading is developed. */
export function splitOf<T extends { readonly id: string }>(
  articles: readonly T[],
  split: Split,
  held: number,
): readonly T[] {
  if (split === "all") return articles;
  const hash = (id: string): string => createHash("sha256").update(id).digest("hex");
  const ordered = articles
    .map((each) => ({ each, key: hash(each.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const kept = new Set(ordered.slice(0, held).map(({ each }) => each.id));
  return articles.filter(({ id }) => kept.has(id) === (split === "held"));
}

/** A document of the three parts; `offset` is where the body starts in its text. */
export function documentOf(
  title: string,
  lede: string | null | undefined,
  body: string,
  language: string | null,
): { document: Document; offset: number } {
  const head = title.trim();
  const middle = lede?.trim() ?? "";
  const text = `${head}\n\n${middle}\n\n${body}`;
  const offset = head.length + middle.length + 4;
  const document: Document = {
    text,
    title: { start: 0, end: head.length },
    lede: middle === "" ? null : { start: head.length + 2, end: head.length + 2 + middle.length },
    body: { start: offset, end: text.length },
    kind: "full",
    url: null,
    date: null,
    outlet: null,
    language,
    authors: [],
    tags: [],
    abstract: null,
    declaredQuotes: [],
  };
  return { document, offset };
}
