import { partialDate } from "../../domain/date.ts";
import { isRecord } from "../../domain/is-record.ts";
import { fieldNamed, foldName } from "../fields.ts";

/** Lists and groups deeper than this hold no field of an article. */
const deepest = 6;

/** Groups whose fields stand for the article's own: of interfaces that wrap what they give. */
const groups: ReadonlySet<string> = new Set(["fields", "attributes", "metadata", "meta", "data", "article"]);

/** In which member of a group its words stand, for programs that say more of them than the words. */
const wordsIn: readonly string[] = [
  ...["rendered", "literal", "name", "main", "original", "label", "term", "value", "text", "#text", "@value"],
  ...["@id", "url", "href"],
];

/** The fields of an article in JSON, each a text, a list of texts or, for quotations, a list of groups. */
export function jsonFields(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (groups.has(foldName(name)) && isRecord(value)) {
      for (const [inner, given] of Object.entries(value))
        if (!fields.has(inner) && !Object.hasOwn(record, inner)) fields.set(inner, plain(inner, given));
    } else fields.set(name, plain(name, value));
  }
  return fields;
}

/** What schema.org calls an article; a thing without a type may be one. */
export function isOfArticleType(type: unknown): boolean {
  if (type === undefined || type === null) return true;
  const types = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === "string" && /(?:Article|Posting|Report|Review)$/.test(one));
}

function plain(name: string, value: unknown): unknown {
  const field = fieldNamed(name);
  if (foldName(name) === "quotes") return value;
  if (field === "date") return dateText(value);
  if (field === "tags" && isRecord(value) && !("name" in value)) return Object.keys(value);
  if (field === "tags" && Array.isArray(value))
    return value.filter((one) => typeof one !== "number").map((one) => textOf(one) ?? "");
  if (field === "authors") return (Array.isArray(value) ? value : [value]).map(nameOf).filter(Boolean);
  if (Array.isArray(value)) {
    const texts = value.map((one) => textOf(one));
    return field === "title" || field === "url" || field === "language" || field === "outlet"
      ? (texts.find((one) => one !== null) ?? null)
      : texts.filter((one) => one !== null);
  }
  return textOf(value);
}

function textOf(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!isRecord(value) || depth >= deepest) return null;
  for (const name of wordsIn) {
    const text = Object.hasOwn(value, name) ? textOf(value[name], depth + 1) : null;
    if (text !== null) return text;
  }
  return null;
}

function nameOf(value: unknown): string | null {
  if (!isRecord(value)) return textOf(value);
  const parts = [
    value.given ?? value.firstName ?? value.firstname,
    value.family ?? value.lastName ?? value.lastname,
  ];
  const name = parts.filter((part) => typeof part === "string" && part !== "").join(" ");
  return name || textOf(value);
}

/** A text as it is; seconds or milliseconds since 1970, and what CSL has, as a day. */
function dateText(value: unknown): string | null {
  if (typeof value === "number") {
    if (value > 1000 && value < 3000) return String(value);
    const day = new Date(value > 1e11 ? value : value * 1000);
    return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
  }
  const parts = isRecord(value) ? value["date-parts"] : null;
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!Array.isArray(first)) return textOf(value);
  const [year, month, day] = first.map(Number);
  return year === undefined ? null : partialDate(year, month, day);
}
