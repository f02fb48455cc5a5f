import { speechFrom } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import type { Pass } from "../passes.ts";
import type { Quotation } from "../structure/quotations.ts";
import { LinearModel } from "../weights/linear-model.ts";
import { weights } from "../weights/speaker-weights.ts";
import { choose } from "./log-linear.ts";
import { type Option, optionsOf } from "./speaker-choice.ts";
import { saidByThing } from "./things.ts";
import { alsoOf, type Reported, type Voice, voiceOf } from "./voice.ts";

/** Told who may speak a quotation (by its index): for fitting the weights. */
export type OptionObserver = (quotation: number, options: readonly Option[]) => void;

const model = new LinearModel(weights);

/**
 * The voice of every quotation: by its own cue; else whoever is most likely among those who spoke before or
 * after and the subjects about; else echoed in the body.
 */
export function sustain(
  reported: Reported,
  without: ReadonlySet<Pass>,
  observe?: OptionObserver,
): readonly (Voice | null)[] {
  const { quotations, cues, speech, scene } = reported;
  const { figures } = reported.cast;
  const voices: (Voice | null)[] = quotations.map((quotation, i) => {
    const cue = cues[i] ?? null;
    const weak = cue === null || (cue.kind === "clause" && !without.has("continued"));
    return quotation.within !== null || weak ? null : voiceOf(reported, cue.mention, cue.kind, cue);
  });
  const turns = new Map<number, number>();
  for (let i = 0; i < voices.length && !without.has("continued"); i++) {
    voices[i] ??= inherited(reported, voices, turns, i, observe);
    let voice = voices[i];
    if (voice != null && saidByThing(voice, figures[voice.figure], scene.language)) voice = voices[i] = null;
    if (voice != null && (speech[i] ?? 0) >= speechFrom)
      turns.set(voice.figure, (turns.get(voice.figure) ?? 0) + 1);
  }
  const normal = normals(reported);
  for (let i = voices.length - 1; i >= 0 && !without.has("echo"); i--)
    voices[i] = echoed(reported, voices, normal, i) ?? voices[i] ?? null;
  return voices;
}

/** What stands inside another quotation is the same speaker's; else the most likely of those about. */
function inherited(
  reported: Reported,
  voices: readonly (Voice | null)[],
  turns: ReadonlyMap<number, number>,
  i: number,
  observe: OptionObserver | undefined,
): Voice | null {
  const quotation: Quotation | undefined = reported.quotations[i];
  if (quotation === undefined) return null;
  const outer = quotation.within === null ? null : voices[quotation.within];
  if (outer != null) return alsoOf(outer, "continued", "continued", outer.steps + 1, outer.cue);
  const options = optionsOf(reported, voices, turns, i);
  observe?.(i, options);
  const chosen = choose(options, model);
  const voice = options[chosen?.index ?? -1]?.voice;
  if (chosen === null || voice === undefined) return null;
  const { figure, mention, by, evidence, steps, cue } = voice;
  const margin = Math.min(voice.margin, chosen.margin);
  return { figure, mention, by, evidence, margin, rivals: voice.rivals + chosen.rivals, steps, cue };
}

/** How many quotations after a heading are searched for its words; a title's are looked for in all of these. */
const echo = 60;

/** Words of a title or a subhead that the body quotes too are the same speaker's. */
function echoed(
  { quotations, structure, scene, places }: Reported,
  voices: readonly (Voice | null)[],
  normal: (i: number) => string,
  i: number,
): Voice | null {
  const quotation = quotations[i];
  const kind = structure.blocks[scene.items[places[i] ?? -1]?.block ?? -1]?.kind;
  if (quotation === undefined) return null;
  const heading = kind === "title" || kind === "subhead";
  if (!heading && voices[i] != null && voices[i]?.by !== "continued" && voices[i]?.by !== "onward")
    return null;
  const words = normal(i);
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
    if (normal(k).includes(words) && !isTold(quotations, normal, k, words))
      return alsoOf(voice, "echo", "headline", 0);
  }
  return null;
}

/** The words of each quotation as they are compared; kept, since each is compared with many. */
function normals({ structure: { text }, quotations }: Reported): (i: number) => string {
  const known = new Array<string | undefined>(quotations.length);
  return (i) => {
    const { start, end } = quotations[i]?.inner ?? { start: 0, end: 0 };
    known[i] ??= fold(text.slice(start, Math.min(end, start + 2000)))
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    return known[i] ?? "";
  };
}

/** "« Le médecin m'a dit : “…” », raconte-t-elle": words that the speaker has from somebody else. */
function isTold(
  quotations: readonly Quotation[],
  normal: (i: number) => string,
  outer: number,
  words: string,
): boolean {
  for (let i = outer + 1; i <= outer + echo && quotations[i]?.within === outer; i++)
    if (normal(i).includes(words)) return true;
  return false;
}
