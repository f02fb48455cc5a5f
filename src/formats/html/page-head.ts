import { decodeHTML } from "entities";
import { attributesOf, piecesOf } from "../html-tags.ts";
import { oneLine } from "../title.ts";

/** What a page says of itself outside its words, as it stands there. */
export interface PageHead {
  readonly title: string | null;
  readonly language: string | null;
  /** By name, property or itemprop, in lower case: the values in their order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** By relation, in lower case: addresses. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Its heads of the first rank, on one line each. */
  readonly heads: readonly string[];
  /** The sources of its JSON-LD. */
  readonly data: readonly string[];
  /** Its times for machines, in their order. */
  readonly times: readonly PageTime[];
}

export interface PageTime {
  /** As its `datetime` or its content has it. */
  readonly value: string;
  /** Whether the page says that it was published then. */
  readonly published: boolean;
}

/** More of one kind say nothing that the first did not. */
const mostValues = 100;
const longestValue = 10_000;

export function pageHead(html: string): PageHead {
  let title: string | null = null;
  let language: string | null = null;
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const data: string[] = [];
  const times: PageTime[] = [];
  const heads: string[] = [];
  let head: string | null = null;
  let depth = 0;
  const keep = (map: Map<string, string[]>, key: string, value: string) => {
    const values = map.get(key) ?? [];
    map.set(key, values);
    if (values.length < mostValues && value.length <= longestValue) values.push(value);
  };
  for (const piece of piecesOf(html)) {
    if (piece.kind === "text") {
      if (head !== null && depth === 0 && head.length < longestValue) head += piece.text;
      continue;
    }
    const { name, closes } = piece;
    if (name === "h1" || (head !== null && /^(?:h[2-6]|p|div|body)$/.test(name) && closes)) {
      const text = head === null ? "" : oneLine(head);
      if (text !== "" && heads.length < mostValues) heads.push(text);
      head = name === "h1" && !closes ? "" : null;
    } else if (head !== null && name === "br") head += " ";
    if (name === "svg") depth = Math.max(0, depth + (closes ? -1 : 1));
    if (closes || depth > 0) continue;
    if (name === "title") title ??= decodeHTML(piece.raw);
    if (name === "html") language ??= attributesIn(piece.attributes).get("lang") ?? null;
    else if (name === "meta") {
      const given = attributesIn(piece.attributes);
      const content = given.get("content");
      if (content === undefined) continue;
      for (const key of ["property", "name", "itemprop", "http-equiv"])
        for (const each of (given.get(key) ?? "").split(/\s+/))
          if (each !== "") keep(metas, each.toLowerCase(), content);
    } else if (name === "link") {
      const given = attributesIn(piece.attributes);
      for (const each of (given.get("rel") ?? "").split(/\s+/))
        if (each !== "") keep(links, each.toLowerCase(), given.get("href") ?? "");
    } else if (name === "time" && times.length < mostValues) {
      const given = attributesIn(piece.attributes);
      const value = given.get("datetime") ?? given.get("content");
      const published = given.has("pubdate") || /\bdatePublished\b/.test(given.get("itemprop") ?? "");
      if (value !== undefined && value.length <= longestValue) times.push({ value, published });
    } else if (name === "script" && data.length < mostValues) {
      if (/^application\/ld\+json\b/i.test(attributesIn(piece.attributes).get("type")?.trim() ?? ""))
        data.push(piece.raw);
    } else if (piece.attributes.includes("itemprop")) {
      const given = attributesIn(piece.attributes);
      const value = given.get("content") ?? given.get("datetime");
      for (const each of (given.get("itemprop") ?? "").split(/\s+/))
        if (each !== "" && value !== undefined) keep(metas, each.toLowerCase(), value);
    }
  }
  return { title, language, metas, links, heads, data, times };
}

/** The first of each name. */
function attributesIn(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of attributesOf(attributes)) if (!found.has(name)) found.set(name, value);
  return found;
}
