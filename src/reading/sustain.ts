import type { Evidence } from "../domain/article.ts";
import { fold } from "../languages/parts/fold.ts";
import type { Cast } from "./cast.ts";
import type { Cue, CueKind } from "./cues.ts";
import type { Pass } from "./passes.ts";
import type { Quotation } from "./quotations.ts";
import type { Resolution } from "./resolve.ts";
import type { Structure } from "./structure.ts";
import { reportingAt, type Scene, subjectBefore } from "./verbs.ts";

/** Whose words a quotation holds, as far as the passes have come. */
export interface Voice {
  readonly figure: number;
  readonly mention: number;
  readonly by: CueKind | "continued" | "echo";
  readonly evidence: Exclude<Evidence, "declared">;
  readonly margin: number;
  /** How many others within reach of a pronoun or a description could be meant. */
  readonly rivals: number;
  /** How many quotations back the words go on from; 0 for one with a cue of its own. */
  readonly steps: number;
  readonly cue: Cue | null;
}

export interface Reported {
  readonly scene: Scene;
  readonly structure: Structure;
  readonly quotations: readonly Quotation[];
  readonly cues: readonly (Cue | null)[];
  readonly resolutions: readonly (Resolution | null)[];
  readonly cast: Cast;
  readonly speech: readonly number[];
  readonly places: readonly number[];
}

/** The voice of every quotation: by its own cue, else going on from the one before, else echoed in the body. */
export function sustain(reported: Reported, without: ReadonlySet<Pass>): readonly (Voice | null)[] {
  const voices: (Voice | null)[] = reported.quotations.map((quotation, i) =>
    quotation.within === null ? own(reported, i) : null,
  );
  for (let i = 0; i < voices.length && !without.has("continued"); i++)
    voices[i] ??= inherited(reported, voices, i);
  for (let i = voices.length - 1; i >= 0 && !without.has("echo"); i--)
    voices[i] = echoed(reported, voices, i) ?? voices[i] ?? null;
  return voices;
}

function own({ cues, resolutions, scene }: Reported, i: number): Voice | null {
  const cue = cues[i] ?? null;
  const resolution = cue === null ? null : (resolutions[cue.mention] ?? null);
  if (cue === null || resolution === null) return null;
  const kind = scene.mentions[cue.mention]?.kind;
  const evidence =
    cue.kind === "headline"
      ? "headline"
      : kind === "pronoun"
        ? "pronoun"
        : resolution.by === "name"
          ? "name"
          : resolution.by === "organisation"
            ? "organisation"
            : "role";
  return {
    figure: resolution.figure,
    mention: cue.mention,
    by: cue.kind,
    evidence,
    margin: resolution.margin,
    rivals: resolution.rivals,
    steps: 0,
    cue,
  };
}

/** How many quotations back a speaker is looked for. */
const memory = 20;

/** A quotation without a cue goes on from what was said just before, or is led in by the sentence before it. */
function inherited(reported: Reported, voices: readonly (Voice | null)[], i: number): Voice | null {
  const { quotations, scene, resolutions, speech } = reported;
  const quotation = quotations[i];
  if (quotation === undefined) return null;
  const outer = quotation.within === null ? null : voices[quotation.within];
  if (outer != null) return { ...outer, evidence: "continued", by: "continued", steps: outer.steps + 1 };
  for (let k = i - 1; k >= 0 && i - k <= memory; k--) {
    const before = quotations[k];
    const voice = voices[k];
    if (before === undefined || quotation.first - before.last > 1) break;
    if (before.within !== null || voice == null || (speech[k] ?? 0) < 0.5) continue;
    return { ...voice, evidence: "continued", by: "continued", steps: voice.steps + 1, cue: null };
  }
  const next = quotations[i + 1];
  const after = voices[i + 1];
  if (
    next !== undefined &&
    after != null &&
    after.by !== "clause" &&
    next.first - quotation.last <= 1 &&
    sameBlock(reported, i, i + 1)
  )
    return { ...after, by: "onward", evidence: "continued", steps: 1, cue: null };
  const asked = answered(reported, voices, i);
  if (asked !== null) return asked;
  const lead = leadIn(scene, quotation);
  const resolution = lead < 0 ? null : (resolutions[lead] ?? null);
  if (resolution === null) return null;
  const kind = scene.mentions[lead]?.kind;
  return {
    figure: resolution.figure,
    mention: lead,
    by: "lead-in",
    evidence:
      kind === "pronoun"
        ? "pronoun"
        : resolution.by === "name"
          ? "name"
          : resolution.by === "organisation"
            ? "organisation"
            : "role",
    margin: resolution.margin,
    rivals: resolution.rivals,
    steps: 0,
    cue: null,
  };
}

function sameBlock({ scene, places }: Reported, a: number, b: number): boolean {
  return scene.items[places[a] ?? -1]?.block === scene.items[places[b] ?? -1]?.block;
}

/** An answer in an interview: the block before is a question. Whoever spoke last goes on. */
function answered(
  { structure, quotations }: Reported,
  voices: readonly (Voice | null)[],
  i: number,
): Voice | null {
  const quotation = quotations[i];
  const before = quotation === undefined ? undefined : structure.sentences[quotation.first - 1];
  if (before === undefined || structure.text.charAt(before.span.end - 1) !== "?") return null;
  for (let k = i - 1; k >= 0 && i - k <= memory; k--) {
    const voice = voices[k];
    if (voice != null && voice.by !== "lead-in")
      return { ...voice, evidence: "continued", by: "continued", steps: voice.steps + 3, cue: null };
  }
  return null;
}

/** The subject of the last reporting verb of the sentence before, else of the sentence. */
function leadIn(scene: Scene, quotation: Quotation): number {
  const end = scene.starts[quotation.first] ?? 0;
  const start = Math.max(scene.starts[quotation.first - 1] ?? end, end - 120);
  for (let i = end - 1; i > start; i--) {
    if (reportingAt(scene, i) === null || (scene.at[i] ?? -1) >= 0) continue;
    const subject = subjectBefore(scene, i, start);
    if (subject >= 0) return subject;
  }
  for (let i = start; i < end; i++) {
    const index = scene.at[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention === undefined) continue;
    if (mention.preposition === null && mention.looks !== "place") return index;
    i = mention.to;
  }
  return -1;
}

/** How many quotations after a heading are searched for its words; a title's are looked for in all of these. */
const echo = 60;

/** Words of a title or a subhead that the body quotes too are the same speaker's. */
function echoed(
  { quotations, structure, scene, places }: Reported,
  voices: readonly (Voice | null)[],
  i: number,
): Voice | null {
  const quotation = quotations[i];
  const kind = structure.blocks[scene.items[places[i] ?? -1]?.block ?? -1]?.kind;
  if (quotation === undefined) return null;
  const heading = kind === "title" || kind === "subhead";
  if (!heading && voices[i] != null && voices[i]?.by !== "continued" && voices[i]?.by !== "onward")
    return null;
  const words = normal(structure.text, quotation);
  if (words.length < (heading ? 4 : 12)) return null;
  for (let k = Math.max(0, i - echo / 4); k < Math.min(quotations.length, i + echo); k++) {
    const other = quotations[k];
    const voice = voices[k];
    if (
      k === i ||
      other === undefined ||
      voice == null ||
      other.words < quotation.words ||
      other.within !== null ||
      (!heading && voice.steps > 0)
    )
      continue;
    if (normal(structure.text, other).includes(words))
      return { ...voice, evidence: "headline", by: "echo", steps: 0, cue: null };
  }
  return null;
}

function normal(text: string, { inner }: Quotation): string {
  return fold(text.slice(inner.start, Math.min(inner.end, inner.start + 2000)))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
