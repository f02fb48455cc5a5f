import type { Span } from "../../domain/span.ts";
import type { Asked } from "./asked.ts";
import { foundWords } from "./found-words.ts";

/** What of a query stands in a stretch of text. */
export interface Evidence {
  /** Words of the query, and how well the stretch has each, 0 to 1. */
  readonly words: ReadonlyMap<string, number>;
  /** Words that follow one another in the query and are near in the stretch, with how far apart they stand. */
  readonly pairs: readonly { readonly words: readonly [string, string]; readonly distance: number }[];
}

/** Words further apart say nothing of one another. */
const nearest = 8;

export function evidenceIn(span: Span, { wanted, found }: Asked): Evidence {
  const words = new Map<string, number>();
  const pairs: Evidence["pairs"][number][] = [];
  const last = new Map<string, number>();
  const places = new Map(wanted.map((word, at) => [word, at]));
  for (const { wanted: word, score, at } of foundWords(span, found)) {
    words.set(word, Math.max(score, words.get(word) ?? 0));
    last.set(word, at);
    const place = places.get(word) ?? 0;
    for (const other of [wanted[place - 1], wanted[place + 1]]) {
      const from = other === undefined ? undefined : last.get(other);
      if (other === undefined || from === undefined || from === at || at - from > nearest) continue;
      pairs.push({ words: [other, word], distance: at - from });
    }
  }
  return { words, pairs };
}

/** Share of the query, by the rarity of its words, that a stretch has: 0 to 1. */
export function shareOf({ words }: Evidence, { wanted, rarity }: Asked): number {
  const total = wanted.reduce((sum, word) => sum + rarity(word), 0);
  if (total === 0) return 0;
  return [...words].reduce((sum, [word, score]) => sum + score * rarity(word), 0) / total;
}
