import type { Cue } from "../cues/cue.ts";
import type { Scene } from "../cues/scene.ts";
import type { Pass } from "../passes.ts";
import type { Cast } from "../people/cast.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { AntecedentFeatures } from "./antecedent.ts";
import type { Candidate } from "./log-linear.ts";
import type { ReferentFeatures } from "./referent.ts";
import type { Resolution } from "./resolution.ts";
import type { Salience } from "./salience.ts";

/** Told whom each pronoun or description (by the index of its mention) may stand for: for fitting the weights. */
export type Observer = (
  mention: number,
  candidates: readonly Candidate<AntecedentFeatures | ReferentFeatures>[],
) => void;

export interface Turn {
  readonly quotation: Quotation;
  readonly cue: Cue | null;
}

/** What is told, as far as the passes before have come. */
export interface Told {
  readonly text: string;
  readonly scene: Scene;
  readonly cast: Cast;
  /** First sentence of the body. */
  readonly body: number;
  /** Blocks that are subheads or captions. */
  readonly headings: ReadonlySet<number>;
}

/** How far the article was followed: who is in mind, and whom the mentions so far stand for. */
export interface Discourse extends Told {
  readonly salience: Salience;
  /** Of each mention so far; the next to be identified is the one after the last. */
  readonly found: (Resolution | null)[];
  readonly without: ReadonlySet<Pass>;
  readonly observe: Observer | undefined;
}
