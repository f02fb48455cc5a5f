import type { Span } from "../../domain/span.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { creditedTurns } from "./credits.ts";
import { dashTurns } from "./dashes.ts";
import { interviewTurns } from "./interviews.ts";
import { labelledTurns } from "./labels.ts";
import type { Turn } from "./turn.ts";

/** All turns that the layout shows, in order; of two that overlap the first stays. */
export function findTurns(
  structure: Structure,
  quotations: readonly Quotation[],
  setOff: readonly Span[],
  emphasised: readonly Span[] = [],
): readonly Turn[] {
  const { language } = structure;
  const labelled = labelledTurns(structure, quotations);
  const interview =
    labelled.length > 0 || language === null
      ? []
      : interviewTurns(structure, quotations, language, emphasised);
  const found = [
    ...labelled,
    ...interview,
    ...creditedTurns(structure, quotations, setOff),
    ...(language?.grammar.dashDialogue === true ? dashTurns(structure, quotations, language) : []),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
