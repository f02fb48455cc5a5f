import { FormatError } from "../domain/errors.ts";
import type { Format } from "../formats/format.ts";
import { linked, mostLinks } from "./links.ts";

const link = /^https?:\/\/\S+$/i;

/** A table with a column of addresses and none of titles or texts: asked after the formats that know more. */
export const linkTable: Format = {
  name: "table of links",
  extensions: [],
  limits: { bytes: 32 * 1024 * 1024 },
  detect({ text, bytes }) {
    const all = (text ?? "").split("\n").filter((line) => line.trim() !== "");
    const [head = "", ...rows] = bytes.length < 4096 ? all : all.slice(0, -1);
    const sign = signIn(head);
    return rows.length > 0 && linkIn(head, sign) === null && rows.every((row) => linkIn(row, sign) !== null);
  },
  async parse(file) {
    const [head = "", ...rows] = file.text().split("\n");
    const sign = signIn(head);
    const documents = [];
    for (const row of rows) {
      const address = linkIn(row, sign);
      const document = address === null ? null : linked(address, "", null);
      if (document) documents.push(document);
      if (documents.length >= mostLinks) break;
    }
    if (documents.length === 0)
      throw new FormatError(null, "it holds no http or https address", "name the column of addresses url");
    return { documents, warnings: [] };
  },
};

/** What stands between the cells, by the head. */
function signIn(head: string): string {
  return ["\t", ";", ","].find((sign) => head.includes(sign)) ?? "\n";
}

function linkIn(row: string, sign: string): string | null {
  const cells = row.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  return cells.find((cell) => link.test(cell)) ?? null;
}
