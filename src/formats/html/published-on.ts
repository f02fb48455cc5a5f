import { partialDate } from "../../domain/date.ts";
import type { PartialDate } from "../../domain/document.ts";
import { readFileDate } from "../file-date.ts";
import type { PageHead } from "./page-head.ts";
import type { Item } from "./structured-data.ts";

/** Names under which pages give the time of publication, the surest first. */
const names = [
  "article:published_time",
  "og:article:published_time",
  "parsely-pub-date",
  "datepublished",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "publishdate",
  "publish_date",
  "date.published",
  "article.published",
  "publication_date",
  "cxenseparse:recs:publishtime",
  "citation_publication_date",
  "citation_date",
  "dcterms.created",
  "dcterms.issued",
  "dcterms.date",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "date",
  "datecreated",
];

/** The day on which the page says that its article came out, as it stands there: of no other time zone. */
export function publishedOn(head: PageHead, article: Item | null, url: string | null): PartialDate | null {
  const published = head.times.filter((time) => time.published);
  const others = head.times.filter((time) => !time.published);
  const given = [
    article?.datePublished,
    ...names.map((name) => head.metas.get(name)?.[0]),
    ...published.map(({ value }) => value),
    article?.dateCreated,
    ...others.map(({ value }) => value),
  ];
  let less: PartialDate | null = null;
  for (const each of given) {
    const date = dayOf(each);
    if (date === null) continue;
    if (date.length === 10) return date;
    less ??= date;
  }
  return inAddress(url) ?? less;
}

/** A date that a page may have: machines' forms and people's; no day without a year, and none before printing. */
function dayOf(value: unknown): PartialDate | null {
  if (typeof value === "number") return ofEpoch(value);
  if (typeof value !== "string" || value.length > 100) return null;
  const text = value.trim();
  const date = /^\d{10}(?:\d{3})?$/.test(text) ? ofEpoch(Number(text)) : readFileDate(text).date;
  return date !== null && Number(date.slice(0, 4)) >= 1500 ? date : null;
}

/** Seconds or milliseconds since 1970. */
function ofEpoch(count: number): PartialDate | null {
  if (!Number.isFinite(count) || count < 1e8 || count > 1e13) return null;
  const day = new Date(count > 1e11 ? count : count * 1000);
  return partialDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** The day in an address, as sites that sort their pages by it write it. */
function inAddress(url: string | null): PartialDate | null {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url ?? "") ?? [];
  return day === undefined ? null : partialDate(Number(year), Number(month), Number(day));
}
