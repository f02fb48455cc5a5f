import { FormatError } from "../domain/errors.ts";
import type { Format } from "../formats/format.ts";
import { attribute, piecesOf } from "../formats/html-tags.ts";
import { linked, mostLinks } from "./links.ts";

/** Bookmarks as browsers export them, and lists of links in HTML as Pocket did. */
export const bookmarks: Format = {
  name: "bookmarks",
  extensions: [],
  limits: { bytes: 32 * 1024 * 1024 },
  detect: ({ text }) =>
    text !== null && /<!doctype netscape-bookmark-file-1>|<title>pocket export<\/title>/i.test(text),
  async parse(file) {
    const documents = [];
    let href: string | null = null;
    let title = "";
    for (const piece of piecesOf(file.text())) {
      if (piece.kind === "text") {
        if (href !== null && title.length < 500) title += piece.text;
      } else if (piece.name === "a") {
        const document = href === null ? null : linked(href, title.replace(/\s+/g, " "), null);
        if (document) documents.push(document);
        if (documents.length >= mostLinks) break;
        href = piece.closes ? null : attribute(piece.attributes, "href");
        title = "";
      }
    }
    if (documents.length === 0)
      throw new FormatError(null, "it holds no http or https link", "export your bookmarks anew");
    return { documents, warnings: [] };
  },
};
