import type { Digest, NameField } from "../../../domain/engine.ts";

/**
 * What an article is called and calls stands among its terms, each field behind a sign of its own that no word begins
 * with; a field's sign by itself has as its frequency how many terms the field has.
 */
export const marks: Readonly<Record<NameField | "key", string>> = {
  title: "\u0001",
  people: "\u0002",
  tags: "\u0003",
  key: "\u0004",
};

/** Behind all that is marked. */
export const afterMarks = "\u0005";

/** The marked terms of an article, with how often it has each. */
export function markedTerms({ names, keys }: Pick<Digest, "names" | "keys">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of ["title", "people", "tags"] as const) {
    const mark = marks[field];
    const before = counts.size;
    for (const term of names[field]) {
      const marked = mark + term;
      counts.set(marked, (counts.get(marked) ?? 0) + 1);
    }
    if (counts.size > before) counts.set(mark, counts.size - before);
  }
  for (const key of keys) counts.set(marks.key + key, 1);
  return counts;
}
