import type { Unsaid } from "../domain/article.ts";
import { fold } from "../domain/folding.ts";
import { isSpace } from "../domain/span.ts";
import type { Language } from "../languages/language.ts";
import type { Cue } from "./cues/cue.ts";
import { findCue } from "./cues/cues.ts";
import { innerMention } from "./cues/inner-cue.ts";
import { jointOf } from "./cues/joint.ts";
import type { Scene } from "./cues/scene.ts";
import type { Observer } from "./discourse/discourse.ts";
import type { Resolution } from "./discourse/resolution.ts";
import { resolve } from "./discourse/resolve.ts";
import { type OptionObserver, sustain } from "./discourse/sustain.ts";
import { findVetoes, type Veto } from "./discourse/veto.ts";
import type { Voice } from "./discourse/voice.ts";
import type { Pass } from "./passes.ts";
import { type Cast, findCast } from "./people/cast.ts";
import type { Mention } from "./people/mention.ts";
import { findMentions } from "./people/mentions.ts";
import { withSpeakingNouns } from "./people/speaking-nouns.ts";
import { type Features, speechFeatures, speechProbability } from "./speech/speech.ts";
import { unsaidAt } from "./speech/unsaid.ts";
import { withoutCapitalHeadings } from "./structure/capital-headings.ts";
import type { Quotation } from "./structure/quotations.ts";
import type { Structure } from "./structure/structure.ts";
import { withoutTitleCase } from "./structure/title-case.ts";
import { findView } from "./structure/view.ts";
import { vocabulary } from "./structure/vocabulary.ts";

/** Everything that was found about who speaks, before it is put into quotes and speakers. */
export interface Evidence {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly cues: readonly (Cue | null)[];
  readonly resolutions: readonly (Resolution | null)[];
  /** What was seen of quotation `i`; made anew at each call, since very long texts hold very many. */
  readonly featuresOf: (i: number) => Features;
  readonly speech: readonly number[];
  /** Of each quotation, whether the narrator says that it was not said. */
  readonly unsaid: readonly (Unsaid | null)[];
  readonly voices: readonly (Voice | null)[];
  /** What stands against naming each voice without reserve. */
  readonly vetoes: readonly (Veto | null)[];
}

/** Cues, then resolution in reading order, then what goes on from a quotation before. */
export function findEvidence(
  structure: Structure,
  quotations: readonly Quotation[],
  general: Language,
  without: ReadonlySet<Pass>,
  observe?: Observer,
  observeOptions?: OptionObserver,
): Evidence {
  const { scene, inner } = findScene(structure, quotations, general, without);
  const { language } = scene;
  const cast = findCast(scene.items, scene.mentions, language);
  const places = itemsOf(scene, quotations.length);
  const unsaid = findUnsaid(scene, quotations, places);
  const cues = without.has("cues")
    ? quotations.map(() => null)
    : findCues(scene, structure, quotations, places, inner).map((cue, i) =>
        unsaid[i] !== null || cue === null ? null : withJoint(scene, cast, cue),
      );
  const turns = quotations.map((quotation, i) => ({ quotation, cue: cues[i] ?? null }));
  const told = {
    text: structure.text,
    scene,
    cast,
    body: bodyStart(structure),
    headings: headingsOf(structure),
  };
  const { resolutions, groups } = resolve(told, turns, without, observe);
  const normal = normals(structure.text, quotations);
  const seen = (i: number): Features => featuresOf(scene, structure, quotations, cues, places, normal, i);
  const speech = quotations.map(({ words }, i) => {
    if (unsaid[i] !== null) return 0;
    if (without.has("speech")) return 1;
    if (without.has("cues")) return words >= 6 ? 0.9 : 0.2;
    return speechProbability(seen(i));
  });
  const reported = { scene, structure, quotations, cues, resolutions, groups, cast, speech, places };
  const voices = sustain(reported, without, observeOptions);
  const vetoes = findVetoes(reported, voices);
  return { scene, cast, cues, resolutions, featuresOf: seen, speech, unsaid, voices, vetoes };
}

function withJoint(scene: Scene, cast: Cast, cue: Cue): Cue {
  const joint = jointOf(scene, cast, cue);
  return joint === null ? cue : { ...cue, joint };
}

/** What stands inside words that were not said was not said either. */
function findUnsaid(
  scene: Scene,
  quotations: readonly Quotation[],
  places: readonly number[],
): readonly (Unsaid | null)[] {
  const found: (Unsaid | null)[] = [];
  for (const [i, { within }] of quotations.entries())
    found.push(within === null ? unsaidAt(scene, places[i] ?? 0) : (found[within] ?? null));
  return found;
}

/** Cues in order: "…, a dit Anna, saluant "…"": a gerund after an inverted subject has that subject. */
function findCues(
  scene: Scene,
  structure: Structure,
  quotations: readonly Quotation[],
  places: readonly number[],
  inner: ReadonlyMap<number, number>,
): readonly (Cue | null)[] {
  const cues: (Cue | null)[] = [];
  for (const [i, quotation] of quotations.entries()) {
    const cue = quotation.within === null ? findCue(scene, structure, quotation, places[i] ?? 0) : null;
    const before = cues[i - 1];
    const same =
      before != null &&
      quotations[i - 1]?.last === quotation.first &&
      before.verb >= 0 &&
      (before.kind === "inverted" || before.kind === "distant");
    const gerund =
      cue !== null &&
      cue.verb > (before?.verb ?? 0) &&
      (cue.kind === "precedes" || cue.kind === "distant") &&
      scene.language.grammar.gerund.test(scene.items[cue.verb]?.word ?? "");
    const aside = inner.get(i);
    if (aside !== undefined && (cue === null || cue.kind === "clause" || cue.kind === "distant"))
      cues.push({ kind: "aside", mention: aside, strength: "strong", verb: -1, distance: 0 });
    else cues.push(same && gerund && cue !== null ? { ...cue, mention: before.mention } : cue);
  }
  return cues;
}

function headingsOf({ blocks }: Structure): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ kind }, i) => (kind === "subhead" || kind === "caption" ? [i] : [])));
}

function titlesOf({ blocks }: Structure): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ kind }, i) => (kind === "title" || kind === "subhead" ? [i] : [])));
}

function bodyStart({ blocks, sentences }: Structure): number {
  const first = sentences.findIndex(
    (sentence) => !["title", "lede"].includes(blocks[sentence.block]?.kind ?? ""),
  );
  return first < 0 ? sentences.length : first;
}

/** The narrative with its mentions, those of asides inside quotations among them (they cover no item). */
function findScene(
  structure: Structure,
  quotations: readonly Quotation[],
  general: Language,
  without: ReadonlySet<Pass>,
): { scene: Scene; inner: ReadonlyMap<number, number> } {
  const known = vocabulary(structure.text, { start: 0, end: structure.text.length });
  const view = withoutCapitalHeadings(findView(structure, quotations), known, general);
  const items = withoutTitleCase(view, titlesOf(structure), known, general);
  const language = withSpeakingNouns(items, general);
  const told = findMentions(items, language, known);
  const quotationOf = new Map<Mention, number>();
  for (const [i, item] of items.entries()) {
    if (item.kind !== "quote" || without.has("asides")) continue;
    const quotation = quotations[item.quotation];
    if (quotation === undefined) continue;
    const mention = innerMention(structure, quotation, item, language);
    if (mention !== null) quotationOf.set({ ...mention, from: i, to: i }, item.quotation);
  }
  const mentions = [...told, ...quotationOf.keys()].sort((a, b) => a.start - b.start);
  const inner = new Map<number, number>();
  const at = new Int32Array(items.length).fill(-1);
  for (const [index, mention] of mentions.entries()) {
    const quotation = quotationOf.get(mention);
    if (quotation !== undefined) inner.set(quotation, index);
    else for (let i = mention.from; i <= mention.to; i++) at[i] = index;
  }
  const starts: number[] = [];
  for (const [i, item] of items.entries()) while (starts.length <= item.sentence) starts.push(i);
  return { scene: { items, mentions, at, language, starts }, inner };
}

/** Item of each quotation; a nested one has its outer quotation's. */
function itemsOf(scene: Scene, count: number): readonly number[] {
  const places = new Array<number>(count).fill(-1);
  for (const [i, item] of scene.items.entries()) if (item.kind === "quote") places[item.quotation] = i;
  let last = 0;
  return places.map((place) => {
    if (place >= 0) last = place;
    return last;
  });
}

/** How many quotations around one are compared with it. */
const window = 6;

function featuresOf(
  scene: Scene,
  structure: Structure,
  quotations: readonly Quotation[],
  cues: readonly (Cue | null)[],
  places: readonly number[],
  normal: (i: number) => string,
  i: number,
): Features {
  const quotation = quotations[i];
  if (quotation === undefined) throw new RangeError(`no quotation ${i}`);
  const from = Math.max(0, i - window);
  const near = quotations.slice(from, i + window + 1);
  const words = normal(i);
  const repeated =
    quotation.words <= 6
      ? near.filter((other, k) => other.words <= 6 && normal(from + k) === words).length
      : 1;
  const echoed =
    words.length > 3 &&
    near.some(
      (other, k) => other !== quotation && other.words >= quotation.words && normal(from + k).includes(words),
    );
  const company = near.filter(
    (other, k) => other !== quotation && other.first === quotation.first && isReporting(cues[from + k]),
  ).length;
  return speechFeatures(quotation, {
    scene,
    structure,
    item: places[i] ?? 0,
    cue: cues[i] ?? null,
    repeated,
    echoed,
    company,
  });
}

function isReporting(cue: Cue | null | undefined): boolean {
  return cue != null && cue.kind !== "clause";
}

/** The words of a quotation as they are compared with those of others; kept, since each is compared with several. */
function normals(text: string, quotations: readonly Quotation[]): (i: number) => string {
  const known = new Array<string | undefined>(quotations.length);
  return (i) => {
    const { start, end } = quotations[i]?.inner ?? { start: 0, end: 0 };
    known[i] ??= withoutEnding(fold(text.slice(start, Math.min(end, start + 2000))));
    return known[i] ?? "";
  };
}

/** A text without the white space and the marks that end it. */
function withoutEnding(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || ".,!?…".includes(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}
