import type { Article } from "../domain/article.ts";
import { partialDate } from "../domain/date.ts";
import type { PartialDate } from "../domain/document.ts";
import type { Finding, FindingKind } from "../domain/library-finding.ts";
import { slice } from "../domain/span.ts";

/** Before it nothing was printed that would be read as an article. */
const firstYear = "1600";

const web = "1993";

/** A day in the address and the article's own may differ by an edition, or by a correction. */
const dayMs = 86_400_000;
const mostDaysApart = 31;

/** For messages, in UTF-16 units. */
const longestDetail = 60;

type Checked = Pick<Article, "text" | "blocks" | "date" | "url" | "language" | "origin" | "body">;

/** What is amiss with one article. @param today `YYYY-MM-DD` */
export function checkArticle(article: Checked, today: PartialDate): Finding[] {
  const { date, url, language, origin: path } = article;
  const found: Finding[] = [];
  const add = (kind: FindingKind, detail: string | null = null) => found.push({ kind, path, detail });
  if (date === null) add("no-date");
  else if (date > tomorrow(today)) add("future-date", date);
  else if (date < firstYear) add("early-date", date);
  if (url === null) add("no-link");
  if (language === "und") add("no-language");
  const inAddress = url === null ? null : dayIn(url);
  // What is older than the web was put there later, and may say so.
  if (date?.length === 10 && date > web && inAddress !== null && daysApart(date, inAddress) > mostDaysApart)
    add("date-unlike-address", `${date} / ${inAddress}`);
  const odd = oddMarks(article);
  if (odd !== null) add("odd-marks", odd);
  return found;
}

/** Somewhere it may be tomorrow already. */
function tomorrow(today: PartialDate): PartialDate {
  return new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10);
}

function dayIn(url: string): PartialDate | null {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url) ?? [];
  return year === undefined ? null : partialDate(Number(year), Number(month), Number(day));
}

function daysApart(one: PartialDate, other: PartialDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / dayMs;
}

/** Marks that open and those that close, as far as they are told apart; `null` in a text that uses them otherwise. */
const pairs: readonly { readonly open: string; readonly close: string; readonly unless: string | null }[] = [
  { open: "«", close: "»", unless: null },
  { open: "“", close: "”", unless: "„" },
];

/**
 * The beginning of the first paragraph that closes what nothing opened, or opens what is never closed: a quotation may
 * go on over paragraphs, each of which opens it anew.
 */
function oddMarks({ text, blocks }: Checked): string | null {
  for (const { open, close, unless } of pairs) {
    if (unless !== null && text.includes(unless)) continue;
    // Some print them the other way round.
    if (text.indexOf(close) >= 0 && text.indexOf(close) < text.indexOf(open)) continue;
    let unclosed: string | null = null;
    for (const { span } of blocks) {
      const words = slice(text, span);
      let depth = 0;
      if (words.trimStart().startsWith(open)) unclosed = null;
      for (const sign of words) {
        if (sign === open) depth++;
        else if (sign === close && depth > 0) depth--;
        else if (sign === close && unclosed !== null) unclosed = null;
        else if (sign === close) return shorten(words);
      }
      if (depth > 0) unclosed ??= words;
    }
    if (unclosed !== null) return shorten(unclosed);
  }
  return null;
}

/** At most {@link longestDetail} of some words, on one line. */
export function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= longestDetail ? line : `${line.slice(0, longestDetail - 1).trimEnd()}…`;
}
