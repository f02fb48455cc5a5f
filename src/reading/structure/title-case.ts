import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "./view.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** From this share of capitals on, a heading is in title case: "Student Dies After Pills She Bought Online". */
const mostly = 0.6;

/**
 * Capitals of a heading in title case tell no names, so that such items are taken for lower case unless the rest
 * of the text writes them with a capital too.
 */
export function withoutTitleCase(
  items: readonly Item[],
  headings: ReadonlySet<number>,
  known: Vocabulary,
  language: Language,
): readonly Item[] {
  if (!language.grammar.titleCaseHeadings) return items;
  const capitals = new Map<number, { capital: number; all: number }>();
  for (const item of items) {
    if (!headings.has(item.block) || item.kind !== "word" || item.word.length < 4) continue;
    const count = capitals.get(item.block) ?? { capital: 0, all: 0 };
    count.all++;
    if (item.shape !== "lower") count.capital++;
    capitals.set(item.block, count);
  }
  const titled = new Set<number>();
  for (const [block, { capital, all }] of capitals)
    if (all >= 3 && capital / all >= mostly) titled.add(block);
  if (titled.size === 0) return items;
  return items.map((item) =>
    item.shape === "capital" && titled.has(item.block) && !isProper(item, known, language)
      ? { ...item, shape: "lower" as const }
      : item,
  );
}

function isProper({ word }: Item, known: Vocabulary, language: Language): boolean {
  const folded = fold(word);
  if (isGivenName(folded) || places.has(folded) || language.honorifics.has(word)) return true;
  const capital = known.count(word.charAt(0).toUpperCase() + word.slice(1)) - 1;
  return capital > known.count(word);
}
