import { decodeHTML } from "entities";
import { isRecord } from "../../domain/is-record.ts";

/** A thing that JSON-LD describes: fields of schema.org. */
export type Item = Readonly<Record<string, unknown>>;

/** More are a catalogue. */
const mostItems = 2000;
const deepest = 12;
const longestSource = 1024 * 1024;

/** The types of schema.org that are an article. */
const articleType =
  /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w*Review|Recipe|\w*NewsItem)$/;

export interface PageData {
  /** What is an article, in the order of the page. */
  readonly articles: readonly Item[];
  /** Other things by their name for references. */
  readonly byId: ReadonlyMap<string, Item>;
}

/** What the JSON-LD of a page holds: in lists, in `@graph`, as the main thing of a page; what is broken as far as it can be read. */
export function pageData(sources: readonly string[]): PageData {
  const byId = new Map<string, Item>();
  const articles: Item[] = [];
  let count = 0;
  const walk = (value: unknown, depth: number): void => {
    if (depth > deepest || count > mostItems) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each, depth + 1);
      return;
    }
    if (!isRecord(value)) return;
    count++;
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    if (typesOf(value).some((type) => articleType.test(type))) articles.push(value);
    for (const name of ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"])
      walk(value[name], depth + 1);
  };
  for (const source of sources) if (source.length <= longestSource) walk(parseLenient(source), 0);
  return { articles, byId };
}

export function typesOf(item: Item): readonly string[] {
  const type = item["@type"];
  return (Array.isArray(type) ? type : [type])
    .filter((each) => typeof each === "string")
    .map((each) => each.replace(/^.*[/#:]/, ""));
}

/** The texts of a field: of a string, of things with a name, of lists of them, references followed. */
export function textsOf(value: unknown, { byId }: Pick<PageData, "byId">): string[] {
  const texts: string[] = [];
  const walk = (each: unknown, depth: number): void => {
    if (depth > 4 || texts.length > 50) return;
    if (Array.isArray(each)) for (const one of each) walk(one, depth + 1);
    else if (typeof each === "string") texts.push(decodeHTML(each).trim());
    else if (isRecord(each)) {
      const id = each["@id"];
      walk(
        each.name ?? each["@value"] ?? (typeof id === "string" ? byId.get(id)?.name : undefined),
        depth + 1,
      );
    }
  };
  walk(value, 0);
  return texts.filter((text) => text !== "");
}

function parseLenient(source: string): unknown {
  const json = source
    .replace(
      /^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/g,
      "",
    )
    .trim();
  for (const attempt of [json, mended(json)]) {
    try {
      return JSON.parse(attempt.replace(/;\s*$/, ""));
    } catch {
      // What is broken beyond mending is read for its single values, below.
    }
  }
  return single(json);
}

/** JSON with line breaks in its strings, and with commas before a closing bracket. */
function mended(json: string): string {
  let inString = false;
  let out = "";
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === "\\" && inString) {
      out += character + json.charAt(++at);
      continue;
    }
    if (character === '"') inString = !inString;
    if (inString && character < " ") out += `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    else if (!inString && (character === "]" || character === "}"))
      out = `${out.replace(/,\s*$/, "")}${character}`;
    else out += character;
  }
  return out;
}

/** The fields of the first article in what is no JSON: those that stand whole. */
function single(source: string): Item | null {
  const type = /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(\w*Article|BlogPosting|Report)"/.exec(source)?.[1];
  if (type === undefined) return null;
  const item: Record<string, unknown> = { "@type": type };
  for (const name of ["headline", "datePublished", "dateCreated"]) {
    const value = new RegExp(
      `"${name}"\\s{0,9}:\\s{0,9}"((?:[^"\\\\\\n]|\\\\.){1,1000})"\\s{0,9}[,}\\n]`,
    ).exec(source)?.[1];
    if (value === undefined) continue;
    try {
      item[name] = JSON.parse(`"${value}"`);
    } catch {
      item[name] = value;
    }
  }
  return item;
}
