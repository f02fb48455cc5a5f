import type { Span } from "../../domain/span.ts";
import { isApostrophe, isDigit, isGap, isLetter, isNewline, isStop, isUpper } from "./chars.ts";

/** Marks of one family pair with one another only; a mark may be able to open, to close, or both. */
export type Family = "guillemet" | "angle" | "corner" | "double";

/** Every family of double marks, each paired by itself. */
export const families: readonly Family[] = ["guillemet", "angle", "corner", "double"];

export interface Mark {
  readonly at: number;
  readonly length: number;
  /** What it costs to read the mark as opening or closing here; lower is likelier. */
  readonly open: number;
  readonly close: number;
  /** What it costs to leave the mark alone; little where it may be no mark, but inches or minutes. */
  readonly orphan: number;
  /** Whether only white space stands between the start of the paragraph and the mark. */
  readonly leads: boolean;
}

/** Costs, set by hand on the annotated articles: of a mark that is left alone, and of one after a number. */
const orphan = 2.6;
const prime = 0.3;

const priors: Readonly<Record<string, readonly [family: Family, open: number, close: number]>> = {
  "«": ["guillemet", 0, 2.5],
  "»": ["guillemet", 2.5, 0],
  "‹": ["angle", 0, 2.5],
  "›": ["angle", 2.5, 0],
  "「": ["corner", 0, 6],
  "」": ["corner", 6, 0],
  "『": ["corner", 0, 6],
  "』": ["corner", 6, 0],
  "“": ["double", 0, 1.6],
  "”": ["double", 1.6, 0],
  "„": ["double", 0, 6],
  "‟": ["double", 0, 6],
  '"': ["double", 0, 0],
  "＂": ["double", 0, 0],
  "''": ["double", 0, 0],
  "``": ["double", 0, 6],
};
/** The marks of each family. */
const signs: Readonly<Record<Family, readonly string[]>> = {
  guillemet: ["«", "»"],
  angle: ["‹", "›"],
  corner: ["「", "」", "『", "』"],
  double: ["“", "”", "„", "‟", '"', "＂", "''", "``"],
};
/** Marks that point at the words in some countries, and away from them in others. */
const pointed: Readonly<Partial<Record<Family, readonly [left: string, right: string]>>> = {
  guillemet: ["«", "»"],
  angle: ["‹", "›"],
};

/** All double marks of one family within `zone`, in order, each with the costs of its readings. */
export function findMarks(text: string, zone: Span, family: Family): readonly Mark[] {
  const marks: Mark[] = [];
  if (!hasMark(text, zone, family)) return marks;
  const turned = pointsAtWords(text, zone, family);
  let leads = true;
  for (let at = zone.start; at < zone.end; at++) {
    if (isPlainLetter(text.charCodeAt(at))) {
      leads = false;
      continue;
    }
    if (isGap(text, at)) {
      if (isNewline(text, at)) leads = true;
      continue;
    }
    if (!codes.has(text.charCodeAt(at))) {
      leads = false;
      continue;
    }
    const sign = signAt(text, at);
    const prior = priors[sign];
    if (prior?.[0] === family && !(family === "angle" && isApart(text, at))) {
      const [, left, right] = prior;
      const weight = family === "corner" ? 0 : left === right ? 1 : 0.5;
      const end = at + sign.length;
      marks.push({
        at,
        length: sign.length,
        open: (turned ? right : left) + weight * opening(text, at, end),
        close: (turned ? left : right) + weight * closing(text, at, end),
        orphan: left === right && isDigit(text, at - 1) && !isLetter(text, end) ? prime : orphan,
        leads,
      });
    }
    if (sign.length > 1) at++;
    leads = false;
  }
  return marks;
}

/** Codes of all that a mark may begin with. */
const codes: ReadonlySet<number> = new Set(Object.keys(priors).map((sign) => sign.charCodeAt(0)));

/** Most of a text is letters without accents, which need no closer look. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function hasMark(text: string, zone: Span, family: Family): boolean {
  return signs[family].some((sign) => {
    const at = text.indexOf(sign, zone.start);
    return at >= 0 && at < zone.end;
  });
}

/** The mark that starts at `at`: two single ones side by side are what a typewriter has for a double one. */
function signAt(text: string, at: number): string {
  const char = text.charAt(at);
  if (char !== "'" && char !== "`") return char;
  const next = text.charAt(at + 1);
  return next === char && text.charAt(at + 2) !== char && text.charAt(at - 1) !== char ? char + next : char;
}

/** Between two spaces: a step on a path of pages, "Home › News", and no mark. */
function isApart(text: string, at: number): boolean {
  return text.charAt(at - 1) === " " && text.charAt(at + 1) === " ";
}

/** Whether most marks of a text point at the words, »so«, as far as what stands beside them shows it. */
function pointsAtWords(text: string, zone: Span, family: Family): boolean {
  const turning = pointed[family];
  if (turning === undefined) return false;
  let votes = 0;
  for (let at = zone.start; at < zone.end; at++) {
    const char = text.charAt(at);
    if (char !== turning[0] && char !== turning[1]) continue;
    const before = isGap(text, at - 1);
    const after = isGap(text, at + 1);
    const opens = before && isWordSign(text, at + 1);
    const closes =
      !before && (isWordSign(text, at - 1) || isStop(text.charAt(at - 1))) && !isWordSign(text, at + 1);
    // With a space on either side they are set as in French, where they point away from the words.
    if (before && after) votes--;
    else if (opens || closes) votes += opens === (char === turning[1]) ? 1 : -1;
  }
  return votes > 0;
}

function isWordSign(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at);
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

function opening(text: string, at: number, end: number): number {
  return openAfter[sideOf(text, at - 1)] + openBefore[sideOf(text, end)];
}

function closing(text: string, at: number, end: number): number {
  return closeAfter[sideOf(text, at - 1)] + closeBefore[sideOf(text, end)];
}
