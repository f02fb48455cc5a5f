import { gunzipSync } from "node:zlib";
import type { Document } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { archiveUrl, canonicalUrl } from "../domain/url.ts";
import { detectFormat } from "../formats/detect.ts";
import type { Format } from "../formats/format.ts";
import type { Page } from "../formats/html/read-page.ts";
import { formats } from "../formats/index.ts";
import { openingOf, sourceFile } from "../formats/source-file.ts";
import { bookmarks } from "./bookmarks.ts";
import { draftOf } from "./draft-of.ts";
import type { Found, FoundArticle, Link, Material } from "./found.ts";
import { linkList } from "./link-list.ts";
import { linkTable } from "./link-table.ts";
import { opml } from "./opml.ts";
import { sitemap } from "./sitemap.ts";

/** What can be imported: lists of links, and all that the library reads itself. */
export const importable: readonly Format[] = [bookmarks, sitemap, opml, linkList, ...formats, linkTable];

/** A record in one of these is one on purpose; in any other, a link to a page that has the words. */
const keptAsRecords: ReadonlySet<string> = new Set(["markdown", "html"]);

/** A page with fewer tells that it needs a program, or a yes to cookies. */
const fewestWords = 25;

const unpackedBytes = 52 * 1024 * 1024;

/**
 * The articles and links in a file or a page.
 * @throws FormatError where nothing of it can be used
 */
export async function readMaterial(given: Material): Promise<Found> {
  const material = { ...given, bytes: unpacked(given.bytes) };
  const format = formatOf(material);
  if (format.name === "html") {
    const { readPage } = await import("../formats/html/read-page.ts");
    const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(material.contentType ?? "")?.[1] ?? null;
    const page = readPage(material.bytes, material.url, charset);
    return { articles: [ofPage(page, material)], links: [], refused: [], complaints: [] };
  }
  const { documents, refused = [], warnings } = await format.parse(sourceFile(material.name, material.bytes));
  const links = documents.flatMap((document) => linkIn(document, format));
  const articles = documents.filter((document) => linkIn(document, format).length === 0);
  return {
    articles: articles.map((document) => ({ draft: draftOf(document), leftOut: null })),
    links,
    refused,
    complaints: warnings,
  };
}

function formatOf({ bytes, name, contentType }: Material): Format {
  const opening = openingOf(bytes);
  const shown = importable.find((format) => format.detect(opening));
  if (shown) return shown;
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");
  const html = importable.find((format) => format.name === "html");
  return isPage && html ? html : detectFormat(importable, name, opening);
}

/** Lists of pages are packed at times, whatever their names say. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: unpackedBytes });
  } catch {
    throw new FormatError(
      null,
      "it is packed, and cannot be unpacked",
      "unpack it, and import what is inside",
    );
  }
}

function linkIn(document: Document, format: Format): readonly Link[] {
  const { kind, url, declaredQuotes, date } = document;
  const isLink = kind === "record" && url !== null && declaredQuotes.length === 0;
  return isLink && !keptAsRecords.has(format.name) ? [{ url, date }] : [];
}

function ofPage(page: Page, { url, robotsTag }: Material): FoundArticle {
  const address = addressOf(page.canonical, url);
  const noarchive = page.noarchive || forbidsArchiving(robotsTag);
  if (!noarchive && !page.paywalled && wordsIn(page) < fewestWords)
    throw new FormatError(
      null,
      "there is no article on the page",
      "give the address of one article; where a program fills the page in, save it in your browser",
    );
  if (page.title === null)
    throw new FormatError(null, "the page has no title", "save it as Markdown with a title");
  const leftOut = noarchive
    ? {
        line: null,
        reason: "the page asks not to be kept (noarchive): only a record without its words was made",
        remedy: "nothing need be done; the record links to the page",
      }
    : page.paywalled
      ? {
          line: null,
          reason: "the page is cut at a paywall: only a record without its words was made",
          remedy: "where you have the whole text and may keep it, put it below the record's front matter",
        }
      : null;
  const { title, date, outlet, language, authors, tags, summary } = page;
  return {
    draft: {
      ...{ title, url: address, date, outlet, language, authors, tags, summary, quotes: [] },
      archived: address === null ? null : archiveUrl(address, date),
      blocks: leftOut ? [] : page.blocks,
    },
    leftOut,
  };
}

/** The header names a robot before its rules, or none, for all. */
function forbidsArchiving(robotsTag: string | null): boolean {
  let agent = "";
  for (const part of (robotsTag ?? "").toLowerCase().split(",")) {
    const [, named, rule = ""] = /^\s*(?:([a-z][\w-]*)\s*:)?\s*(.*?)\s*$/.exec(part) ?? [];
    if (named !== undefined && named !== "unavailable_after") agent = named;
    if (rule === "noarchive" && (agent === "" || agent === "verbatim")) return true;
  }
  return false;
}

function wordsIn({ blocks }: Page): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

/** Subdomains under which sites give the same pages. */
const sameSite = /^(?:www\d?|m|mobile|amp|touch)\./;

/**
 * The page's own word for its address, as far as it speaks of its own site: another site's page must not take the place
 * of a page here.
 */
function addressOf(canonical: string | null, fetched: string | null): string | null {
  if (canonical === null || fetched === null) return canonical ?? fetched;
  const [own, asked] = [canonical, fetched].map((url) => new URL(url).hostname.replace(sameSite, ""));
  if (own === undefined || asked === undefined) return fetched;
  const isOwn = own === asked || own.endsWith(`.${asked}`) || asked.endsWith(`.${own}`);
  // A copy in an archive or a cache tells of the page that it is a copy of.
  const isCopy = canonicalUrl(fetched) === canonicalUrl(canonical);
  return isOwn || isCopy ? canonical : fetched;
}
