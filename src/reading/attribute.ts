import type { Attribution, Evidence, Quote } from "../domain/article.ts";
import type { Clues } from "../domain/clues.ts";
import type { Language } from "../languages/language.ts";
import { cluesOf } from "./clues.ts";
import type { Attributed } from "./declared.ts";
import { confidenceOf, type Finding, tierOf } from "./discourse/confidence.ts";
import { findEvidence } from "./evidence.ts";
import type { Pass } from "./passes.ts";
import { standsFor } from "./people/stands-for.ts";
import { listSpeakers } from "./speakers.ts";
import { isInCapitals } from "./structure/all-capitals.ts";
import type { Quotation } from "./structure/quotations.ts";
import type { Structure } from "./structure/structure.ts";
import { addTurns } from "./turns/add-turns.ts";
import { intervieweeOf } from "./turns/interviewee.ts";
import { labelledFigures } from "./turns/labelled-figures.ts";
import type { Turn } from "./turns/turn.ts";
import { audible } from "./weights/thresholds.ts";

/** Who says what, as far as the text tells; in a language that reading does not know, and in capitals alone, marks only. */
export function attribute(
  structure: Structure,
  quotations: readonly Quotation[],
  without: ReadonlySet<Pass>,
  turns: readonly Turn[] = [],
): Attributed {
  const { language } = structure;
  if (language === null || isInCapitals(structure)) {
    const quotes = quotations.map((quotation) => unattributed(quotation, quotation.words >= 6 ? 0.8 : 0.3));
    const surely = turns.filter(({ sure }) => sure);
    return { quotes: addTurns(structure, quotes, surely, literally), speakers: [], clues: nothing };
  }
  const evidence = findEvidence(structure, quotations, language, without);
  const { scene, cast, resolutions, speech, unsaid, voices, vetoes } = evidence;
  const heard = voices.map((voice, i) => ((speech[i] ?? 0) >= audible ? voice : null));
  const labelled = labelledFigures(structure.text, scene, cast, turns);
  const interviewee = intervieweeOf(structure, scene, cast, turns);
  const surely = turns.filter(({ sure, label }) => sure || (label !== null && labelled.has(label)));
  const { speakers, indexOf } = listSpeakers(structure.text, scene, cast, resolutions, [
    ...heard,
    ...[...labelled.values(), ...(interviewee === null ? [] : [interviewee])].map((figure) => ({ figure })),
  ]);
  const whose = (turn: Turn): Attribution => {
    const { label, answers } = turn;
    if (label === null) return answers === true ? answerer : { tier: "unknown" };
    const figure = labelled.get(label);
    const speaker = figure === undefined ? null : indexOf(figure);
    if (speaker === null) return literally(turn);
    const tier = language.complete ? "named" : "likely";
    return { tier, speaker, evidence: "name", mention: label, confidence: labelConfidence };
  };
  const interviewed = interviewee === null ? null : indexOf(interviewee);
  const answerer: Attribution =
    interviewed === null
      ? { tier: "unknown" }
      : {
          tier: "likely",
          speaker: interviewed,
          evidence: "continued",
          mention: null,
          confidence: answerConfidence,
        };
  const quotes = quotations.map((quotation, i): Quote => {
    const probability = speech[i] ?? 0;
    const denied = unsaid[i] ?? null;
    const quote = {
      ...unattributed(quotation, probability),
      ...(denied === null ? {} : { unsaid: denied }),
    };
    const voice = heard[i] ?? null;
    if (voice === null) return quote;
    const finding: Finding = {
      voice,
      figure: cast.figures[voice.figure],
      mention: scene.mentions[voice.mention],
      speech: probability,
      words: quotation.words,
      veto: vetoes[i] ?? null,
    };
    return { ...quote, attribution: attributionOf(finding, indexOf(voice.figure), language) };
  });
  const clues = cluesOf(evidence, quotations, (i) => heard[i] != null, indexOf);
  return { quotes: addTurns(structure, quotes, surely, whose), speakers, clues };
}

const nothing: Clues = { people: [], doubts: [] };

/** A name in front of somebody's words, or under them, leaves little to doubt. */
const labelConfidence = 0.95;

/** Who answers is told by no word beside the answer. */
const answerConfidence = 0.8;

/** Whoever the article does not tell more of is shown as its layout has it. */
function literally({ label }: Turn): Attribution {
  if (label === null) return { tier: "unknown" };
  return { tier: "mention", mention: label, speaker: null, evidence: "name", confidence: labelConfidence };
}

function unattributed(quotation: Quotation, speech: number): Quote {
  return {
    span: quotation.inner,
    outer: quotation.outer,
    context: quotation.context,
    within: quotation.within,
    words: quotation.words,
    speech,
    attribution: { tier: "unknown" },
  };
}

/** `speaker`: place of the figure among the speakers, if it is one. */
function attributionOf(finding: Finding, speaker: number | null, language: Language): Attribution {
  const { voice, figure, mention } = finding;
  const confidence = confidenceOf(finding);
  const evidence: Evidence = voice.evidence;
  const span = standsFor(figure, mention);
  const tier = tierOf(confidence, finding, language);
  if (speaker !== null && figure !== undefined && tier !== "mention")
    return { tier, speaker, evidence, mention: span, confidence };
  // A pronoun tells nobody who it is.
  if (span === null || (mention?.kind === "pronoun" && span.start === mention.start))
    return { tier: "unknown" };
  return { tier: "mention", mention: span, speaker, evidence, confidence };
}
