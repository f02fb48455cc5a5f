import type { Language } from "../../languages/language.ts";
import { opensName } from "../../languages/world/given-names.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { isHead } from "../people/suits.ts";
import { weights } from "../weights/confidence-weights.ts";
import { LinearModel } from "../weights/linear-model.ts";
import { clear, likely, named, surely } from "../weights/thresholds.ts";
import type { Veto } from "./veto.ts";
import type { Voice } from "./voice.ts";

const model = new LinearModel(weights);

export type ConfidenceFeatures = Readonly<Record<keyof typeof weights, number>>;

/** A quotation with whoever was found to speak it. */
export interface Finding {
  readonly voice: Voice;
  readonly figure: Figure | undefined;
  /** The words that stand for the speaker. */
  readonly mention: Mention | undefined;
  /** Probability that the quotation is speech, and how many words it has. */
  readonly speech: number;
  readonly words: number;
  readonly veto: Veto | null;
}

/** Whether more than capitals tells that somebody is a person: a known given name, or a description in the article. */
function isKnown({ names, roles }: Figure): boolean {
  const given = names[0]?.[0] ?? "";
  return roles.length > 0 || opensName(given);
}

/** Log odds, kept within bounds. */
function logit(probability: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(bounded / (1 - bounded));
}

/** What is known of how a speaker was found; names are the rows of `confidence-weights.ts`. */
export function confidenceFeatures({ voice, figure, mention, speech, words }: Finding): ConfidenceFeatures {
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const { by, cue, evidence } = voice;
  const strength = cue?.strength ?? "none";
  const pronoun = mention?.kind === "pronoun";
  const role = !pronoun && figure?.kind === "person" && mention?.name.length === 0;
  return {
    bias: 1,
    inverted: flag(by === "inverted" || by === "follows"),
    precedes: flag(by === "precedes"),
    source: flag(by === "source"),
    aside: flag(by === "aside"),
    loose: flag(by === "colon" || by === "headline"),
    distant: flag(by === "distant"),
    clause: flag(by === "clause"),
    "lead-in": flag(by === "lead-in" || by === "onward"),
    continued: flag(by === "continued"),
    echo: flag(by === "echo"),
    strong: flag(strength === "strong"),
    far: flag((cue?.distance ?? 0) > 8),
    steps: Math.min(3, voice.steps),
    pronoun: flag(pronoun),
    hangs: flag(pronoun && by === "inverted"),
    role: flag(role),
    organisation: flag(evidence === "organisation"),
    pronounOdds: pronoun ? logit(voice.margin) : 0,
    roleOdds: role ? logit(voice.margin) : 0,
    rivals: pronoun || role ? Math.min(3, voice.rivals) : 0,
    doubtful: flag(!pronoun && !role && voice.rivals > 0),
    governed: flag(mention?.preposition != null && by !== "source"),
    audible: logit(speech),
    brief: flag(words <= 3),
    whole: flag(words >= 7),
    person: flag(figure?.kind === "person"),
    known: flag(figure?.kind === "person" && isKnown(figure)),
    full: flag((figure?.names[0]?.length ?? 0) === 2),
    long: flag((figure?.names[0]?.length ?? 0) > 2),
    unclear: flag(figure === undefined || figure.kind === "unclear" || figure.kind === "place"),
  };
}

/** Probability that the speaker is right: logistic regression, fitted by `npm run eval -- --fit`. */
export function confidenceOf(finding: Finding): number {
  return model.probability(confidenceFeatures(finding));
}

/**
 * Whether somebody may be named without reserve at all: the words are surely speech, the language is well
 * known, nothing stands against it, the figure has a name, and where a pronoun or a description stands for it nobody else could be meant.
 */
export function mayBeNamed({ voice, figure, mention, speech, veto }: Finding, language: Language): boolean {
  const direct = mention !== undefined && mention.kind !== "pronoun" && mention.name.length > 0;
  return (
    veto === null &&
    (direct || voice.margin >= clear) &&
    speech >= surely &&
    language.complete &&
    voice.by !== "clause" &&
    voice.by !== "lead-in" &&
    figure?.kind === "person" &&
    figure.names.length > 0
  );
}

/**
 * Whether a description is one that the text gives to the figure. Who else it may mean is weighed by what is known of a
 * language; of one that is known in part, its own words are shown.
 */
function isCalledSo({ roles }: Figure, { kind, name, head }: Mention, language: Language): boolean {
  return (
    kind !== "role" ||
    name.length > 0 ||
    language.genericPeople.has(head ?? "") ||
    roles.some((role) => isHead(role.head, head ?? "", language))
  );
}

/** The tier of promise 2; a description is always shown as the article's own words. */
export function tierOf(
  confidence: number,
  finding: Finding,
  language: Language,
): "named" | "likely" | "mention" {
  const { figure, mention, veto } = finding;
  if (figure === undefined || figure.kind === "description" || veto === "named-inside") return "mention";
  if (!language.complete && mention !== undefined && !isCalledSo(figure, mention, language)) return "mention";
  if (confidence >= named && mayBeNamed(finding, language)) return "named";
  return confidence >= likely ? "likely" : "mention";
}
