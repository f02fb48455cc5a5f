import type { Span } from "../../domain/span.ts";
import { sic } from "../../languages/world/editors-marks.ts";
import type { Atom } from "./atoms.ts";

/** What the quoter says stands between two pieces: words left out, or words put in brackets in place of others. */
export interface Gap {
  readonly kind: "omission" | "bracket";
  /** Over the quotation. */
  readonly span: Span;
}

/** Pieces that have to stand exactly so, in this order; `gaps[i]` stands between `pieces[i]` and `pieces[i + 1]`. */
export interface Pattern {
  readonly pieces: readonly (readonly Atom[])[];
  readonly gaps: readonly Gap[];
  /** All words in brackets, those at the ends included. */
  readonly bracketed: readonly Span[];
  /** The stop that the quotation ends with, where it is one that may be the quoter's own. */
  readonly final: string | null;
}

/** Longer brackets are no editor's note. */
const longestBracket = 16;
const freeEnds = new Set([".", ",", ";", ":", "-"]);
const freeStarts = new Set([...freeEnds, ")", "]"]);

/** Every mark as it stands: the article may have the dots and the brackets itself. */
export function literalPattern(atoms: readonly Atom[]): Pattern {
  const { piece, final } = trimmed(atoms);
  return { pieces: piece.length > 0 ? [piece] : [], gaps: [], bracketed: [], final };
}

/** Dots as omissions and brackets as the quoter's, or `null` where there are none. */
export function markedPattern(atoms: readonly Atom[]): Pattern | null {
  const { piece: all, final } = trimmed(atoms);
  const pieces: Atom[][] = [[]];
  const gaps: Gap[] = [];
  const bracketed: Span[] = [];
  let marked = false;
  for (let i = 0; i < all.length; i++) {
    const atom = all[i];
    if (!atom) break;
    const close = atom.form === "[" ? closing(all, i) : -1;
    const single = close > 0 ? capitalChange(all, i) : null;
    if (single) {
      pieces.at(-1)?.push(single);
      marked = true;
      i += 3;
    } else if (atom.kind === "dots" || close > 0) {
      const span = { start: atom.start, end: all[Math.max(i, close)]?.end ?? atom.end };
      const isSic = close === i + 2 && all[i + 1]?.form === sic;
      if (close > 0 && !isSic) bracketed.push(span);
      if (!isSic) {
        gaps.push({ kind: close > 0 ? "bracket" : "omission", span });
        pieces.push([]);
      }
      marked = true;
      i = Math.max(i, close);
    } else pieces.at(-1)?.push(atom);
  }
  return marked ? { ...withoutEmpty(pieces, gaps), bracketed, final } : null;
}

/** "[W]e": the letter belongs to the word, and its case is the quoter's. */
function capitalChange(atoms: readonly Atom[], open: number): Atom | null {
  const [bracket, letter, close, rest] = atoms.slice(open, open + 4);
  if (!bracket || !letter || !close || !rest || close.form !== "]") return null;
  if (letter.kind !== "word" || rest.kind !== "word" || letter.end - letter.start > 1) return null;
  if (letter.end !== close.start || close.end !== rest.start) return null;
  return { kind: "word", form: letter.form + rest.form, start: bracket.start, end: rest.end };
}

function closing(atoms: readonly Atom[], open: number): number {
  for (let i = open + 1; i < atoms.length && i <= open + longestBracket; i++) {
    if (atoms[i]?.form === "]") return i > open + 1 ? i : -1;
    if (atoms[i]?.form === "[") return -1;
  }
  return -1;
}

/** Stops beside a gap are the quoter's; a gap with nothing on one side leaves nothing to compare there. */
function withoutEmpty(pieces: readonly Atom[][], gaps: readonly Gap[]): Pick<Pattern, "pieces" | "gaps"> {
  const kept: (readonly Atom[])[] = [];
  const between: Gap[] = [];
  let pending: Gap | null = null;
  for (const [i, raw] of pieces.entries()) {
    const before = gaps[i - 1] ?? null;
    // Of two gaps with no word between, the wider one counts.
    if (before && (pending === null || before.kind === "omission")) pending = before;
    const from = i > 0 ? raw.findIndex(({ kind }) => kind === "word") : 0;
    const to = i < pieces.length - 1 ? raw.findLastIndex(({ kind }) => kind === "word") + 1 : raw.length;
    const piece = from < 0 ? [] : raw.slice(from, to);
    if (piece.length === 0) continue;
    if (kept.length > 0 && pending) between.push(pending);
    pending = null;
    kept.push(piece);
  }
  return { pieces: kept, gaps: between };
}

/** Without what a quotation may have at its ends of its own: marks, dots, a final point or comma. */
function trimmed(atoms: readonly Atom[]): { piece: readonly Atom[]; final: string | null } {
  let start = 0;
  let end = atoms.length;
  for (let atom = atoms[start]; atom; atom = atoms[++start])
    if (atom.kind === "word" || (atom.kind === "stop" && !freeStarts.has(atom.form))) break;
  let final: string | null = null;
  for (let atom = atoms[end - 1]; atom && end > start; atom = atoms[--end - 1]) {
    if (atom.kind === "word" || (atom.kind === "stop" && !freeEnds.has(atom.form))) break;
    if (atom.kind === "stop") final = atom.form;
  }
  return { piece: atoms.slice(start, end), final };
}
