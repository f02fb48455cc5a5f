/**
 * Logistic weights of "the speaker is right", fitted by `npm run eval -- --fit --split dev` on 626 spans of the
 * articles named in `speech-weights.ts`, spans wrongly taken for speech among them; log loss 0.224 in
 * cross-validation over articles.
 */
export const weights = {
  bias: -1.1,
  inverted: 0.52,
  precedes: 0.06,
  source: 0.03,
  aside: -0.31,
  loose: 0.08,
  clause: -0.47,
  "lead-in": -0.13,
  continued: -0.25,
  echo: 0.48,
  strong: 0.76,
  far: -0.2,
  steps: -0.11,
  pronoun: -0.45,
  role: -0.01,
  organisation: 0.1,
  margin: 0.93,
  pronounMargin: -0.15,
  roleMargin: 0.2,
  rivals: -0.73,
  contested: -0.18,
  doubtful: -0.25,
  audible: 1.04,
  person: 1.08,
  full: 1.46,
  unclear: -0.8,
};
