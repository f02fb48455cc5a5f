import type { Article } from "../../src/domain/article.ts";
import { foldTypography } from "../../src/domain/folding.ts";

/**
 * Whether words stand in a library, found in the plainest way: every text folded, marks and spaces made one space,
 * and searched from end to end. It shares nothing with the checker but the folding, so that it can judge it.
 */
export class Truth {
  readonly #texts: readonly string[];

  constructor(articles: readonly Article[]) {
    this.#texts = articles.map(({ text }) => wordsOf(text));
  }

  /** The number of articles that hold the words in a row, whatever marks stand between them. */
  count(text: string): number {
    const wanted = wordsOf(text);
    return this.#texts.reduce((sum, words) => sum + (words.includes(wanted) ? 1 : 0), 0);
  }
}

function wordsOf(text: string): string {
  return ` ${foldTypography(text)
    .text.replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()} `;
}
