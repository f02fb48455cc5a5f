/** One observation: named features and whether the event took place. */
export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly label: boolean;
  /** Examples of one group are held out together in cross-validation. */
  readonly group: string;
  /** For speakers: whether one so found may be named without reserve. */
  readonly eligible?: boolean;
  /** For speakers whom confidence alone would name without reserve: what forbids it, or `null`. */
  readonly veto?: string | null;
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
