import { createHash } from "node:crypto";
import { canonicalUrl } from "../domain/url.ts";
import type { Draft } from "../formats/write-markdown.ts";

const longestWords = 60;

/**
 * Where an article is written, below the folder of articles: the same for all addresses of one page, so that what
 * changes is written over. Letters, digits and hyphens alone, whatever the page is called.
 */
export function fileNameOf({ url, title, blocks }: Pick<Draft, "url" | "title" | "blocks">): string {
  const canonical = url === null ? null : canonicalUrl(url);
  if (url === null || canonical === null) {
    const text = [title, ...blocks.map((block) => block.text)].join("\n");
    return `imported/files/${wordsIn(title)}-${digest(text)}.md`;
  }
  const { hostname, pathname } = new URL(url);
  const last =
    pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const words = wordsIn(decoded(last).replace(/\.[a-z]{2,5}$/i, ""));
  const host = hostname.replace(/^www\./, "");
  return `imported/${wordsIn(host, ".")}/${words}-${digest(canonical)}.md`;
}

function wordsIn(text: string, also = ""): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(also === "" ? /[^a-z0-9]+/g : /[^a-z0-9.]+/g, "-")
    .slice(0, longestWords)
    .replace(/^[-.]+|[-.]+$/g, "");
  return plain === "" ? "article" : plain;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
