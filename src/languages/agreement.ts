/** Grammatical gender as far as the text tells it; `null` when it does not. */
export type Gender = "m" | "f" | null;
export type GrammaticalNumber = "s" | "p" | null;

export interface Agreement {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

export interface Determiner extends Agreement {
  readonly kind: "definite" | "indefinite" | "demonstrative" | "possessive";
}
