import type { Passage } from "./library.ts";

/** White space alone lies between neighbouring sentences, and seldom more than a paragraph break. */
const widestGap = 2;

/** Passages in their order, as `write` puts each; `[…]` shows where the article goes on between two of them. */
export function joinPassages(passages: readonly Passage[], write: (passage: Passage) => string): string {
  let joined = "";
  let end: number | null = null;
  for (const passage of passages) {
    if (end !== null) joined += passage.span.start - end <= widestGap ? " " : " […] ";
    joined += write(passage);
    end = passage.span.end;
  }
  return joined;
}
