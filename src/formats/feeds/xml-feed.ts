import { FormatError } from "../../domain/errors.ts";
import { type Feed, type FeedItem, mostItems } from "./feed.ts";
import { type Element, xmlTree } from "./xml-tree.ts";

/** @throws FormatError for XML that is no feed. */
export function xmlFeed(text: string): Feed {
  const root = xmlTree(text);
  if (!root) throw new FormatError(null, "the file holds no element", "fetch the feed anew");
  const kind = root.name.replace(/^(?:atom|rss):/, "");
  const lineOf = lineCounter(text);
  if (kind === "feed") return atomFeed(root, lineOf);
  if (kind === "rss" || kind === "rdf:rdf" || kind === "channel") return rssFeed(root, lineOf);
  const isSitemap = kind === "urlset" || kind === "sitemapindex";
  throw new FormatError(
    null,
    isSitemap
      ? "it is a sitemap: it lists addresses without titles"
      : `it is XML, but no feed: it begins with <${kind.slice(0, 40)}>`,
    isSitemap ? "have the pages fetched with npm run import" : "save the feed itself, or remove the file",
  );
}

type LineOf = (offset: number) => number;

function rssFeed(root: Element, lineOf: LineOf): Feed {
  const channel = root.name.endsWith("channel") ? root : (first(root, "channel") ?? root);
  const base = root.attributes.get("xml:base") ?? textOf(channel, "link") ?? "";
  // RSS 1.0 and 0.90 have the items beside the channel.
  const items = [channel, root].flatMap((parent) => all(parent, "item"));
  const language = textOf(channel, "language", "dc:language");
  return {
    title: textOf(channel, "title"),
    link: textOf(channel, "link") ?? linkOf(channel, base),
    language,
    items: [...new Set(items)].slice(0, mostItems).map((item) => rssItem(item, base, language, lineOf)),
  };
}

function rssItem(item: Element, base: string, language: string | null, lineOf: LineOf): FeedItem {
  const guid = first(item, "guid");
  const id = guid?.text || null;
  const permanent = guid?.attributes.get("ispermalink")?.toLowerCase() !== "false";
  const about = item.attributes.get("rdf:about") ?? null;
  const link =
    textOf(item, "link") ??
    linkOf(item, base) ??
    (id !== null && permanent && /^https?:/i.test(id) ? id : null) ??
    (about !== null && /^https?:/i.test(about) ? about : null);
  return {
    key: id ?? about ?? link,
    title: textOf(item, "title", "dc:title"),
    link: link === null ? null : absolute(link, base),
    date: textOf(
      item,
      ...[
        "pubdate",
        "dc:date",
        "dcterms:created",
        "dcterms:issued",
        "published",
        "updated",
        "dcterms:modified",
        "date",
      ],
    ),
    summary: textOf(item, "description", "atom:summary", "summary", "itunes:summary"),
    content: textOf(item, "content:encoded", "encoded", "atom:content"),
    authors: [...all(item, "dc:creator"), ...all(item, "author"), ...all(item, "atom:author")].flatMap(
      (author) => personOf(author) ?? [],
    ),
    tags: [...all(item, "category"), ...all(item, "dc:subject")].flatMap(({ text }) => text || []),
    language: textOf(item, "dc:language", "language") ?? language,
    line: lineOf(item.start),
  };
}

function atomFeed(root: Element, lineOf: LineOf): Feed {
  const base = root.attributes.get("xml:base") ?? linkOf(root, "") ?? "";
  const language = root.attributes.get("xml:lang") ?? textOf(root, "dc:language", "language");
  return {
    title: atomText(first(root, "title")),
    link: linkOf(root, base),
    language,
    items: all(root, "entry")
      .slice(0, mostItems)
      .map((entry) => atomEntry(entry, base, language, lineOf)),
  };
}

function atomEntry(entry: Element, around: string, language: string | null, lineOf: LineOf): FeedItem {
  const base = entry.attributes.get("xml:base") ?? around;
  const id = textOf(entry, "id");
  const link = linkOf(entry, base) ?? (id !== null && /^https?:/i.test(id) ? id : null);
  return {
    key: id ?? link,
    title: atomText(first(entry, "title")),
    link,
    date: textOf(entry, "published", "issued", "created", "updated", "modified", "dc:date"),
    summary: atomText(first(entry, "summary")),
    content: atomText(first(entry, "content")),
    authors: [...all(entry, "author"), ...all(entry, "dc:creator")].flatMap((one) => personOf(one) ?? []),
    tags: all(entry, "category").flatMap(
      ({ attributes, text }) => attributes.get("label") || attributes.get("term") || text || [],
    ),
    language: entry.attributes.get("xml:lang") ?? language,
    line: lineOf(entry.start),
  };
}

/** With the prefix of Atom or without one. */
function all(parent: Element, name: string): readonly Element[] {
  return parent.children.filter((child) => child.name === name || child.name === `atom:${name}`);
}

function first(parent: Element, name: string): Element | null {
  return parent.children.find((child) => child.name === name) ?? all(parent, name)[0] ?? null;
}

/** The first of the names that has a text. */
function textOf(parent: Element, ...names: readonly string[]): string | null {
  for (const name of names) for (const child of all(parent, name)) if (child.text !== "") return child.text;
  return null;
}

/** XHTML as it is written; of all else the text, which may be HTML. What is elsewhere, or no text, is none. */
function atomText(element: Element | null): string | null {
  if (!element) return null;
  const type = element.attributes.get("type")?.toLowerCase() ?? "text";
  if (/^(?:image|audio|video|application\/(?!xhtml))/.test(type)) return null;
  if (element.attributes.get("mode") === "base64")
    return new TextDecoder().decode(bytesOf(element.text)).trim() || null;
  if (element.children.length > 0)
    return (
      element.inner
        .trim()
        .replace(/^<(?:\w+:)?div[^>]{0,1000}>([\s\S]*)<\/(?:\w+:)?div\s*>$/, "$1")
        .trim() || null
    );
  return element.text || null;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, "")), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}

/** The address of the page, of the links that Atom may give. */
function linkOf(parent: Element, base: string): string | null {
  const links = all(parent, "link").filter(({ attributes }) => attributes.has("href"));
  const pages = links.filter(({ attributes }) => /^(?:alternate)?$/i.test(attributes.get("rel") ?? ""));
  const page = pages.find(({ attributes }) => /html/i.test(attributes.get("type") ?? "")) ?? pages[0];
  const href = page?.attributes.get("href")?.trim();
  return href ? absolute(href, page?.attributes.get("xml:base") ?? base) : null;
}

function absolute(link: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || !URL.canParse(link, base)) return link;
  return new URL(link, base).href;
}

/** RSS has an address with the name in brackets behind it, Atom a group. */
function personOf(author: Element): string | null {
  const name = textOf(author, "name", "atom:name") ?? author.text;
  return (/^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1] ?? name.replace(/^\S+@\S+$/, "")).trim() || null;
}

/** Lines of offsets in ascending order, in one walk. */
function lineCounter(text: string): LineOf {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (let at = text.indexOf("\n", counted); at >= 0 && at < offset; at = text.indexOf("\n", counted)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
}
