import type { Language } from "../languages/language.ts";
import { weights } from "./confidence-weights.ts";
import type { Figure } from "./figure.ts";
import type { Voice } from "./sustain.ts";

export type ConfidenceFeatures = Readonly<Record<keyof typeof weights, number>>;

/** What is known of how a speaker was found; names are the rows of `confidence-weights.ts`. */
export function confidenceFeatures(
  voice: Voice,
  figure: Figure | undefined,
  speech: number,
): ConfidenceFeatures {
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const { by, cue, evidence } = voice;
  const strength = cue?.strength ?? "none";
  return {
    bias: 1,
    inverted: flag(by === "inverted" || by === "follows"),
    precedes: flag(by === "precedes"),
    source: flag(by === "source"),
    aside: flag(by === "aside"),
    loose: flag(by === "distant" || by === "colon" || by === "headline"),
    clause: flag(by === "clause"),
    "lead-in": flag(by === "lead-in" || by === "onward"),
    continued: flag(by === "continued"),
    echo: flag(by === "echo"),
    strong: flag(strength === "strong"),
    far: flag((cue?.distance ?? 0) > 8),
    steps: Math.min(3, voice.steps),
    pronoun: flag(evidence === "pronoun"),
    role: flag(evidence === "role"),
    organisation: flag(evidence === "organisation"),
    margin: voice.margin,
    pronounMargin: evidence === "pronoun" ? voice.margin : 0,
    roleMargin: evidence === "role" ? voice.margin : 0,
    rivals: evidence === "pronoun" || evidence === "role" ? Math.min(3, voice.rivals) : 0,
    contested: flag((evidence === "pronoun" || evidence === "role") && voice.rivals > 0),
    doubtful: flag(evidence !== "pronoun" && evidence !== "role" && voice.rivals > 0),
    audible: speech,
    person: flag(figure?.kind === "person"),
    full: flag((figure?.names[0]?.length ?? 0) > 1),
    unclear: flag(figure === undefined || figure.kind === "unclear" || figure.kind === "place"),
  };
}

/** Probability that the speaker is right: logistic regression, fitted by `npm run eval -- --fit`. */
export function confidenceOf(voice: Voice, figure: Figure | undefined, speech: number): number {
  const features = confidenceFeatures(voice, figure, speech);
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof typeof weights)[]) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Named without reserve from here on; "according to context" from there. */
const named = 0.8;
const likely = 0.3;
/** Nobody is named for words that may be a title or a scare quote. */
const surely = 0.87;

/**
 * Whether somebody may be named without reserve at all: the words are surely speech, the language is well
 * known, the figure has a name, and where a pronoun or a description stands for it nobody else could be meant.
 */
export function mayBeNamed(
  voice: Voice,
  figure: Figure | undefined,
  language: Language,
  speech: number,
): boolean {
  return (
    speech >= surely &&
    language.complete &&
    voice.rivals === 0 &&
    voice.by !== "clause" &&
    (voice.evidence !== "pronoun" || figure?.kind === "person") &&
    (figure?.kind === "person" || figure?.kind === "organisation") &&
    figure.names.length > 0
  );
}

/** The tier of promise 2; a description is always shown as the article's own words. */
export function tierOf(
  confidence: number,
  voice: Voice,
  figure: Figure | undefined,
  language: Language,
  speech: number,
): "named" | "likely" | "mention" {
  if (figure === undefined || figure.kind === "description") return "mention";
  if (confidence >= named && mayBeNamed(voice, figure, language, speech)) return "named";
  return confidence >= likely ? "likely" : "mention";
}
