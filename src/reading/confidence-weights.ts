/**
 * Logistic weights of "the speaker is right", fitted by `npm run eval -- --fit --split dev` on 273 spoken
 * spans of the same articles as `speech-weights.ts`; cross-validated log loss 0.22. `aside` is set by hand.
 */
export const weights = {
  bias: -1.2,
  inverted: 0.39,
  precedes: 0.45,
  source: 0,
  aside: -0.3,
  loose: 0.2,
  clause: -0.4,
  "lead-in": -0.5,
  continued: -0.8,
  echo: 0.3,
  strong: 0.85,
  far: 0.2,
  steps: -0.1,
  pronoun: -0.9,
  role: 0.3,
  organisation: 0.5,
  margin: 1.67,
  pronounMargin: 0,
  roleMargin: 0.4,
  rivals: 0,
  contested: 0,
  doubtful: 0,
  audible: 0,
  person: 1.03,
  full: 1.75,
  unclear: -0.5,
};
