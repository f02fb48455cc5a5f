import { bibtexEntries } from "./bibtex-entries.ts";
import { csvHead, csvRows } from "./csv.ts";
import type { ExportedArticle } from "./exported-article.ts";

export const exportFormats = ["jsonl", "csv", "bibtex"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a format is written: what stands first, then each article. */
export interface Writer {
  readonly head: string;
  article(article: ExportedArticle): string;
}

export function writerOf(format: ExportFormat): Writer {
  switch (format) {
    case "jsonl":
      return { head: "", article: (article) => `${JSON.stringify(article)}\n` };
    case "csv":
      return { head: csvHead(), article: csvRows };
    case "bibtex":
      return { head: "", article: bibtexEntries() };
  }
}
