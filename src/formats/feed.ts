import { FormatError } from "../domain/errors.ts";
import { itemFields } from "./feeds/item-fields.ts";
import { jsonFeedVersion } from "./feeds/json-feed.ts";
import { mostFeedBytes, readFeed } from "./feeds/read-feed.ts";
import type { Format, Opening, Parsed, SourceFile } from "./format.ts";
import { Harvest } from "./records/harvest.ts";

/**
 * A feed that was saved: RSS, RDF, Atom or JSON Feed. An item whose text the feed carries is an article, any other a
 * record with its summary and link.
 */
export const feed: Format = {
  name: "feed",
  extensions: [".rss", ".atom", ".rdf", ".xml"],
  limits: { bytes: mostFeedBytes },
  detect: (opening) => isFeed(opening),
  parse: async (file) => parse(file),
};

const xmlOpening =
  /^[\s\uFEFF]*(?:(?:<\?[^>]{0,1000}\?>|<!--(?:(?!-->)[\s\S])*-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)\s*){0,10}<(?:[\w.-]{1,30}:)?(?:rss|rdf|feed)[\s>]/i;

function isFeed({ text }: Opening): boolean {
  if (text === null) return false;
  return (
    xmlOpening.test(text) ||
    (/^[\s\uFEFF]*\{/.test(text) && jsonFeedVersion.test(text) && /"items"\s*:\s*\[/.test(text))
  );
}

function parse({ bytes }: SourceFile): Parsed {
  const found = readFeed(bytes);
  if (found.items.length === 0)
    throw new FormatError(null, "the feed has no items", "fetch it anew, or remove the file");
  const harvest = new Harvest();
  for (const item of found.items) harvest.take(item.line ?? 1, () => itemFields(item, found, { full: true }));
  return harvest.parsed("no item of the feed has a title, a text and a link");
}
