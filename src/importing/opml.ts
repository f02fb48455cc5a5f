import { FormatError } from "../domain/errors.ts";
import type { Format } from "../formats/format.ts";
import { attribute, piecesOf } from "../formats/html-tags.ts";
import { linked, mostLinks } from "./links.ts";

/** The feeds that somebody follows, as feed readers export them. Source: http://opml.org/spec2.opml */
export const opml: Format = {
  name: "opml",
  extensions: [".opml"],
  limits: { bytes: 32 * 1024 * 1024 },
  detect: ({ text }) => text !== null && /<opml[\s>]/i.test(text),
  async parse(file) {
    const documents = [];
    for (const piece of piecesOf(file.text())) {
      if (piece.kind !== "tag" || piece.name !== "outline") continue;
      const document = linked(attribute(piece.attributes, "xmlurl") ?? "", "", null);
      if (document) documents.push(document);
      if (documents.length >= mostLinks) break;
    }
    if (documents.length === 0)
      throw new FormatError(null, "it names no feed", "export the list of your feeds anew");
    return { documents, warnings: [] };
  },
};
