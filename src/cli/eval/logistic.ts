/** One observation: named features and whether the event took place. */
export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly label: boolean;
  /** Examples of one group are held out together in cross-validation. */
  readonly group: string;
  /** For speakers: whether one so found may be named without reserve. */
  readonly eligible?: boolean;
}

/**
 * Logistic regression with an L2 penalty, by gradient descent on the whole set; the feature "bias" is not
 * penalised. Deterministic.
 */
export function train(examples: readonly Example[], penalty: number): Readonly<Record<string, number>> {
  const names = Object.keys(examples[0]?.features ?? {});
  const rows = examples.map(({ features }) => Float64Array.from(names, (name) => features[name] ?? 0));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const slope = new Float64Array(names.length);
  for (let step = 0; step < 1500; step++) {
    for (const [k, name] of names.entries()) slope[k] = name === "bias" ? 0 : penalty * (weights[k] ?? 0);
    for (const [i, row] of rows.entries()) {
      const error = probability(weights, row) - (examples[i]?.label === true ? 1 : 0);
      for (let k = 0; k < row.length; k++) slope[k] = (slope[k] ?? 0) + error * (row[k] ?? 0);
    }
    for (let k = 0; k < weights.length; k++) {
      speed[k] = 0.9 * (speed[k] ?? 0) - (0.6 / examples.length) * (slope[k] ?? 0);
      weights[k] = (weights[k] ?? 0) + (speed[k] ?? 0);
    }
  }
  return Object.fromEntries(names.map((name, k) => [name, Number((weights[k] ?? 0).toFixed(2))]));
}

export function predict(
  weights: Readonly<Record<string, number>>,
  features: Readonly<Record<string, number>>,
): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function probability(weights: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += (weights[k] ?? 0) * (row[k] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Predictions for every example by a model fitted without its group, in `folds` parts. */
export function crossValidate(
  examples: readonly Example[],
  penalty: number,
  folds: number,
): readonly number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const fold = new Map(groups.map((group, i) => [group, i % folds]));
  const predictions = examples.map(() => 0.5);
  for (let k = 0; k < folds; k++) {
    const weights = train(
      examples.filter(({ group }) => fold.get(group) !== k),
      penalty,
    );
    for (const [i, { features, group }] of examples.entries())
      if (fold.get(group) === k) predictions[i] = predict(weights, features);
  }
  return predictions;
}

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
