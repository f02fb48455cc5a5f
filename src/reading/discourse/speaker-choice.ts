import { speechFrom } from "../../domain/article.ts";
import { isCarrier } from "../cues/cue-left.ts";
import type { Scene } from "../cues/scene.ts";
import { isMedium } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import { standsAlone } from "../speech/speech-signs.ts";
import { capitalised, speaksOfItself } from "../speech/words-inside.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { weights } from "../weights/speaker-weights.ts";
import { namesItself } from "./antecedent.ts";
import { leadIn, leadSource } from "./lead-in.ts";
import type { Candidate } from "./log-linear.ts";
import { alsoOf, type Reported, sameBlock, type Voice, voiceOf } from "./voice.ts";

export type SpeakerFeatures = Readonly<Record<keyof typeof weights, number>>;

/** Somebody whose words a quotation may hold that no verb of its sentence gives to anybody. */
export interface Option extends Candidate<SpeakerFeatures> {
  readonly voice: Voice;
}

/** How many quotations back and how many sentences back a speaker is looked for, and how many speakers. */
const memory = 20;
const farthest = 14;
const mostSpeakers = 3;

/** How many quotations and sentences on. */
const ahead = 4;
const farthestAhead = 6;

const nothing: SpeakerFeatures = {
  clause: 0,
  clauseBrief: 0,
  clauseBeside: 0,
  lead: 0,
  leadReports: 0,
  leadColon: 0,
  back: 0,
  backNext: 0,
  backAgain: 0,
  backBeside: 0,
  backBesideSole: 0,
  reopened: 0,
  gap: 0,
  gapBlock: 0,
  steps: 0,
  asked: 0,
  sure: 0,
  onward: 0,
  onwardNext: 0,
  onwardGap: 0,
  onwardAgain: 0,
  onwardHeading: 0,
  leadSource: 0,
  person: 0,
  full: 0,
  body: 0,
  carrier: 0,
  description: 0,
  firstPerson: 0,
  turns: 0,
  inside: 0,
  aloneBack: 0,
  aloneLead: 0,
  aloneOnward: 0,
};

/**
 * Who may speak quotation `i`, where its sentence has no reporting verb: the subject of the sentence, whoever
 * the sentence before leads in, those who spoke before, and whoever speaks next. `turns` counts how often each
 * figure has spoken so far.
 */
export function optionsOf(
  reported: Reported,
  voices: readonly (Voice | null)[],
  turns: ReadonlyMap<number, number>,
  i: number,
): readonly Option[] {
  const { quotations, scene, cues } = reported;
  const quotation = quotations[i];
  if (quotation === undefined) return [];
  const options: Option[] = [];
  const { entries } = reported.structure;
  const isHere = (sentence: number | undefined): boolean =>
    entries[sentence ?? -1] === entries[quotation.first];
  const shared = sharedFeatures(reported, quotation, turns);
  const add = (voice: Voice | null, features: Partial<SpeakerFeatures>): void => {
    const figure = reported.cast.figures[voice?.figure ?? -1];
    if (voice === null || figure === undefined) return;
    options.push({ figure: voice.figure, voice, features: { ...shared(voice, figure), ...features } });
  };
  const alone = flag(standsAlone(scene, reported.places[i] ?? 0));
  const cue = cues[i] ?? null;
  const sole = scene.language.grammar.oneSpeakerPerParagraph;
  if (cue?.kind === "clause")
    add(voiceOf(reported, cue.mention, "clause", cue), {
      clause: 1,
      clauseBrief: flag(quotation.words <= 4),
      clauseBeside: flag(standsBeside(scene, cue.mention, reported.places[i] ?? 0)),
    });
  const lead = leadIn(scene, quotation);
  if (lead !== null && isHere(scene.mentions[lead.mention]?.sentence))
    add(voiceOf(reported, lead.mention, "lead-in", null), {
      lead: 1,
      leadReports: flag(lead.reports),
      leadColon: flag(lead.colon),
      aloneLead: alone,
    });
  for (const [order, k] of speakersBefore(reported, voices, i).entries()) {
    const [before, voice] = [quotations[k], voices[k]];
    if (before === undefined || voice == null || !isHere(before.last)) continue;
    const gap = quotation.first - before.last;
    add(alsoOf(voice, "continued", "continued", voice.steps + 1), {
      back: 1,
      backNext: flag(gap <= 1),
      backAgain: flag(order > 0),
      backBeside: flag(gap <= 1 && sameBlock(reported, i, k)),
      backBesideSole: flag(gap <= 1 && sameBlock(reported, i, k) && sole),
      reopened: flag(k === i - 1 && before.outer.end === before.inner.end),
      gap: Math.log(1 + Math.max(0, gap)),
      gapBlock: flag(!sameBlock(reported, i, k)),
      steps: Math.min(4, voice.steps),
      asked: flag(isAnswer(reported, quotation)),
      sure: flag(voice.by !== "clause" && voice.by !== "lead-in" && before.words >= 6),
      aloneBack: alone,
    });
  }
  const heading = flag(isHeading(reported, i));
  for (const [order, k] of speakersAfter(reported, voices, i).entries()) {
    const [next, voice] = [quotations[k], voices[k]];
    if (next === undefined || voice == null || !isHere(next.first)) continue;
    const gap = next.first - quotation.last;
    add(alsoOf(voice, "onward", "continued", 1), {
      onward: 1,
      onwardNext: flag(gap <= 1 && sameBlock(reported, i, k)),
      onwardGap: Math.log(1 + Math.max(0, gap)),
      onwardAgain: flag(order > 0),
      onwardHeading: heading,
      aloneOnward: alone,
    });
  }
  const told = leadSource(scene, quotation);
  if (told >= 0 && isHere(scene.mentions[told]?.sentence))
    add(voiceOf(reported, told, "lead-in", null), { leadSource: 1, aloneLead: alone });
  return options;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** "Anna Brun (LR) "refuse tout retrait"": nothing but a bracket between the subject and the marks. */
function standsBeside({ items, mentions }: Scene, index: number, item: number): boolean {
  const end = mentions[index]?.to ?? item;
  for (let i = end + 1, open = false; i < item; i++) {
    const word = items[i]?.word;
    if (word === "(") open = true;
    else if (word === ")") open = false;
    else if (!open) return false;
  }
  return end < item;
}

/** The last quotation of each of the latest speakers before quotation `i`, the latest first. */
function speakersBefore(
  { quotations, speech }: Reported,
  voices: readonly (Voice | null)[],
  i: number,
): readonly number[] {
  const seen = new Set<number>();
  const found: number[] = [];
  const first = quotations[i]?.first ?? 0;
  for (let k = i - 1; k >= 0 && i - k <= memory && found.length < mostSpeakers; k--) {
    const [before, voice] = [quotations[k], voices[k]];
    if (before === undefined || first - before.last > farthest) break;
    if (before.within !== null || voice == null || (speech[k] ?? 0) < speechFrom || seen.has(voice.figure))
      continue;
    seen.add(voice.figure);
    found.push(k);
  }
  return found;
}

/** The first quotation of each of the speakers after quotation `i`, as far as verbs give them away. */
function speakersAfter(
  { quotations, speech }: Reported,
  voices: readonly (Voice | null)[],
  i: number,
): readonly number[] {
  const seen = new Set<number>();
  const found: number[] = [];
  const last = quotations[i]?.last ?? 0;
  for (let k = i + 1; k <= i + ahead && found.length < mostSpeakers - 1; k++) {
    const [next, voice] = [quotations[k], voices[k]];
    if (next === undefined || next.first - last > farthestAhead) break;
    if (next.within !== null || voice == null || (speech[k] ?? 0) < speechFrom || seen.has(voice.figure))
      continue;
    seen.add(voice.figure);
    found.push(k);
  }
  return found;
}

function isHeading({ structure, scene, places }: Reported, i: number): boolean {
  const kind = structure.blocks[scene.items[places[i] ?? -1]?.block ?? -1]?.kind;
  return kind === "title" || kind === "subhead";
}

/** What is the same for every way to a speaker; the words of the quotation are read once. */
function sharedFeatures(
  { scene, structure }: Reported,
  quotation: Quotation,
  turns: ReadonlyMap<number, number>,
): (voice: Voice, figure: Figure) => SpeakerFeatures {
  const names = capitalised(structure.text, quotation.inner);
  const own = speaksOfItself(structure.text, quotation.inner, scene.language);
  return (voice, figure) => {
    const person = figure.kind === "person";
    return {
      ...nothing,
      person: flag(person),
      full: flag(person && (figure.names[0]?.length ?? 0) > 1),
      body: flag(figure.kind === "organisation"),
      carrier: flag(isMedium(figure, scene.language) || isCarrier(scene, voice.mention)),
      description: flag(figure.kind === "description"),
      firstPerson: flag(person && own),
      turns: Math.log(1 + (turns.get(voice.figure) ?? 0)),
      inside: flag(namesItself(figure, names)),
    };
  };
}

/** An answer in an interview: the sentence before is a question. */
function isAnswer({ structure }: Reported, quotation: Quotation): boolean {
  const before = structure.sentences[quotation.first - 1];
  return before !== undefined && structure.text.charAt(before.span.end - 1) === "?";
}
