import { FormatError } from "../domain/errors.ts";
import type { Format } from "../formats/format.ts";
import { linked, mostLinks } from "./links.ts";

const link = /^https?:\/\/\S+$/i;

/** A text with an address on each line; empty lines and those that begin with `#` are passed over. */
export const linkList: Format = {
  name: "list of links",
  extensions: [],
  limits: { bytes: 32 * 1024 * 1024 },
  detect({ text, bytes }) {
    const all = (text ?? "").split("\n");
    // The last line of an opening may be cut.
    const lines = (bytes.length < 4096 ? all : all.slice(0, -1)).map((line) => line.trim());
    const said = lines.filter((line) => line !== "" && !line.startsWith("#"));
    return said.length > 0 && said.every((line) => link.test(line));
  },
  async parse(file) {
    const documents = [];
    const warnings = [];
    for (const [at, line] of file.text().split("\n").entries()) {
      const given = line.trim();
      if (given === "" || given.startsWith("#")) continue;
      const document = link.test(given) ? linked(given, "", null) : null;
      if (document) documents.push(document);
      else if (warnings.length < 20)
        warnings.push({
          line: at + 1,
          reason: "it is no http or https address",
          remedy: "write one on a line",
        });
      if (documents.length >= mostLinks) break;
    }
    if (documents.length === 0)
      throw new FormatError(null, "it holds no http or https address", "write one on each line");
    return { documents, warnings };
  },
};
