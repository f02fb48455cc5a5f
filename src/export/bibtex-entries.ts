import { bibtex } from "../citation/bibtex.ts";
import { itemFrom } from "../citation/item.ts";
import { archiveUrl } from "../domain/url.ts";
import type { ExportedArticle } from "./exported-article.ts";

/** Writes an entry for each article, under keys of which none comes twice. */
export function bibtexEntries(): (article: ExportedArticle) => string {
  const used = new Map<string, number>();
  return ({ title, url, date, outlet, authors, language }) => {
    const archived = url === null ? null : archiveUrl(url, date);
    const entry = bibtex(itemFrom({ title, url, date, outlet, authors, language, accessed: null, archived }));
    return `${entry.trimEnd().replace(/^@\w+\{[^,]*/, (head) => {
      const times = (used.get(head) ?? 0) + 1;
      used.set(head, times);
      return times === 1 ? head : `${head}x${times}`;
    })}\n\n`;
  };
}
