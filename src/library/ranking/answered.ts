import { isUnknown, type Plan, type PlannedGroup } from "./plan.ts";
import type { Candidate } from "./rank.ts";

/** What has to be said about a query's words beside its answer. */
export interface Answered {
  /** As typed; words that the best article does not have in any form: those found nowhere, else the rarest; at most two. */
  readonly missing: readonly string[];
  /** Words that stand nowhere, and by which words of the best article they were replaced. */
  readonly replaced: readonly { readonly typed: string; readonly by: readonly string[] }[];
  /** Words of which the best article has relatives alone, and how their stems begin. */
  readonly akin: readonly { readonly typed: string; readonly prefixes: readonly string[] }[];
}

type HasNominee = Pick<Candidate, "nominee">;
const mostMissing = 2;

/**
 * Which words of the query the best article has only in another spelling, or not at all. Of folded words in `empty`
 * nothing is said: they may be stop words of the article's language.
 */
export function answered(
  { plan, ranked }: { readonly plan: Plan; readonly ranked: readonly { readonly candidate: HasNominee }[] },
  empty: ReadonlySet<string> = new Set(),
): Answered {
  const best = ranked[0];
  const frequencyOf = (index: number, forms: readonly PlannedGroup["form"][]): number =>
    plan.groups.reduce((sum, group, at) => {
      const counts = group.word === index && forms.includes(group.form);
      return counts ? sum + (best?.candidate.nominee.frequencies[at] ?? 0) : sum;
    }, 0);
  const missing: { typed: string; rarity: number }[] = [];
  const replaced: { typed: string; by: readonly string[] }[] = [];
  const akin: { typed: string; prefixes: readonly string[] }[] = [];
  for (const [index, { typed, term, kind, holdsEmpty }] of plan.query.words.entries()) {
    // A name with an empty word in it is missing, though its other words are there: "Notre-Dame".
    if ((kind !== "word" && !holdsEmpty) || empty.has(term) || frequencyOf(index, ["stem", "surface"]) > 0)
      continue;
    const by = plan.replacements.get(index) ?? [];
    if (by.length > 0 && frequencyOf(index, ["misspelt"]) > 0) replaced.push({ typed, by });
    else if (frequencyOf(index, ["family"]) > 0) akin.push({ typed, prefixes: familyOf(plan.groups, index) });
    else missing.push({ typed, rarity: rarityOf(plan.groups, index) });
  }
  const wholes = missing.filter(({ typed }) => /[^\p{L}\p{N}]/u.test(typed));
  const partOfWhole = ({ typed }: { readonly typed: string }) =>
    wholes.some((whole) => whole.typed !== typed && whole.typed.includes(typed));
  const nowhere = missing.filter(({ typed }) =>
    plan.query.words.some((word, index) => word.typed === typed && isUnknown(plan, index)),
  );
  const named = (nowhere.length > 0 ? nowhere : missing)
    .filter((one) => !partOfWhole(one))
    .toSorted((a, b) => b.rarity - a.rarity);
  return { missing: named.slice(0, mostMissing).map(({ typed }) => typed), replaced, akin };
}

function familyOf(groups: readonly PlannedGroup[], index: number): readonly string[] {
  return groups.find(({ word, form }) => word === index && form === "family")?.prefixes ?? [];
}

function rarityOf(groups: readonly PlannedGroup[], index: number): number {
  return groups.find(({ word, form }) => word === index && form === "stem")?.idf ?? 0;
}
