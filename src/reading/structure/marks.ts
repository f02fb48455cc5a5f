import type { Span } from "../../domain/span.ts";
import { isApostrophe, isDigit, isGap, isLetter, isNewline, isUpper } from "./chars.ts";

/** Marks of one family pair with one another only; a mark may be able to open, to close, or both. */
export type Family = "guillemet" | "double" | "single";

export interface Mark {
  readonly at: number;
  readonly length: number;
  /** What it costs to read the mark as opening or closing here; lower is likelier. */
  readonly open: number;
  readonly close: number;
  /** Whether only white space stands between the start of the paragraph and the mark. */
  readonly leads: boolean;
}

const priors: Readonly<Record<string, readonly [family: Family, open: number, close: number]>> = {
  "«": ["guillemet", 0, 2.5],
  "»": ["guillemet", 2.5, 0],
  "“": ["double", 0, 1.6],
  "”": ["double", 1.6, 0],
  "„": ["double", 0, 6],
  "‟": ["double", 0, 6],
  '"': ["double", 0, 0],
  "＂": ["double", 0, 0],
};

/** All double marks and guillemets within `zone`, in order, each with the costs of its readings. */
export function findMarks(text: string, zone: Span, family: Family): readonly Mark[] {
  const marks: Mark[] = [];
  let leads = true;
  for (let at = zone.start; at < zone.end; at++) {
    const prior = priors[text.charAt(at)];
    if (prior !== undefined && prior[0] === family) {
      const weight = prior[1] === prior[2] ? 1 : 0.5;
      marks.push({
        at,
        length: 1,
        open: prior[1] + weight * opening(text, at),
        close: prior[2] + weight * closing(text, at),
        leads,
      });
    }
    if (isNewline(text, at)) leads = true;
    else if (!isGap(text, at)) leads = false;
  }
  return marks;
}

type Side =
  | "gap"
  | "elision"
  | "opener"
  | "closer"
  | "stop"
  | "comma"
  | "colon"
  | "dash"
  | "upper"
  | "word"
  | "other";

function sideOf(text: string, at: number): Side {
  if (isGap(text, at)) return "gap";
  const char = text.charAt(at);
  if (isApostrophe(char)) return "elision";
  if ("([{“«„‘‹¿¡<+".includes(char)) return "opener";
  if (")]}”»›>".includes(char)) return "closer";
  if (".!?…".includes(char)) return "stop";
  if (",;".includes(char)) return "comma";
  if (char === ":") return "colon";
  if ("-–—/|*".includes(char)) return "dash";
  if (isUpper(text, at)) return "upper";
  return isLetter(text, at) || isDigit(text, at) ? "word" : "other";
}

const openAfter: Readonly<Record<Side, number>> = {
  gap: 0,
  elision: 0,
  opener: 0,
  colon: 0.4,
  dash: 0.4,
  stop: 1,
  comma: 1.2,
  closer: 1.6,
  other: 1,
  upper: 2.4,
  word: 2.4,
};
const openBefore: Readonly<Record<Side, number>> = {
  gap: 2,
  elision: 0.6,
  opener: 0,
  colon: 2.5,
  dash: 1,
  stop: 0.8,
  comma: 3,
  closer: 3,
  other: 0.4,
  upper: 0,
  word: 0,
};
const closeAfter: Readonly<Record<Side, number>> = {
  gap: 2,
  elision: 2,
  opener: 3,
  colon: 2,
  dash: 1,
  stop: 0,
  comma: 0.2,
  closer: 0,
  other: 0.3,
  upper: 0,
  word: 0,
};
const closeBefore: Readonly<Record<Side, number>> = {
  gap: 0,
  elision: 0.6,
  opener: 0.5,
  colon: 0,
  dash: 0.3,
  stop: 0,
  comma: 0,
  closer: 0,
  other: 0.3,
  upper: 0.8,
  word: 1.4,
};

function opening(text: string, at: number): number {
  return openAfter[sideOf(text, at - 1)] + openBefore[sideOf(text, at + 1)];
}

function closing(text: string, at: number): number {
  return closeAfter[sideOf(text, at - 1)] + closeBefore[sideOf(text, at + 1)];
}
