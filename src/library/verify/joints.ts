import { overlaps } from "../../domain/span.ts";
import type { Joint } from "../../domain/verification.ts";
import { type Atom, atomsOf, sizeInWords } from "./atoms.ts";
import { fewestInPiece } from "./explain.ts";
import { outermost, placeOf, sameVoice } from "./places.ts";
import type { Scene } from "./scene.ts";
import type { Match, Stretch } from "./stretch.ts";

/** Words left out between two pieces that still are an alteration, and no joint. */
const fewestLeftOut = 5;

/** How the pieces lie to one another, the gravest joint of all; `null` where they are one altered passage. */
export function jointOf(scene: Scene, stretches: readonly Stretch[]): Joint | null {
  let gravest: Joint | null = null;
  for (const [i, next] of stretches.entries()) {
    const last = stretches[i - 1];
    const joint = last ? between(scene, last, next) : null;
    if (joint && (gravest === null || gravity.indexOf(joint) < gravity.indexOf(gravest))) gravest = joint;
  }
  return gravest;
}

/** UTF-16 units between two pieces, about as much as a mark of omission may stand for. */
const farthest = 3000;

const gravity: readonly Joint[] = ["articles", "far-apart", "voices", "reordered", "left-out"];

function between(scene: Scene, a: Stretch, b: Stretch): Joint | null {
  if (a.window.article !== b.window.article) return "articles";
  const [start, end] = [atomOf(a, a.matches.at(-1)?.there), atomOf(b, b.matches[0]?.there)];
  if (!start || !end) return "far-apart";
  const isTurned = end.start < start.end;
  if (Math.abs(end.start - start.end) > farthest) return "far-apart";
  const { article } = a.window;
  const skipped = atomsOf(article.text, start.end, end.start).filter(({ kind }) => kind === "word").length;
  const [one, other] = [placeOf(article, spanOf(a)), placeOf(article, spanOf(b))];
  if ((skipped > 0 || isTurned) && one && other && !sameVoice(one, other)) return "voices";
  if (isTurned) return "reordered";
  // A quotation that ends and one that begins are two, however little stands between.
  if (skipped > 0 && outermost(article, start) !== outermost(article, end) && !isMarked(scene, a, b))
    return "left-out";
  const put = b.from - a.to - 1;
  if (skipped < fewestLeftOut || skipped <= put + 2 || isMarked(scene, a, b)) return null;
  return "left-out";
}

function spanOf(stretch: Stretch): { start: number; end: number }[] {
  const [first, last] = [
    atomOf(stretch, stretch.matches[0]?.there),
    atomOf(stretch, stretch.matches.at(-1)?.there),
  ];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function atomOf({ window }: Stretch, there: number | undefined): Atom | undefined {
  return there === undefined ? undefined : window.words[there];
}

/** Whether the quoter says that something is left out between the two. */
function isMarked({ atoms, words }: Scene, a: Stretch, b: Stretch): boolean {
  const [from, to] = [words[a.to]?.end ?? 0, words[b.from]?.start ?? 0];
  return atoms.some(({ kind, start }) => kind === "dots" && start >= from && start < to);
}

/** Parts a stretch where words are left out between two quotations: a few words may part two speakers. */
export function partAtQuotes(stretch: Stretch, words: readonly Atom[]): Stretch[] {
  const parts = partsOf(stretch, (last, next) => next.there > last.there + 1);
  return parts.every((part) => isLong(part, words)) ? parts : [stretch];
}

/**
 * What of the stretches may be shown as pieces: of each the longest part within one quotation, or outside of all, and
 * no words of the article twice. In their order.
 */
export function toPieces(stretches: readonly Stretch[], words: readonly Atom[]): Stretch[] {
  const within = stretches.flatMap((stretch) => longest(partsOf(stretch, () => true)));
  const kept: Stretch[] = [];
  for (const part of [...within].sort((a, b) => b.matches.length - a.matches.length))
    if (isLong(part, words) && !kept.some((other) => share(part, other))) kept.push(part);
  return within.filter((part) => kept.includes(part));
}

/** The parts between whose words a quotation starts or ends, where `mayPart` says so too. */
function partsOf(stretch: Stretch, mayPart: (last: Match, next: Match) => boolean): Stretch[] {
  const { window, matches } = stretch;
  const parts: Match[][] = [[]];
  for (const [i, match] of matches.entries()) {
    const last = matches[i - 1];
    const [end, start] = [atomOf(stretch, last?.there), atomOf(stretch, match.there)];
    const crosses = end && start && outermost(window.article, end) !== outermost(window.article, start);
    if (last && crosses && mayPart(last, match)) parts.push([]);
    parts.at(-1)?.push(match);
  }
  return parts.map((part) => ({
    window,
    from: part[0]?.checked ?? stretch.from,
    to: part.at(-1)?.checked ?? stretch.to,
    matches: part,
  }));
}

function longest(parts: readonly Stretch[]): Stretch[] {
  return [...parts].sort((a, b) => b.matches.length - a.matches.length).slice(0, 1);
}

function isLong({ matches }: Stretch, words: readonly Atom[]): boolean {
  return sizeInWords(matches.flatMap(({ checked }) => words[checked] ?? [])) >= fewestInPiece;
}

function share(a: Stretch, b: Stretch): boolean {
  if (a.window.article !== b.window.article) return false;
  const [one, other] = [spanOf(a)[0], spanOf(b)[0]];
  return one !== undefined && other !== undefined && overlaps(one, other);
}
