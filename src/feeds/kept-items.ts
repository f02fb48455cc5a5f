import type { FeedItem } from "../formats/feeds/feed.ts";

/** An item as it is kept, a line of JSON Lines each: an article's fields, and when it was seen. */
export interface KeptItem {
  /** What tells it from the others of its feed. */
  readonly feedItem: string;
  /** Milliseconds since 1970. */
  readonly lastSeen: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An item as a feed has it now, with the fields of the article that it is. */
export interface SeenItem {
  readonly key: FeedItem["key"];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Of one feed; the oldest go. */
const mostKept = 10_000;
const dayMs = 86_400_000;

/**
 * What is kept of a feed once it was read again: an item that changed is the same item, and one that the feed has dropped
 * stays for `keepDays` after it was last seen. The feed's order comes first, then what was kept.
 */
export function keepItems(
  kept: readonly KeptItem[],
  seen: readonly SeenItem[],
  now: number,
  keepDays: number,
): KeptItem[] {
  const items = new Map<string, KeptItem>();
  for (const { key, fields } of seen) {
    const url = fields.url;
    const feedItem = key ?? (typeof url === "string" ? url : String(fields.title));
    if (!items.has(feedItem)) items.set(feedItem, { feedItem, lastSeen: now, fields });
  }
  for (const item of kept)
    if (!items.has(item.feedItem) && item.lastSeen + keepDays * dayMs > now) items.set(item.feedItem, item);
  return [...items.values()].slice(0, mostKept);
}

export function itemsToLines(items: readonly KeptItem[]): string {
  return items
    .map(({ fields, feedItem, lastSeen }) => `${JSON.stringify({ ...fields, feedItem, lastSeen })}\n`)
    .join("");
}

/** What was kept, as far as it can be read. */
export function itemsFromLines(lines: string): KeptItem[] {
  return lines.split("\n").flatMap((line) => {
    try {
      const { feedItem, lastSeen, ...fields } = JSON.parse(line);
      return typeof feedItem === "string" && typeof lastSeen === "number"
        ? { feedItem, lastSeen, fields }
        : [];
    } catch {
      return [];
    }
  });
}
