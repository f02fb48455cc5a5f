import type { Engine } from "../../domain/engine.ts";
import type { Namesake } from "../../domain/library.ts";
import { personKey } from "../digest.ts";
import { areOf, type BareName, isWhole } from "./named-people.ts";
import { honorifics } from "./speaker-terms.ts";

/** Who has fewer articles, or a smaller share of those of the most frequent, is not asked about. */
const fewestArticles = 3;
const leastShare = 1 / 3;
/** Nobody's articles are counted beyond. */
const mostCounted = 10_000;

/**
 * Those who may be meant by a bare last name, most articles first; none where there are no two, or one of them
 * outshines the others.
 */
export async function namesakesOf(engine: Engine, bare: BareName | null): Promise<readonly Namesake[]> {
  if (!bare) return [];
  const words = bare.all.filter((term) => !honorifics.has(term));
  const people = bare.people.filter(({ name }) => areOf(words, name));
  // A shorter form of a name is no other person.
  const different = people.filter(
    ({ name }) => !people.some((other) => other.name.length > name.length && areOf(name, other.name)),
  );
  if (different.length < 2 || different.some(({ name }) => isWhole(words, name))) return [];
  const holders = await engine.holders(
    different.map(({ label }) => personKey(label)),
    mostCounted,
  );
  const counted = different
    .map(({ label }, at) => ({ name: label, articles: holders[at]?.length ?? mostCounted }))
    .sort((a, b) => b.articles - a.articles);
  const least = Math.max(fewestArticles, leastShare * (counted[0]?.articles ?? 0));
  const several = counted.filter(({ articles }) => articles >= least);
  return several.length > 1 ? several : [];
}
