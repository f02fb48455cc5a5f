import { FormatError } from "../domain/errors.ts";
import { itemFields } from "../formats/feeds/item-fields.ts";
import { readFeed } from "../formats/feeds/read-feed.ts";
import type { SeenItem } from "./kept-items.ts";

export interface FeedBytes {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  /** Whether whole texts are taken, where the feed carries them. */
  readonly full: boolean;
}

export type ReadItems =
  | { readonly ok: true; readonly items: readonly SeenItem[] }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

/** The items of a feed that can be told by a title; it may take a second for a large feed. */
export function readItems({ bytes, charset, full }: FeedBytes): ReadItems {
  try {
    const feed = readFeed(bytes, charset);
    const items = feed.items.map((item) => ({
      key: item.key,
      fields: Object.fromEntries(itemFields(item, feed, { full })),
    }));
    return { ok: true, items: items.filter(({ fields }) => fields.title !== undefined) };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { ok: false, ...error.complaint };
  }
}
