import { decodeXML } from "entities";
import { FormatError } from "../domain/errors.ts";
import type { Format } from "../formats/format.ts";
import { dayOf, linked, mostLinks } from "./links.ts";

const element =
  /<(?:\w+:)?(loc|lastmod|publication_date)\s*>([^<]{0,3000})<\/|<\/(?:\w+:)?(url|sitemap)\s*>/g;

/** What a site lists of its pages for programs, or of such lists. Source: https://www.sitemaps.org/protocol.html */
export const sitemap: Format = {
  name: "sitemap",
  extensions: [],
  // The protocol allows 50 MB.
  limits: { bytes: 52 * 1024 * 1024 },
  detect: ({ text }) => text !== null && /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text),
  async parse(file) {
    const documents = [];
    const text = file.text().replace(/<!\[CDATA\[([^\]<]{0,3000})\]\]>/g, "$1");
    let entry: { loc?: string; day?: string } = {};
    for (const [, name, value = "", end] of text.matchAll(element)) {
      if (name === "loc") entry.loc ??= decodeXML(value).trim();
      // The day on which it appeared counts before the one on which it changed.
      else if (name === "publication_date" || (name === "lastmod" && entry.day === undefined))
        entry.day = value.trim();
      if (end === undefined) continue;
      const document = entry.loc === undefined ? null : linked(entry.loc, "", dayOf(entry.day ?? null));
      if (document) documents.push(document);
      entry = {};
      if (documents.length >= mostLinks) break;
    }
    if (documents.length === 0)
      throw new FormatError(null, "it lists no page", "give the address of a page, a feed or another list");
    return { documents, warnings: [] };
  },
};
