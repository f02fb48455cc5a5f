import { createHash } from "node:crypto";
import type { ArticleId } from "../domain/article.ts";
import type { Document } from "../domain/document.ts";
import { foldedTypography } from "../domain/folding.ts";
import { canonicalUrl } from "../domain/url.ts";

/** From the canonical URL, so that it outlives a move of the file and a correction of the text; else from path and text. */
export function articleIdOf(document: Pick<Document, "url" | "text">, path: string): ArticleId {
  const url = document.url && canonicalUrl(document.url);
  return digest(url ? `url ${url}` : `file ${path}\n${document.text}`, 12) as ArticleId;
}

/** Tells the same text under another path or address, typography aside. */
export function textFingerprint(text: string): string {
  return digest(foldedTypography(text).trim(), 24);
}

/** `length` characters of base64url: 6 bits each of SHA-256. */
function digest(text: string, length: number): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, length);
}
