import { createHash } from "node:crypto";
import type { ArticleId } from "../domain/article.ts";
import { foldedTypography } from "../domain/folding.ts";
import type { QuoteId } from "../domain/quoted.ts";

/**
 * From the quotation's words, typography aside: another typesetting keeps the id, other words do not. The 6 characters
 * are base64url of SHA-256, so 36 bits tell the quotations of one article apart.
 */
export function quoteIdOf(article: ArticleId, words: string): QuoteId {
  const digest = createHash("sha256").update(foldedTypography(words)).digest("base64url");
  return `${article}.${digest.slice(0, 6)}` as QuoteId;
}
