import { htmlWords } from "../html-words.ts";
import type { Feed, FeedItem } from "./feed.ts";

const longestTitle = 100;
const longestSummary = 1500;

export interface ItemOptions {
  /** Whether an item's whole text is taken, where the feed carries it; else its link and summary are. */
  readonly full: boolean;
}

/** The fields of an article that an item is. One without a title is called by its first words. */
export function itemFields(item: FeedItem, feed: Feed, { full }: ItemOptions): ReadonlyMap<string, unknown> {
  const summary = cut(plain(item.summary ?? (full ? null : item.content)), longestSummary);
  const title = item.title ?? cut(plain(item.summary ?? item.content), longestTitle);
  const fields: Record<string, unknown> = {
    title,
    // What repeats the title says nothing.
    summary: summary === item.title ? null : summary,
    url: item.link,
    date: item.date,
    outlet: plain(feed.title),
    authors: item.authors,
    tags: item.tags,
    language: item.language,
    ...(full && item.content !== null ? { [/[<&]/.test(item.content) ? "html" : "text"]: item.content } : {}),
  };
  return new Map(Object.entries(fields).filter(([, value]) => value !== null));
}

/** HTML or plain text as a reader sees it, in one paragraph. */
function plain(text: string | null): string | null {
  if (text === null) return null;
  return (
    htmlWords(text)
      .map((block) => block.text)
      .join(" ") || null
  );
}

/** At a word, with an ellipsis. */
function cut(text: string | null, most: number): string | null {
  if (text === null || text.length <= most) return text;
  const end = text.lastIndexOf(" ", most - 1);
  return `${text.slice(0, end > most / 2 ? end : most - 1).trimEnd()}…`;
}
