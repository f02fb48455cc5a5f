import type { Scene } from "../cues/scene.ts";
import { sourceOf } from "../cues/sources.ts";
import { subjectBefore } from "../cues/subject-before.ts";
import { isAgent } from "../cues/subjects.ts";
import { reportingAt } from "../cues/verbs.ts";
import type { Quotation } from "../structure/quotations.ts";

/** How the sentence before a quotation leads to it. */
export interface Lead {
  readonly mention: number;
  readonly reports: boolean;
  readonly colon: boolean;
}

/** The subject of the last reporting verb of the sentence before, else of the sentence. */
export function leadIn(scene: Scene, quotation: Quotation): Lead | null {
  const end = scene.starts[quotation.first] ?? 0;
  const start = Math.max(scene.starts[quotation.first - 1] ?? end, end - 120);
  const colon = scene.items[end - 1]?.word === ":";
  for (let i = end - 1; i > start; i--) {
    if (reportingAt(scene, i) === null || (scene.at[i] ?? -1) >= 0) continue;
    const mention = subjectBefore(scene, i, start);
    if (mention >= 0) return { mention, reports: true, colon };
  }
  for (let i = start; i < end; i++) {
    const mention = scene.at[i] ?? -1;
    const found = scene.mentions[mention];
    if (found === undefined) continue;
    if (found.preposition === null && found.looks !== "place") return { mention, reports: false, colon };
    i = found.to;
  }
  return null;
}

/** "Une information confirmée par Anna Brun. "…"": the source that the sentence before names, or -1. */
export function leadSource(scene: Scene, quotation: Quotation): number {
  const end = scene.starts[quotation.first] ?? 0;
  const start = Math.max(scene.starts[quotation.first - 1] ?? end, end - 60);
  for (let i = end - 1; i >= start; i--) {
    const source = sourceOf(scene, i);
    if (source >= 0) return source;
    const mention = scene.mentions[scene.at[i] ?? -1];
    if (mention !== undefined && mention.from === i && isAgent(scene, mention) === "teller")
      return scene.at[i] ?? -1;
  }
  return -1;
}
