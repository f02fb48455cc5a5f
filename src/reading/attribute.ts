import type { Attribution, Evidence, Quote } from "../domain/article.ts";
import type { Language } from "../languages/language.ts";
import type { Scene } from "./cues/scene.ts";
import type { Attributed } from "./declared.ts";
import { confidenceOf, tierOf } from "./discourse/confidence.ts";
import type { Voice } from "./discourse/voice.ts";
import { findEvidence } from "./evidence.ts";
import type { Pass } from "./passes.ts";
import type { Cast } from "./people/cast.ts";
import { listSpeakers } from "./speakers.ts";
import type { Quotation } from "./structure/quotations.ts";
import type { Structure } from "./structure/structure.ts";
import { audible } from "./weights/thresholds.ts";

/** Who says what, as far as the text tells; in a language that reading does not know, marks only. */
export function attribute(
  structure: Structure,
  quotations: readonly Quotation[],
  without: ReadonlySet<Pass>,
): Attributed {
  const { language } = structure;
  if (language === null)
    return {
      quotes: quotations.map((quotation) => unattributed(quotation, quotation.words >= 6 ? 0.8 : 0.3)),
      speakers: [],
    };
  const { scene, cast, resolutions, speech, voices } = findEvidence(structure, quotations, language, without);
  const heard = voices.map((voice, i) => ((speech[i] ?? 0) >= audible ? voice : null));
  const { speakers, indexOf } = listSpeakers(structure.text, scene, cast, resolutions, heard);
  const quotes = quotations.map((quotation, i): Quote => {
    const probability = speech[i] ?? 0;
    return {
      ...unattributed(quotation, probability),
      attribution: attributionOf(
        scene,
        cast,
        heard[i] ?? null,
        indexOf,
        language,
        probability,
        quotation.words,
      ),
    };
  });
  return { quotes, speakers };
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

function attributionOf(
  scene: Scene,
  cast: Cast,
  voice: Voice | null,
  indexOf: (figure: number) => number | null,
  language: Language,
  speech: number,
  words: number,
): Attribution {
  if (voice === null) return { tier: "unknown" };
  const mention = scene.mentions[voice.mention];
  const figure = cast.figures[voice.figure];
  const finding = { voice, figure, mention, speech, words };
  const confidence = confidenceOf(finding);
  const evidence: Evidence = voice.evidence;
  const span = mention === undefined ? null : { start: mention.start, end: mention.end };
  const speaker = indexOf(voice.figure);
  const tier = tierOf(confidence, finding, language);
  if (speaker !== null && figure !== undefined && tier !== "mention")
    return { tier, speaker, evidence, mention: span, confidence };
  if (span === null || mention?.kind === "pronoun")
    return speaker === null || span === null
      ? { tier: "unknown" }
      : { tier: "likely", speaker, evidence, mention: span, confidence };
  return { tier: "mention", mention: span, speaker, evidence, confidence };
}
