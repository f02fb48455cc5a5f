import { FormatError } from "../../domain/errors.ts";
import { isRecord } from "../../domain/is-record.ts";
import { type Feed, type FeedItem, mostItems } from "./feed.ts";

/** How a JSON Feed says that it is one; some leave out where its version is explained. */
export const jsonFeedVersion =
  /"version"\s*:\s*"(?:https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\/)?1(?:\.\d)?"/;

/** @throws FormatError for what is no JSON, or no feed. */
export function jsonFeed(text: string): Feed {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new FormatError(null, "the feed is no valid JSON", "fetch it anew");
  }
  if (!isRecord(root) || !Array.isArray(root.items))
    throw new FormatError(null, "it is JSON, but no feed: it has no items", "save the feed itself");
  const language = textIn(root, "language");
  const items: readonly unknown[] = root.items;
  return {
    title: textIn(root, "title"),
    link: textIn(root, "home_page_url"),
    language,
    items: items
      .filter(isRecord)
      .slice(0, mostItems)
      .map((item) => itemOf(item, language)),
  };
}

function itemOf(item: Readonly<Record<string, unknown>>, language: string | null): FeedItem {
  const id = typeof item.id === "number" ? String(item.id) : textIn(item, "id");
  const people = Array.isArray(item.authors) ? item.authors : [item.author];
  const tags: readonly unknown[] = Array.isArray(item.tags) ? item.tags : [];
  const link = textIn(item, "url") ?? textIn(item, "external_url");
  return {
    key: id ?? link,
    title: textIn(item, "title"),
    link: link ?? (id !== null && /^https?:/i.test(id) ? id : null),
    date: textIn(item, "date_published") ?? textIn(item, "date_modified"),
    summary: textIn(item, "summary"),
    content: textIn(item, "content_html") ?? textIn(item, "content_text"),
    authors: people.flatMap((one) => (isRecord(one) ? (textIn(one, "name") ?? []) : [])),
    tags: tags.filter((tag) => typeof tag === "string"),
    language: textIn(item, "language") ?? language,
    line: null,
  };
}

function textIn(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
