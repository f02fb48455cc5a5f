import type { Passage } from "./quoted.ts";

/**
 * Passages in their order, as `write` puts each. Those that do not follow one another in the article stand on lines of
 * their own, with `[…]` where words were left out; an ellipsis of the article's says as much.
 */
export function joinPassages(passages: readonly Passage[], write: (passage: Passage) => string): string {
  return passages
    .map((passage, at) => {
      const before = passages[at - 1];
      if (before === undefined) return write(passage);
      if (passage.continues) return ` ${write(passage)}`;
      const isToldAlready = endsOpen.test(before.text) || startsOpen.test(passage.text);
      return `\n\n${isToldAlready ? "" : "[…] "}${write(passage)}`;
    })
    .join("");
}

const endsOpen = /(?:…|\.\.\.?)["'”’»)\]\s]*$/u;
const startsOpen = /^["'“‘«([\s]*(?:…|\.\.)/u;
