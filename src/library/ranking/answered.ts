import type { ReplacedWord } from "../../domain/library.ts";
import { termsOf } from "../search/terms.ts";
import type { Candidate } from "./candidate.ts";
import { isUnknown, type Plan, type PlannedGroup } from "./plan.ts";
import { isVerbatim } from "./proximity.ts";
import { shortHash } from "./sequence.ts";
import { stemCode, stemTerm } from "./stemming.ts";

/** What has to be said about a query's words beside its answer. */
export interface Answered {
  /** As typed; words that the best article does not have in any form: those found nowhere, then the rarest; at most two. */
  readonly missing: readonly string[];
  /** Words that stand nowhere, and by which words of the best article they were replaced. */
  readonly replaced: readonly ReplacedWord[];
  /** Words of which the best article has relatives alone, and how their stems begin. */
  readonly akin: readonly { readonly typed: string; readonly prefixes: readonly string[] }[];
}

type HasNominee = Pick<Candidate, "nominee" | "language">;
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
    if (frequencyOf(index, ["stem", "surface"]) > 0) continue;
    // Of "Notre-Dame" the lady alone is not it; a verb with its pronoun behind it is no name.
    if (holdsEmpty && namePart.test(typed) && !(best && hasSideBySide(best.candidate, typed)))
      missing.push({ typed, rarity: rarityOf(plan.groups, index) });
    if (kind !== "word" || empty.has(term)) continue;
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
  const isNowhere = new Set(nowhere);
  const named = missing.toSorted(
    (a, b) => Number(isNowhere.has(b)) - Number(isNowhere.has(a)) || b.rarity - a.rarity,
  );
  const told = named.filter((one) => !partOfWhole(one));
  return { missing: told.slice(0, mostMissing).map(({ typed }) => typed), replaced, akin };
}

/** A hyphen within a name. */
const namePart = /[-\u2010\u2011]\p{Lu}/u;

/** Whether the words that are written as one in a query stand side by side in an article. */
function hasSideBySide({ nominee, language }: HasNominee, typed: string): boolean {
  const code = stemCode(language);
  const spoken = termsOf(typed).map((term) => shortHash(stemTerm(term, code)));
  return isVerbatim(nominee.sequence, { spoken });
}

function familyOf(groups: readonly PlannedGroup[], index: number): readonly string[] {
  return groups.find(({ word, form }) => word === index && form === "family")?.prefixes ?? [];
}

function rarityOf(groups: readonly PlannedGroup[], index: number): number {
  return groups.find(({ word, form }) => word === index && form === "stem")?.idf ?? 0;
}
