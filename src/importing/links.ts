import type { Document, PartialDate } from "../domain/document.ts";
import { safeUrl } from "../domain/url.ts";
import { readFileDate } from "../formats/file-date.ts";

/** More than anybody reads; a site that has more parts its own list. */
export const mostLinks = 50_000;

/** A link as a document without words of its own: the page that it leads to has them. `null` for one that leads nowhere. */
export function linked(url: string, title: string, date: PartialDate | null): Document | null {
  const safe = safeUrl(url);
  if (safe === null) return null;
  const shown = title.trim() === "" ? safe : title.trim();
  return {
    ...{ text: shown, title: { start: 0, end: shown.length }, lede: null, body: null, kind: "record" },
    ...{
      url: safe,
      date,
      outlet: null,
      language: null,
      authors: [],
      tags: [],
      abstract: null,
      declaredQuotes: [],
    },
  };
}

/** The day of a moment as lists of links have it: seconds since 1970, or a date; `null` for anything else. */
export function dayOf(moment: string | null): PartialDate | null {
  if (moment === null) return null;
  const seconds = /^\d{9,10}$/.test(moment) ? Number(moment) : null;
  return seconds === null ? readFileDate(moment).date : new Date(seconds * 1000).toISOString().slice(0, 10);
}
