import { createHash } from "node:crypto";
import type { ArticleId } from "../domain/article.ts";
import { canonicalUrl } from "../domain/url.ts";

/** The id of the article at an address, as the intake makes it; `null` for what is no address and nothing else. */
export function articleIdOfAddress(text: string): ArticleId | null {
  if (!/^\s*https?:\/\/\S+\s*$/i.test(text)) return null;
  const url = canonicalUrl(text);
  if (url === null) return null;
  return createHash("sha256").update(`url ${url}`).digest("base64url").slice(0, 12) as ArticleId;
}
