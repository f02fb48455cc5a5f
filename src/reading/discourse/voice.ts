import type { Evidence } from "../../domain/article.ts";
import type { Cue, CueKind } from "../cues/cue.ts";
import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import type { Resolution } from "./resolution.ts";

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
  readonly groups: ReadonlyMap<number, number>;
  readonly cast: Cast;
  readonly speech: readonly number[];
  /** Item of each quotation. */
  readonly places: readonly number[];
}

/** The voice that a mention gives; `null` for one that stays open. */
export function voiceOf(
  { resolutions, groups, scene }: Reported,
  mention: number,
  by: CueKind,
  cue: Cue | null,
): Voice | null {
  const resolution = resolutions[mention] ?? null;
  if (resolution === null) return null;
  const group = cue?.joint === undefined ? undefined : groups.get(mention);
  if (group !== undefined)
    return { figure: group, mention, by, evidence: "role", margin: 1, rivals: 0, steps: 0, cue };
  const evidence =
    by === "headline"
      ? "headline"
      : scene.mentions[mention]?.kind === "pronoun"
        ? "pronoun"
        : resolution.by === "name" || resolution.by === "organisation"
          ? resolution.by
          : "role";
  const { figure, margin, rivals } = resolution;
  return { figure, mention, by, evidence, margin, rivals, steps: 0, cue };
}

/** The voice of words that go on from others, or that stand elsewhere too: the same figure's, told by other means. */
export function alsoOf(
  { figure, mention, margin, rivals }: Voice,
  by: Voice["by"],
  evidence: Voice["evidence"],
  steps: number,
  cue: Cue | null = null,
): Voice {
  return { figure, mention, by, evidence, margin, rivals, steps, cue };
}

export function sameBlock({ scene, places }: Reported, a: number, b: number): boolean {
  return scene.items[places[a] ?? -1]?.block === scene.items[places[b] ?? -1]?.block;
}
