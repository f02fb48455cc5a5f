import type { Language } from "../../languages/language.ts";
import { openersOf } from "../structure/phrase-openers.ts";
import type { Item } from "../structure/view.ts";

/** How many items the words at `i` take that introduce a source ("selon" 1, "d'après" 2), or 0. */
export function sourceMarkerAt(items: readonly Item[], i: number, language: Language): number {
  const first = items[i]?.word ?? "";
  if (!openersOf(language.sources).has(first)) return 0;
  for (const source of language.sources) {
    if (source[0] !== first) continue;
    if (source.every((word, k) => items[i + k]?.word === word)) return source.length;
  }
  return 0;
}
