import type { CitedSource } from "../domain/cited-source.ts";
import { cleanField, cleanTitle, cleanUrl, withoutTextFragment } from "./clean.ts";
import { citationKey } from "./key.ts";
import { type Name, splitName } from "./names.ts";

/** Year, month, day: as many as are known. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** A source made safe and taken apart, for the formats that programs read and the styles that they typeset. */
export interface Item {
  /** ASCII letters and digits; the same for the same article, whatever the order or the day. */
  readonly key: string;
  /** In a newspaper or on a news site that is named, or on some page. */
  readonly type: "article-newspaper" | "webpage";
  readonly title: string;
  readonly outlet: string | null;
  readonly authors: readonly Name[];
  readonly issued: DateParts | null;
  readonly accessed: DateParts | null;
  readonly url: string | null;
  readonly archived: string | null;
  readonly language: string | null;
}

const mostAuthors = 50;

export function itemFrom(source: CitedSource): Item {
  const title = cleanTitle(source.title);
  const outlet = cleanField(source.outlet ?? "") || null;
  const language = languageTag(source.language);
  const url = cleanUrl(source.url);
  const page = url && withoutTextFragment(url);
  const authors = source.authors
    .slice(0, mostAuthors)
    .map(cleanField)
    // An outlet that signs its own article says nothing new, and every style would print it twice.
    .filter((name) => name !== "" && name.toLowerCase() !== outlet?.toLowerCase())
    .map((name) => splitName(name, language));
  const issued = dateParts(source.date);
  return {
    key: citationKey({ title, outlet, authors, url: page, year: issued?.[0] ?? null }),
    type: outlet ? "article-newspaper" : "webpage",
    title,
    outlet,
    authors,
    issued,
    accessed: dateParts(source.accessed),
    url: page,
    archived: cleanUrl(source.archived),
    language,
  };
}

export function dateParts(date: string | null): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  if (!match[2]) return [year];
  return match[3] ? [year, Number(match[2]), Number(match[3])] : [year, Number(match[2])];
}

function languageTag(language: string | null): string | null {
  if (!language || language === "und" || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(language)) return null;
  return language;
}
