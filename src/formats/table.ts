import { FormatError } from "../domain/errors.ts";
import { fieldNamed } from "./fields.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { Harvest } from "./records/harvest.ts";
import { isTextName } from "./records/record.ts";
import { headOf, rowsOf } from "./records/table-rows.ts";

const maxBytes = 64 * 1024 * 1024;

/**
 * CSV and its like with tabs, semicolons or bars, an article a row, its fields named in the first: what readers of links
 * export, or a table of texts. Names are known in several languages; columns of other names are passed over.
 */
export const table: Format = {
  name: "table",
  extensions: [".csv", ".tsv"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && isHead(text),
  parse: async (file) => parse(file),
};

/** What spreadsheets put first to say which sign stands between cells. */
const separatorLine = /^\s*sep=.\n/i;

function fieldsOf(cells: readonly string[]): readonly (string | null)[] {
  return cells.map((cell) => {
    const name = cell.replace(/^\uFEFF/, "").trim();
    return isTextName(name) ? "text" : fieldNamed(name);
  });
}

function known(cells: readonly string[]): number {
  return new Set(fieldsOf(cells).filter((name) => name !== null)).size;
}

function isHead(text: string): boolean {
  const head = headOf(text.replace(separatorLine, ""), known);
  const fields = new Set(head ? fieldsOf(head.cells) : []);
  return fields.has("title") && (fields.has("url") || fields.has("text"));
}

function parse(file: SourceFile): Parsed {
  const whole = file.text();
  const text = whole.replace(separatorLine, "");
  const firstLine = text.length < whole.length ? 2 : 1;
  const head = headOf(text, known);
  const fields = head ? fieldsOf(head.cells) : [];
  if (!head || !fields.includes("title")) {
    throw new FormatError(
      firstLine,
      fields.includes("url") ? "it lists addresses without titles" : "no column is called title",
      fields.includes("url")
        ? "have the pages fetched with npm run import"
        : "name the columns in the first line: title, url, text, date, outlet, language, authors, tags, summary",
    );
  }
  const harvest = new Harvest();
  for (const { line, cells } of rowsOf(text, head.delimiter, firstLine)) {
    if (cells === null) {
      harvest.refuse(
        line,
        "its quotation marks fit no row",
        "put marks around the whole cell, and double those within it",
      );
    } else harvest.take(line, () => valuesOf(cells, fields));
  }
  return harvest.parsed("there is no row below the first");
}

/** Of several columns for one field the first with something in it. */
function valuesOf(
  cells: readonly string[],
  fields: readonly (string | null)[],
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [at, cell] of cells.entries()) {
    const name = fields[at];
    if (!name || values.has(name) || cell.trim() === "") continue;
    values.set(name, name === "tags" || name === "authors" ? namesIn(cell) : cell);
  }
  return values;
}

/** A list as programs put it into a cell: of JSON, or with bars or semicolons between its items. */
function namesIn(cell: string): unknown {
  if (/^\s*\[.*\]\s*$/.test(cell)) {
    try {
      return JSON.parse(cell);
    } catch {
      return cell;
    }
  }
  return /[|;]/.test(cell) ? cell.split(/[|;]/).map((item) => item.trim()) : cell;
}
