/** One choice among candidates, some of which are right. */
export interface Choice {
  readonly candidates: readonly Readonly<Record<string, number>>[];
  readonly right: ReadonlySet<number>;
  /** Choices of one group are held out together in cross-validation. */
  readonly group: string;
}

/** Conditional logistic regression (McFadden, 1974) with an L2 penalty, by gradient descent. Deterministic. */
export function trainChoice(choices: readonly Choice[], penalty: number): Readonly<Record<string, number>> {
  const names = Object.keys(choices[0]?.candidates[0] ?? {});
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const slope = new Float64Array(names.length);
  const rows = choices.map(({ candidates }) =>
    candidates.map((features) => Float64Array.from(names, (name) => features[name] ?? 0)),
  );
  for (let step = 0; step < 500; step++) {
    for (let n = 0; n < names.length; n++) slope[n] = penalty * (weights[n] ?? 0);
    for (const [i, candidates] of rows.entries()) {
      const right = choices[i]?.right ?? new Set();
      const all = shares(weights, candidates);
      const sum = all.reduce((total, share, k) => total + (right.has(k) ? share : 0), 1e-12);
      for (const [k, row] of candidates.entries()) {
        const error = (all[k] ?? 0) - (right.has(k) ? (all[k] ?? 0) / sum : 0);
        for (let n = 0; n < row.length; n++) slope[n] = (slope[n] ?? 0) + error * (row[n] ?? 0);
      }
    }
    for (let n = 0; n < names.length; n++) {
      speed[n] = 0.9 * (speed[n] ?? 0) - (0.8 / choices.length) * (slope[n] ?? 0);
      weights[n] = (weights[n] ?? 0) + (speed[n] ?? 0);
    }
  }
  return Object.fromEntries(names.map((name, n) => [name, Number((weights[n] ?? 0).toFixed(2))]));
}

/** Share of choices made rightly by a model fitted without their group, in `folds` parts. */
export function validateChoice(choices: readonly Choice[], penalty: number, folds: number): number {
  const groups = [...new Set(choices.map(({ group }) => group))];
  const fold = new Map(groups.map((group, i) => [group, i % folds]));
  let good = 0;
  for (let k = 0; k < folds; k++) {
    const weights = trainChoice(
      choices.filter(({ group }) => fold.get(group) !== k),
      penalty,
    );
    for (const { candidates, right, group } of choices)
      if (fold.get(group) === k && right.has(chosen(weights, candidates))) good++;
  }
  return choices.length === 0 ? 0 : good / choices.length;
}

/** Index of the candidate with the highest score. */
export function chosen(
  weights: Readonly<Record<string, number>>,
  candidates: readonly Readonly<Record<string, number>>[],
): number {
  const scores = candidates.map((features) =>
    Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0),
  );
  return scores.indexOf(Math.max(...scores));
}

function shares(weights: Float64Array, candidates: readonly Float64Array[]): readonly number[] {
  const scores = candidates.map((row) => {
    let sum = 0;
    for (let n = 0; n < row.length; n++) sum += (row[n] ?? 0) * (weights[n] ?? 0);
    return sum;
  });
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, each) => sum + each, 0);
  return masses.map((mass) => mass / total);
}
