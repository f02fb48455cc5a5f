import type { CollectionStatistics, Nomination, Nominee, TermSource } from "../../domain/nomination.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import type { Candidate } from "./candidate.ts";
import { likeliest, unknownWords } from "./misspelling.ts";
import {
  nominationOf,
  type Plan,
  type PlannedGroup,
  planSearch,
  type Replacements,
  termsToCount,
} from "./plan.ts";
import { analyseQuery } from "./query-analysis.ts";
import { lookedInto, type Ranked, rank } from "./rank.ts";
import { type RankingSettings, rankingSettings } from "./settings.ts";

export interface SearchRequest {
  readonly query: string;
  readonly stopWords: ReadonlySet<string>;
  /** BCP 47, in which somebody asks. */
  readonly locale: string;
  /** Codes under which the library's articles are stemmed; see `stemCode`. */
  readonly codes: readonly string[];
  /** How many to nominate; those beyond the first fifty are ranked without their texts. */
  readonly limit: number;
  /** Whether all nominees are looked into, and not those alone that {@link rank} looks into. */
  readonly whole?: boolean;
}

export interface RankedSearch<C extends Candidate = Candidate> {
  readonly plan: Plan;
  readonly statistics: CollectionStatistics;
  readonly ranked: readonly Ranked<C>[];
}

/** Nominate, then rank. `candidatesOf` gives the nominees' articles, without those that went away meanwhile. */
export async function rankedSearch<C extends Candidate>(
  source: TermSource,
  request: SearchRequest,
  candidatesOf: (nominees: readonly Nominee[]) => Promise<readonly C[]>,
  settings: RankingSettings = rankingSettings,
): Promise<RankedSearch<C>> {
  const { plan, statistics, nominees } = await nominated(source, request, settings);
  return { plan, statistics, ranked: rank(plan, await candidatesOf(nominees), statistics, settings) };
}

export interface Nominated {
  readonly plan: Plan;
  readonly statistics: CollectionStatistics;
  /** Best first, before anything but their terms is looked at. */
  readonly nominees: readonly Nominee[];
}

/** The first half of a search: what may answer. `conditions` are groups beside those of the query, behind them in the plan. */
export async function nominated(
  source: TermSource,
  request: SearchRequest,
  settings: RankingSettings = rankingSettings,
  conditions: readonly PlannedGroup[] = [],
): Promise<Nominated> {
  const { codes, limit } = request;
  const query = analyseQuery(request.query, request.stopWords, [request.locale, ...codes]);
  const counts = async (replacements?: Replacements): Promise<CollectionStatistics> => {
    const { terms, prefixes } = termsToCount(query, codes, replacements);
    return source.statistics(terms, prefixes);
  };
  const known = await counts();
  const exact = planSearch(query, known, codes, undefined, settings);
  const replacements = await replacementsFor(source, exact, settings);
  const isExact = replacements.size === 0;
  const statistics = isExact ? known : await counts(replacements);
  const planned = isExact ? exact : planSearch(query, statistics, codes, replacements, settings);
  const plan = { ...planned, groups: [...planned.groups, ...conditions] };
  const nominate = (by: Plan) => {
    const nomination = nominationOf(by, statistics, limit, settings);
    const some: Nomination = { ...nomination, lookedInto: (found) => lookedInto(by, found, settings) };
    return source.nominate(request.whole ? nomination : some);
  };
  let nominees = await nominate(plan);
  if (nominees.length === 0 && query.phrases.length > 0) nominees = await nominate(loosened(plan));
  return { plan, statistics, nominees };
}

/** More words than these that stand nowhere are no slips of the finger. */
const mostUnknown = 6;

/** A phrase that stands nowhere asks for its words. */
function loosened(plan: Plan): Plan {
  const groups = plan.groups.map((group) =>
    group.form === "phrase" ? { ...group, role: "counts" as const } : group,
  );
  return { ...plan, groups };
}

async function replacementsFor(
  source: TermSource,
  plan: Plan,
  { misspelt }: RankingSettings,
): Promise<Replacements> {
  const replacements = new Map<number, readonly string[]>();
  if (misspelt === 0) return replacements;
  const unknown = unknownWords(plan);
  // A pasted text has its words spelt right, and each look goes through all words of the library.
  if (unknown.length > mostUnknown) return replacements;
  const slice = new TimeSlice();
  for (const { index, term, edits, unfinished } of unknown) {
    await slice.pause();
    const begun = unfinished ? await source.near(term, 0) : [];
    const near = begun.length > 0 || edits === 0 ? begun : await source.near(term, edits);
    const likely = likeliest(near, term);
    if (likely.length > 0) replacements.set(index, likely);
  }
  return replacements;
}
