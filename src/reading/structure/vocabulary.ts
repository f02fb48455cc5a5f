import type { Span } from "../../domain/span.ts";

const word = /[\p{L}\p{M}]+/gu;

/** An address behind its scheme: it tells nothing of how its words are written. */
const address = /:\/\/\S+/g;

/** How often each run of letters stands in a text, case and all. */
export interface Vocabulary {
  count(word: string): number;
}

/** Counted when it is first asked for: of most lines nobody asks. */
export function vocabulary(text: string, zone: Span): Vocabulary {
  let counts: Map<string, number> | null = null;
  return {
    count: (each) => {
      counts ??= countWords(text.slice(zone.start, zone.end));
      return counts.get(each) ?? 0;
    },
  };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of text.replace(address, " ").match(word) ?? [])
    counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
