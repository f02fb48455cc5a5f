import type { DateParts, Item } from "./item.ts";
import type { Name } from "./names.ts";

interface CslDate {
  readonly "date-parts": readonly [DateParts];
}

type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** The part of CSL-JSON 1.0.2 that an article needs: what Zotero, Pandoc and citeproc read. */
export interface CslItem {
  readonly id: string;
  readonly type: Item["type"];
  readonly title: string;
  readonly "container-title"?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly language?: string;
}

export function cslItem(item: Item): CslItem {
  return {
    id: item.key,
    type: item.type,
    title: item.title,
    ...(item.outlet ? { "container-title": item.outlet } : {}),
    ...(item.authors.length > 0 ? { author: item.authors.map(cslName) } : {}),
    ...(item.issued ? { issued: { "date-parts": [item.issued] } } : {}),
    ...(item.accessed ? { accessed: { "date-parts": [item.accessed] } } : {}),
    ...(item.url ? { URL: item.url } : {}),
    ...(item.archived ? { archive_location: item.archived } : {}),
    ...(item.language ? { language: item.language } : {}),
  };
}

export function cslJson(item: Item): string {
  return `${JSON.stringify([cslItem(item)], null, 2)}\n`;
}

function cslName(name: Name): CslName {
  return name.kind === "person" ? { family: name.family, given: name.given } : { literal: name.name };
}
