import type { Span } from "../../domain/span.ts";
import { trim } from "../../domain/span.ts";
import { bareGenitives } from "../../languages/apostrophes.ts";
import { isDigit, isGap, isLetter, isNewline, isUpper } from "./chars.ts";
import type { Pair } from "./pair.ts";

/** A quotation in single marks is not longer than this, in UTF-16 units: apostrophes would pair over whole articles. */
const longest = 600;

const plusSign = "+".charCodeAt(0);
/** Codes of all that may stand for a single mark. */
const singles: ReadonlySet<number> = new Set(["'", "’", "‘", "‚", "+"].map((char) => char.charCodeAt(0)));

/**
 * Pairs single marks (', ‘ ’, and the + + of agency copy) used as quotation marks, told from apostrophes by
 * what stands beside them: an opening one follows no letter, a closing one is followed by none.
 */
export function pairSingles(text: string, zone: Span, doubles: readonly Pair[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let open: { at: number; plus: boolean } | null = null;
  let innermost = 0;
  const doubled = new Set(doubles.flatMap(({ outer, inner }) => typewritten(text, outer, inner)));
  let strong = -1;
  /** Where a mark that closes without doubt stands next; looked for once in each stretch. */
  const closesLater = (from: number, opened: number): boolean => {
    const end = Math.min(zone.end, opened + longest);
    strong = Math.max(strong, from);
    while (
      strong < end &&
      !isNewline(text, strong) &&
      !(isSingle(text, strong) && closesSurely(text, strong))
    )
      strong++;
    return strong < end && isSingle(text, strong) && closesSurely(text, strong);
  };
  for (let at = zone.start; at < zone.end; at++) {
    const code = text.charCodeAt(at);
    if (open !== null && (isNewline(text, at) || at - open.at > longest)) open = null;
    if (!singles.has(code) || doubled.has(at)) continue;
    const plus = code === plusSign;
    if (
      open !== null &&
      open.plus === plus &&
      closes(text, at, plus) &&
      (plus || !mayBelongToWord(text, at) || !closesLater(at + 1, open.at))
    ) {
      const inner = trim(text, { start: open.at + 1, end: at });
      const outer = { start: open.at, end: at + 1 };
      while (innermost < doubles.length && (doubles[innermost]?.outer.end ?? 0) <= outer.start) innermost++;
      if (inner.start < inner.end && plausible(text, inner, plus)) pairs.push({ outer, inner });
      open = null;
    } else if (opens(text, at, plus)) open = { at, plus };
  }
  return pairs;
}

/** The places of marks that are two single ones: "''so''". */
function typewritten(text: string, outer: Span, inner: Span): readonly number[] {
  const places: number[] = [];
  if (text.startsWith("''", outer.start)) places.push(outer.start, outer.start + 1);
  if (outer.end - inner.end >= 2 && text.startsWith("''", outer.end - 2))
    places.push(outer.end - 2, outer.end - 1);
  return places;
}

function isSingle(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === "'" || char === "’";
}

/** Whether a mark between two words may say whose something is, or measure feet or minutes, and close nothing. */
function mayBelongToWord(text: string, at: number): boolean {
  return (
    (bareGenitives.has(text.charAt(at - 1).toLowerCase()) || isDigit(text, at - 1)) &&
    isGap(text, at + 1) &&
    (isLetter(text, at + 2) || isDigit(text, at + 2))
  );
}

/** A closing mark beside a stop or a comma. */
function closesSurely(text: string, at: number): boolean {
  if (!closes(text, at, false) || mayBelongToWord(text, at)) return false;
  return ".,!?…;:".includes(text.charAt(at - 1)) || ".,!?…;:)".includes(text.charAt(at + 1));
}

function opens(text: string, at: number, plus: boolean): boolean {
  const before = text.charAt(at - 1);
  const free = isGap(text, at - 1) || '"“«([-–—:'.includes(before);
  if (plus) return (free || before === "'" || before === "’") && isLetter(text, at + 1);
  return (
    free &&
    (isLetter(text, at + 1) ||
      isDigit(text, at + 1) ||
      ('"“«+.('.includes(text.charAt(at + 1)) && !isGap(text, at + 1))) &&
    text.charAt(at) !== "’"
  );
}

function closes(text: string, at: number, plus: boolean): boolean {
  if (isGap(text, at - 1)) return false;
  const after = text.charAt(at + 1);
  const free = isGap(text, at + 1) || '"”».,;:!?…)]-–—'.includes(after) || isUpper(text, at + 1);
  return plus
    ? free && (isLetter(text, at - 1) || ".!?…".includes(text.charAt(at - 1)))
    : free && text.charAt(at) !== "‘";
}

/** "the '90s" and "rock 'n' roll" are no quotations. */
function plausible(text: string, inner: Span, plus: boolean): boolean {
  const length = inner.end - inner.start;
  if (plus) return length > 2 && length < 120;
  return length > 1 && !(length <= 3 && isDigit(text, inner.start));
}
