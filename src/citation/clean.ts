import { unprintable } from "../domain/unprintable.ts";
import { safeUrl } from "../domain/url.ts";

/** Longer titles and names end at a word with an ellipsis, so that no citation outgrows a message by one field. */
export const longestField = 1000;

/** Inline tags that scraped headlines carry along. Any other `<` is the author's own. */
const tags =
  /<\/?(?:a|abbr|b|br|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,200})?\/?>/gi;
const entity =
  /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|laquo|raquo|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo));/g;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};

/** Marks that are no words either, and that a program may stumble over: soft hyphens, joiners, noncharacters. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB]/g;
/** Everything that some program takes for the end of a line, and runs of blanks. A no-break space stays. */
const gaps = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const loneSurrogates = /[\uD800-\uDFFF]/gu;

/** One line of text, with neither tags nor entities: for titles, outlets and names. */
export function cleanField(raw: string): string {
  const bounded = raw.slice(0, longestField * 8);
  const text = bounded
    .replace(tags, " ")
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) =>
      name
        ? (named[name] ?? whole)
        : character(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16), whole),
    );
  // Once before what cannot be printed goes, since some line ends are among it, and once after.
  return shorten(wellFormed(text.replace(gaps, " ")).replace(gaps, " ").trim());
}

/** A title is never empty: an entry without one is none. */
export function cleanTitle(raw: string): string {
  return cleanField(raw) || "…";
}

/** The quoted words as they are, paragraph by paragraph; only what cannot be seen is left out. */
export function cleanParagraphs(raw: string): string[] {
  return raw
    .split(/[\n\v\f\r\u0085\u2028\u2029]+/)
    .map((line) => wellFormed(line).replace(/\t/g, " ").trim())
    .filter((line) => line !== "");
}

/** A link that is safe to print in any format: http(s), and without signs that close a field or a link. */
export function cleanUrl(raw: string | null): string | null {
  const url = raw && safeUrl(raw);
  if (!url) return null;
  return url.replace(
    /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** The address of the whole page. */
export function withoutTextFragment(url: string): string {
  return url.replace(/#?:~:.*$/s, "");
}

function wellFormed(text: string): string {
  return text.replace(loneSurrogates, "\uFFFD").replace(unprintable, "").replace(invisible, "");
}

function character(code: number, otherwise: string): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return otherwise;
  return String.fromCodePoint(code);
}

function shorten(text: string): string {
  if (text.length <= longestField) return text;
  const head = text.slice(0, longestField - 1);
  const atWord = head.replace(/\s+\S*$/, "");
  const kept = atWord.length > longestField / 2 ? atWord : head.replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.trimEnd()}…`;
}
