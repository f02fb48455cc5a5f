import type { LinearModel } from "../weights/linear-model.ts";
import type { Ranking } from "./salience.ts";

/** One of several things that may be meant, with what speaks for and against it. */
export interface Candidate<Features> {
  /** A figure, or -1 for somebody new. */
  readonly figure: number;
  readonly features: Features;
}

/** The candidate that was chosen: `margin` is its probability over all, `rivals` have a noticeable part of it. */
export interface Choice extends Ranking {
  /** Its place among the candidates. */
  readonly index: number;
  /** Of each candidate. */
  readonly probabilities: readonly number[];
}

/** A rival has at least this part of the probability. */
const noticeable = 0.1;

/** The most probable candidate by a log-linear model; `null` when there is none. */
export function choose<Name extends string>(
  candidates: readonly Candidate<Readonly<Record<Name, number>>>[],
  model: LinearModel<Name>,
): Choice | null {
  const scores = candidates.map(({ features }) => model.score(features));
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, each) => sum + each, 0);
  const best = scores.indexOf(top);
  const figure = candidates[best]?.figure;
  if (figure === undefined) return null;
  return {
    index: best,
    figure,
    margin: 1 / total,
    probabilities: masses.map((mass) => mass / total),
    rivals: masses.filter((mass, i) => i !== best && mass / total >= noticeable).length,
  };
}
