import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";

/** How many items the words at `i` take that introduce a source ("selon" 1, "d'après" 2), or 0. */
export function sourceMarkerAt(items: readonly Item[], i: number, language: Language): number {
  const first = items[i]?.word;
  for (const source of language.sources) {
    if (source[0] !== first) continue;
    if (source.every((word, k) => items[i + k]?.word === word)) return source.length;
  }
  return 0;
}
