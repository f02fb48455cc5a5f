/** Whom a mention stands for. */
export interface Resolution {
  readonly figure: number;
  /** 0 to 1: how far the best candidate stands before the second. */
  readonly margin: number;
  /** How many others within reach agree as well; 0 for a name. */
  readonly rivals: number;
  readonly by: "name" | "role" | "organisation" | "pronoun" | "description";
  /** The mention that it takes up, by its index, where it is not tied to the figure by itself. */
  readonly takesUp?: number | undefined;
  /** Of a pronoun or a description: all who may be meant, the likeliest first; -1 is somebody new. */
  readonly odds?: readonly Odds[] | undefined;
}

export interface Odds {
  readonly figure: number;
  /** Probability, 0 to 1. */
  readonly odds: number;
}

/** So many who may be meant are kept. */
const mostKept = 6;

export function oddsOf(
  candidates: readonly { readonly figure: number }[],
  probabilities: readonly number[],
): readonly Odds[] {
  return candidates
    .map(({ figure }, i) => ({ figure, odds: probabilities[i] ?? 0 }))
    .sort((a, b) => b.odds - a.odds)
    .slice(0, mostKept);
}
