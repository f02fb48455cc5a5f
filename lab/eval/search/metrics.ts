export interface Scores {
  readonly queries: number;
  readonly mrr: number;
  readonly ndcg: number;
  /** Share of the relevant among the first hundred. */
  readonly recall: number;
  /** Share of queries without any answer. */
  readonly unanswered: number;
}

const depth = 10;

/** Scores of ranked lists of ids, all of them means over the queries; relevance is binary. */
export function scoresOf(
  runs: readonly { readonly ranked: readonly string[]; readonly relevant: ReadonlySet<string> }[],
): Scores {
  const mean = (of: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / Math.max(1, runs.length);
  return {
    queries: runs.length,
    mrr: mean(reciprocalRank),
    ndcg: mean(ndcg),
    recall: mean(({ ranked, relevant }) => {
      const found = ranked.slice(0, 100).filter((id) => relevant.has(id)).length;
      return found / Math.max(1, relevant.size);
    }),
    unanswered: mean(({ ranked }) => Number(ranked.length === 0)),
  };
}

interface Run {
  readonly ranked: readonly string[];
  readonly relevant: ReadonlySet<string>;
}

export function reciprocalRank({ ranked, relevant }: Run): number {
  const at = ranked.slice(0, depth).findIndex((id) => relevant.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

function ndcg({ ranked, relevant }: Run): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  const dcg = ranked.slice(0, depth).reduce((sum, id, rank) => sum + (relevant.has(id) ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(depth, relevant.size) }, (_, rank) => gain(rank));
  return (
    dcg /
    Math.max(
      Number.EPSILON,
      ideal.reduce((sum, each) => sum + each, 0),
    )
  );
}
