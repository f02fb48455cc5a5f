import type { Span } from "../../domain/span.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";

/**
 * The words of the text that stand for a speaker where no name is shown: of somebody without a name the description,
 * also where a pronoun takes it up; of several who speak as one, all.
 */
export function standsFor(figure: Figure | undefined, mention: Mention | undefined): Span | null {
  if (mention === undefined) return null;
  const together = figure?.number === "p" && mention.name.length > 0;
  if (figure?.kind === "description" && (together || mention.kind === "pronoun")) return figure.label;
  return { start: mention.start, end: mention.end };
}
