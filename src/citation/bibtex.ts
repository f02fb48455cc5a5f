import type { DateParts, Item } from "./item.ts";
import type { Name } from "./names.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** TeX's own signs as text. Braces as commands too, so that what is left of them in a field always balances. */
const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  '"': "\\textquotedbl{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "`": "\\textasciigrave{}",
};

/** Two of a sign that TeX fonts join into another: dashes, marks of quotation. */
const ligature = /([-',])(?=\1)/g;

/**
 * One entry in UTF-8, for BibTeX and BibLaTeX alike. The title stands in double braces: it is quoted from the
 * article, and no bibliography style may change its capitals. Written here since Citation.js, which reads BibTeX well,
 * drops every letter that is not Latin when it writes it.
 */
export function bibtex(item: Item): string {
  const language = item.language && languageName(item.language);
  const fields: [name: string, value: string | null][] = [
    ["author", item.authors.length > 0 ? `{${item.authors.map(author).join(" and ")}}` : null],
    ["title", `{{${escapeTex(item.title)}}}`],
    ["journal", item.outlet && `{${escapeTex(item.outlet)}}`],
    ["year", item.issued && `{${String(item.issued[0]).padStart(4, "0")}}`],
    ["month", monthOf(item.issued)],
    ["day", item.issued?.[2] === undefined ? null : `{${item.issued[2]}}`],
    ["url", item.url && `{${item.url}}`],
    ["urldate", item.accessed && `{${isoDate(item.accessed)}}`],
    ["language", language && `{${language}}`],
    ["langid", language && `{${language}}`],
    ["note", item.archived && `{Archived copy: ${escapeTex(item.archived)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${item.type === "webpage" ? "misc" : "article"}{${item.key},\n${lines.join("")}}\n`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%$#_"<>|`]/g, (sign) => special[sign] ?? sign).replace(ligature, "$&{}");
}

/** A whole name stands in braces, so that neither a comma nor an "and" in it takes it apart. */
function author(name: Name): string {
  if (name.kind === "whole") return `{${escapeTex(name.name)}}`;
  return `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

/** As Babel and BibLaTeX name it: `french`. */
function languageName(tag: string): string | null {
  try {
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(
      tag.split("-")[0] ?? tag,
    );
    return name && /^[A-Za-z]+$/.test(name) ? name.toLowerCase() : null;
  } catch {
    return null;
  }
}

function monthOf(issued: DateParts | null): string | null {
  const month = issued?.[1];
  return month === undefined ? null : (months[month - 1] ?? null);
}

function isoDate([year, ...rest]: DateParts): string {
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
