import type { Nominee } from "../../domain/nomination.ts";
import { coverageOf, enoughCoverage } from "./coverage.ts";
import { type Candidate, forecast, type Ranked, ranker } from "./rank.ts";
import type { Nominated } from "./search.ts";
import { type RankingSettings, rankingSettings } from "./settings.ts";

/**
 * Ranks what was nominated as far as it is asked for. An engine's scores bound what ranking may make of a nominee, so that
 * only those are fetched and looked at that may still come among the first; the others are counted. The first so many are
 * those of a ranking of all.
 */
export class StagedRanking<C extends Candidate> {
  readonly #nominees: readonly Nominee[];
  readonly #candidatesOf: (nominees: readonly Nominee[]) => Promise<readonly C[]>;
  readonly #rank: (candidates: readonly C[]) => Ranked<C>[];
  readonly #forecast: ReturnType<typeof forecast>;
  readonly #coverage: (nominee: Nominee) => number;
  readonly #head: number;
  readonly #fetched = new Map<Nominee, C | null>();
  #ranked: Ranked<C>[] = [];
  #fitting: readonly Nominee[] | null = null;

  constructor(
    { plan, statistics, nominees }: Nominated,
    candidatesOf: (nominees: readonly Nominee[]) => Promise<readonly C[]>,
    settings: RankingSettings = rankingSettings,
  ) {
    this.#nominees = nominees;
    this.#candidatesOf = candidatesOf;
    this.#rank = ranker(plan, statistics, settings);
    this.#forecast = forecast(plan, statistics, settings);
    this.#coverage = coverageOf(plan);
    // Whose texts are looked at may gain by it: all of them, with those of the same score.
    const titled = nominees.filter((nominee) => this.#forecast.tier(nominee) >= this.#forecast.titled).length;
    const last = nominees[settings.readTexts + titled - 1]?.score ?? 0;
    this.#head = nominees.findLastIndex(({ score }) => score >= last) + 1;
  }

  /** Those that fit, in the engine's order: what has far fewer of the query's words than the best one does not. */
  async fitting(): Promise<readonly Nominee[]> {
    if (this.#fitting) return this.#fitting;
    await this.#look(this.#contenders(this.#nominees, 1));
    const best = this.#ranked[0]?.candidate.nominee;
    const least = best ? enoughCoverage * this.#coverage(best) : 0;
    this.#fitting = this.#nominees.filter((nominee) => this.#coverage(nominee) >= least);
    return this.#fitting;
  }

  /** The first `most` of those that fit, best first, and perhaps some after them. */
  async first(most: number): Promise<Ranked<C>[]> {
    const fitting = await this.fitting();
    await this.#look(most >= fitting.length ? fitting : this.#contenders(fitting, most));
    const fits = new Set(fitting);
    return this.#ranked.filter(({ candidate }) => fits.has(candidate.nominee));
  }

  /** Those of `nominees` that are still there, in no order. */
  async candidates(nominees: readonly Nominee[]): Promise<readonly C[]> {
    const missing = nominees.filter((nominee) => !this.#fetched.has(nominee));
    if (missing.length > 0) {
      for (const nominee of missing) this.#fetched.set(nominee, null);
      for (const candidate of await this.#candidatesOf(missing))
        this.#fetched.set(candidate.nominee, candidate);
    }
    return nominees.flatMap((nominee) => this.#fetched.get(nominee) ?? []);
  }

  /** Those of `nominees` that may be among the first `most` of them. */
  #contenders(nominees: readonly Nominee[], most: number): readonly Nominee[] {
    const { tier, least, most: highest } = this.#forecast;
    const known = nominees.map((nominee) => ({ tier: tier(nominee), score: least(nominee) }));
    known.sort((a, b) => b.tier - a.tier || b.score - a.score);
    const bar = known[most - 1];
    const head = new Set(this.#nominees.slice(0, this.#head));
    return nominees.filter(
      (nominee) =>
        bar === undefined ||
        head.has(nominee) ||
        tier(nominee) > bar.tier ||
        (tier(nominee) === bar.tier && highest(nominee) >= bar.score),
    );
  }

  async #look(nominees: readonly Nominee[]): Promise<void> {
    if (this.#ranked.length > 0 && nominees.every((nominee) => this.#fetched.has(nominee))) return;
    await this.candidates(nominees);
    this.#ranked = this.#rank([...this.#fetched.values()].filter((candidate) => candidate !== null));
  }
}
