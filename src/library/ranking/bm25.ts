import type { CollectionStatistics, Nominee } from "../../domain/nomination.ts";
import type { Plan, PlannedGroup } from "./plan.ts";
import type { RankingSettings } from "./settings.ts";

/** What one group of the plan gave a candidate. */
export interface ScorePart {
  readonly form: PlannedGroup["form"];
  readonly word: string | null;
  readonly documentFrequency: number;
  readonly idf: number;
  /** In half steps. */
  readonly frequency: number;
  readonly score: number;
}

/** What the engine's groups give a nominee, without the mark of an equal title. */
export function bm25With(
  { groups }: Plan,
  { averageLength }: CollectionStatistics,
  { k: k1, b }: RankingSettings,
): (nominee: Pick<Nominee, "frequencies" | "length">) => number {
  const k = 2 * k1;
  const counting = groups.flatMap(({ role, form, weight }, at) =>
    role === "counts" && form !== "title" && weight > 0 ? [{ at, peak: weight * (k + 1) }] : [],
  );
  return ({ frequencies, length }) => {
    const norm = k * (1 - b + (b * length) / Math.max(1, averageLength));
    let sum = 0;
    for (const { at, peak } of counting) {
      const frequency = frequencies[at] ?? 0;
      if (frequency > 0) sum += (peak * frequency) / (frequency + norm);
    }
    return sum;
  };
}

/** What each group gives, for those who ask why. */
export function partsOf(
  plan: Plan,
  nominee: Nominee,
  statistics: CollectionStatistics,
  settings: RankingSettings,
): ScorePart[] {
  const bm25 = bm25With(plan, statistics, settings);
  return plan.groups.flatMap(({ form, word, documentFrequency, idf, role }, at): ScorePart[] => {
    if (role !== "counts" || form === "title" || form === "speaker") return [];
    const typed = word === null ? null : (plan.query.words[word]?.typed ?? null);
    const frequency = nominee.frequencies[at] ?? 0;
    const score = bm25({
      length: nominee.length,
      frequencies: plan.groups.map((_, other) => (other === at ? frequency : 0)),
    });
    return [{ form, word: typed, documentFrequency, idf, frequency, score }];
  });
}
