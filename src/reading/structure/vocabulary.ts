import type { Span } from "../../domain/span.ts";

const word = /[\p{L}\p{M}]+/gu;

/** How often each run of letters stands in a text, case and all. */
export interface Vocabulary {
  count(word: string): number;
}

export function vocabulary(text: string, zone: Span): Vocabulary {
  const counts = new Map<string, number>();
  for (const match of text.slice(zone.start, zone.end).matchAll(word)) {
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  }
  return { count: (each) => counts.get(each) ?? 0 };
}
