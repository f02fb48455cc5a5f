/**
 * Fitted weights in the form in which they are used thousands of times: numbers in a row. Features are records that
 * have the same names in the same order, so that none is looked up by its name; `test/reading/models.test.ts` holds
 * all of them to it.
 */
export class LinearModel<Name extends string> {
  private readonly worth: Float64Array;

  constructor(weights: Readonly<Record<Name, number>>) {
    this.worth = Float64Array.from(Object.values<number>(weights));
  }

  /** The sum of all features, each as often as its weight says. */
  score(features: Readonly<Record<Name, number>>): number {
    let sum = 0;
    let i = 0;
    for (const name in features) sum += (this.worth[i++] ?? 0) * features[name];
    return sum;
  }

  /** Probability, 0 to 1, where the model is a logistic one. */
  probability(features: Readonly<Record<Name, number>>): number {
    return 1 / (1 + Math.exp(-this.score(features)));
  }
}
