import type { ExportedArticle } from "./exported-article.ts";

const columns = [
  ...["article", "title", "url", "date", "outlet", "language", "authors", "tags"],
  ...["start", "end", "quotation", "speaker", "role", "attribution", "evidence", "confidence", "speech"],
];

export function csvHead(): string {
  return row(columns);
}

/** A row for each quotation; one without a quotation for an article that has none. */
export function csvRows(article: ExportedArticle): string {
  const { id, title, url, date, outlet, language, authors, tags, quotations } = article;
  const about = [id, title, url, date, outlet, language, authors.join("; "), tags.join("; ")];
  if (quotations.length === 0) return row([...about, ...Array(columns.length - about.length).fill(null)]);
  return quotations
    .map(({ start, end, text, speaker, role, attribution, evidence, confidence, speech }) =>
      row([...about, start, end, text, speaker, role, attribution, evidence, confidence, speech]),
    )
    .join("");
}

/** As RFC 4180 has it. */
function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A spreadsheet takes a text that begins so for a formula, whoever wrote it; behind an apostrophe it is a text. */
const formula = /^[\s\0]*[=+\-@\t\r|%]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
