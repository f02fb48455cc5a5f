import type { Passage } from "./quoted.ts";

/** Passages in their order, as `write` puts each; `[…]` shows where words were left out between two of them. */
export function joinPassages(passages: readonly Passage[], write: (passage: Passage) => string): string {
  return passages
    .map((passage, at) => `${at === 0 ? "" : passage.continues ? " " : " […] "}${write(passage)}`)
    .join("");
}
