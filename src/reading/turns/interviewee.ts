import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Structure } from "../structure/structure.ts";
import type { Turn } from "./turn.ts";

/**
 * The figure whose answers the article prints: the one person whom title, lede and what stands before the first
 * question name, in full somewhere; `null` where they name nobody, or several.
 */
export function intervieweeOf(
  { blocks }: Structure,
  { mentions }: Scene,
  cast: Cast,
  turns: readonly Turn[],
): number | null {
  const first = turns.find(({ answers }) => answers === true)?.span.start;
  if (first === undefined) return null;
  const answer = blocks.findIndex(({ span }) => span.end > first);
  // The block right before the first answer asks the first question.
  const end = blocks[answer - 1]?.span.start ?? 0;
  const named = new Set<number>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.start >= end) break;
    const figure = cast.of[i] ?? -1;
    if (mention.name.length > 0 && cast.figures[figure]?.kind === "person") named.add(figure);
  }
  const [only] = named;
  const full = cast.figures[only ?? -1]?.names.some((name) => name.length > 1) === true;
  return named.size === 1 && only !== undefined && full ? only : null;
}
